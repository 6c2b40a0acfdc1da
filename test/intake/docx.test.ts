import mammoth from 'mammoth';
import { readDocumentText } from '../../src/intake';
import { docxOf, font, item, listOf, p, r, table, use } from '../support/docx';
import { sentence } from '../support/legacy';
import { zipOf } from './zip';

async function read(parts: Parameters<typeof docxOf>[0] | Buffer) {
  const bytes = new Uint8Array(Buffer.isBuffer(parts) ? parts : docxOf(parts));
  const outcome = await readDocumentText(bytes, 'a.docx');
  return outcome.ok ? outcome.value : outcome.refusal.key;
}

async function textOf(parts: Parameters<typeof docxOf>[0]) {
  const found = await read(parts);
  return typeof found === 'string' ? found : found.text;
}

const head = table([
  [
    ['ỦY BAN NHÂN DÂN', 'TỈNH A'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  ],
  [['Số: 12/KH-UBND'], ['A, ngày 05 tháng 3 năm 2026']],
]);

describe('a .docx', () => {
  test('paragraphs are apart by an empty line, line breaks stay, entities are letters', async () => {
    const body = `${p('Điều 1 & 2 <a>')}<w:p/>${`<w:p>${r('Số: ')}${r('5')}<w:r><w:br/><w:t>V/v báo cáo</w:t><w:tab/><w:t>gấp</w:t></w:r></w:p>`}`;
    expect(await textOf({ body })).toBe('Điều 1 & 2 <a>\n\nSố: 5\nV/v báo cáo\tgấp');
  });

  test('the head of two columns is read column by column, lines kept', async () => {
    expect(await textOf({ body: head + p('KẾ HOẠCH') })).toBe(
      [
        'ỦY BAN NHÂN DÂN\nTỈNH A',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
        'Số: 12/KH-UBND',
        'A, ngày 05 tháng 3 năm 2026',
        'KẾ HOẠCH',
      ].join('\n\n'),
    );
  });

  test('a row of a table of data stays one line', async () => {
    const body = table([
      [['STT'], ['Nội dung'], ['Thời hạn']],
      [['1'], ['Báo cáo', 'sơ kết'], ['Trước ngày 15/11/2026']],
    ]);
    expect(await textOf({ body })).toBe(
      'STT | Nội dung | Thời hạn\n\n1 | Báo cáo sơ kết | Trước ngày 15/11/2026',
    );
  });

  test('a table in a cell is read where it stands', async () => {
    const inner = table([[['trong một'], ['trong hai']]]);
    const body = `<w:tbl><w:tr><w:tc>${p('trước')}${inner}${p('sau')}</w:tc></w:tr></w:tbl>`;
    expect(await textOf({ body })).toBe('trước\ntrong một\n\ntrong hai\nsau');
  });

  test('what a reviewer deleted, hidden words and second copies of boxes are left out; what was added stays', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body = [
      `<w:p>${r('hạn ')}<w:del>${r('05/11')}</w:del><w:moveFrom>${r('06/11')}</w:moveFrom><w:ins>${r('15/11')}</w:ins>${r('ẩn', '<w:vanish/>')}</w:p>`,
      `<w:p><w:r><mc:AlternateContent><mc:Choice>${box('HỎA TỐC')}</mc:Choice><mc:Fallback>${box('HỎA TỐC')}</mc:Fallback></mc:AlternateContent></w:r>${r('sau')}</w:p>`,
      '<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>3</w:t></w:r></w:p>',
    ].join('');
    expect(await textOf({ body })).toBe('hạn 15/11\n\nHỎA TỐC\n\nsau\n\n3');
  });

  test('capitals that are only shown are capitals, also by a style based on another', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:rPr><w:caps/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    const body =
      p('kế hoạch', { run: '<w:caps/>' }) +
      p('báo cáo', { properties: '<w:pStyle w:val="B"/>' }) +
      p('xã', { run: '<w:caps w:val="0"/>', properties: '<w:pStyle w:val="B"/>' });
    expect(await textOf({ body, styles })).toBe('KẾ HOẠCH\n\nBÁO CÁO\n\nxã');
  });

  test('styles that are based on each other in a ring do no harm', async () => {
    const styles =
      '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    expect(await textOf({ body: p('báo cáo', { properties: '<w:pStyle w:val="A"/>' }), styles })).toBe(
      'báo cáo',
    );
  });

  test('bullets of symbol fonts become dashes', async () => {
    const body = `${p('\uf0b7 Các xã')}<w:p><w:r><w:sym w:font="Wingdings" w:char="F0D8"/></w:r>${r(' các phường')}</w:p>`;
    expect(await textOf({ body })).toBe('- Các xã\n\n- các phường');
  });

  test('says the same words as another reader of the format', async () => {
    const parts = { body: `${head}${p('KẾ HOẠCH')}${p(sentence.unicode)}${table([[['a b'], ['c']]])}` };
    const other = await mammoth.extractRawText({ buffer: docxOf(parts) });
    const words = (text: string) => text.split(/\s+/u).filter(Boolean);
    expect(words(await textOf(parts))).toEqual(words(other.value));
  });
});

describe('lists of a .docx', () => {
  const numbering = [
    listOf(0, [
      ['upperRoman', '%1.'],
      ['decimal', '%2.'],
      ['lowerLetter', '%3)'],
    ]),
    listOf(1, [
      ['bullet', '\uf0b7'],
      ['bullet', 'o'],
    ]),
    listOf(2, [
      ['decimal', 'Điều %1.'],
      ['decimal', '%1.%2.'],
    ]),
    use(1, 0) + use(2, 1) + use(3, 2) + use(4, 2) + use(5, 2, 1),
  ].join('');
  const at = (list: number, depth = 0, text = 'x') => p(text, { properties: item(list, depth) });
  const marks = async (body: string, more = {}) =>
    (await textOf({ body, numbering, ...more })).split('\n\n').map((line) => line.replace(/ ?x$/u, ''));

  test('their marks are those that the word processor shows', async () => {
    const body = at(1) + at(1, 1) + at(1, 2) + at(1, 2) + at(1, 1) + at(1) + at(1, 1);
    expect(await marks(body)).toEqual(['I.', '1.', 'a)', 'b)', '2.', 'II.', '1.']);
  });

  test('bullets are dashes, and pluses further in', async () => {
    expect(await marks(at(2) + at(2, 1))).toEqual(['-', '+']);
  });

  test('marks of several levels, lists that count on, and one that counts anew', async () => {
    const body = at(3) + at(3, 1) + at(3, 1) + at(4) + at(4, 1) + at(5) + at(5);
    expect(await marks(body)).toEqual(['Điều 1.', '1.1.', '1.2.', 'Điều 2.', '2.1.', 'Điều 1.', 'Điều 2.']);
  });

  test('a style can make items, and a paragraph can refuse to be one', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="M"><w:pPr>${item(3)}</w:pPr></w:style>`;
    const style = '<w:pStyle w:val="M"/>';
    const body =
      p('x', { properties: style }) +
      p('x', { properties: `${style}${item(0)}` }) +
      p('x', { properties: style });
    expect(await marks(body, { styles })).toEqual(['Điều 1.', '', 'Điều 2.']);
  });

  test('an empty item shows and counts nothing, a list that is not there has no mark', async () => {
    expect(await marks(at(3) + at(3, 0, ' ') + at(3) + at(9))).toEqual(['Điều 1.', 'Điều 2.', '']);
  });
});

describe('old fonts in a .docx', () => {
  test.each([
    ['.VnTime', 'tcvn3'],
    ['VNI-Times', 'vni'],
  ] as const)('%s is converted, beside Unicode', async (name, legacy) => {
    const found = await read({
      body: p('Kính gửi: Các xã, phường') + p(sentence[legacy], { run: font(name) }),
    });
    expect(found).toMatchObject({ converted: legacy });
    expect(found).toHaveProperty(
      'text',
      expect.stringMatching(/^Kính gửi: Các xã, phường\n\nCác cơ quan, đơn vị gửi báo cáo/u),
    );
  });

  test('a font whose small letters look like capitals gives capitals', async () => {
    const found = await read({ body: p('uû ban nh©n d©n', { run: font('.VnTimeH') }) });
    expect(found).toMatchObject({ text: 'UỶ BAN NHÂN DÂN', converted: 'tcvn3' });
  });

  test('a style gives the font, and a letter and its mark may stand in two runs', async () => {
    const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr>${font('VNI-Times')}</w:rPr></w:style>`;
    const found = await read({ body: `<w:p>${r('Baùo ca')}${r('ùo ke')}${r('át quaû')}</w:p>`, styles });
    expect(found).toMatchObject({ text: 'Báo cáo kết quả', converted: 'vni' });
  });

  test('ư as a soft hyphen of its own is a letter', async () => {
    const body = `<w:p><w:r><w:rPr>${font('.VnTime')}</w:rPr><w:t>tr</w:t><w:softHyphen/><w:t>íc</w:t></w:r></w:p>`;
    expect(await textOf({ body })).toBe('trước');
  });

  test('Unicode words that kept an old font stay as they are', async () => {
    const found = await read({ body: p('Thông báo về công tác thi đua', { run: font('.VnTime') }) });
    expect(found).toMatchObject({ text: 'Thông báo về công tác thi đua', converted: null });
  });
});

describe('a hostile or broken .docx', () => {
  const megabytes = 1024 * 1024;

  test('a bomb is refused without being unpacked', async () => {
    const bomb = zipOf({ 'word/document.xml': Buffer.alloc(200 * megabytes, ' ') });
    const before = process.memoryUsage().arrayBuffers;
    expect(await read(bomb)).toBe('refusal.document.broken');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(80 * megabytes);
  });

  test('pictures do not count, text parts do', async () => {
    const withPicture = zipOf({
      'word/document.xml': p(sentence.unicode),
      'word/media/a.bmp': Buffer.alloc(40 * megabytes),
    });
    expect(await read(withPicture)).toMatchObject({ text: sentence.unicode });
    const many = zipOf({ 'word/document.xml': p('a'), 'word/header1.xml': Buffer.alloc(33 * megabytes) });
    expect(await read(many)).toBe('refusal.document.broken');
  });

  test('more paragraphs than the longest document has are refused before they are all made', async () => {
    const empty = zipOf({ 'word/document.xml': `<w:body>${'<w:p/>'.repeat(1_100_000)}</w:body>` });
    expect(await read(empty)).toBe('refusal.document.tooLong');
  });

  test.each([
    ['cut in the middle of a tag', '<w:p><w:r><w:t>Báo cáo</w:t></w:r><w:p', 'Báo cáo'],
    ['cut in the middle of a word', '<w:p><w:r><w:t>Báo c', 'Báo c'],
    [
      'with ends without beginnings',
      '</w:p></w:tbl></w:r><w:p><w:r><w:t>Báo cáo</w:t></w:r></w:p>',
      'Báo cáo',
    ],
    ['with entities of its own', `<!DOCTYPE a [<!ENTITY b "x">]>${p('&b; báo cáo')}`, '&b; báo cáo'],
    ['without anything', '', 'refusal.document.empty'],
  ])('%s is read as far as it goes', async (_, xml, text) => {
    const found = await read(zipOf({ 'word/document.xml': xml }));
    expect(typeof found === 'string' ? found : found.text).toBe(text);
  });

  test('tables in tables by the thousand end', async () => {
    const deep = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(20_000);
    expect(await read(zipOf({ 'word/document.xml': deep }))).toMatchObject({ from: 'docx' });
  });
});
