import { createTranslator } from '../../src/i18n';
import { maxDocumentBytes, readDocumentText } from '../../src/intake';
import { docxOf, p } from '../support/docx';
import { sentence } from '../support/legacy';
import { workbookOf } from './workbook';
import { zipOf } from './zip';

const { unicode } = sentence;
const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ]);
const image = (start: string) => Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(2000)]);

async function read(content: string | Buffer | Uint8Array, name = 'vanban.txt') {
  const outcome = await readDocumentText(new Uint8Array(Buffer.from(content)), name);
  return outcome.ok ? outcome.value.text : outcome.refusal.key;
}

describe('readDocumentText', () => {
  test('a plain text is read', async () => {
    const outcome = await readDocumentText(new Uint8Array(Buffer.from(unicode)), 'congvan.txt');
    expect(outcome).toEqual({
      ok: true,
      value: { text: unicode, from: 'txt', pages: null, pagesWithoutText: 0, converted: null },
    });
  });

  test('the content decides over the name', async () => {
    expect(await read(unicode, 'congvan.docx')).toBe(unicode);
    expect(await read(unicode, 'anh.jpg')).toBe(unicode);
    expect(await read(docxOf({ body: p(unicode) }), 'congvan.txt')).toBe(unicode);
    expect(await read(docxOf({ body: p(unicode) }), 'congvan.doc')).toBe(unicode);
    expect(await read(image('\x89PNG\r\n'), 'congvan.docx')).toBe('refusal.document.image');
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['blanks', Buffer.from(' \n\t \r\n'), 'empty'],
    ['no letters', Buffer.from('12/11/2026 --- 3'), 'empty'],
    ['a photograph', image('\xff\xd8\xff\xe0'), 'image'],
    ['a scan', image('II*\x00'), 'image'],
    ['a photograph of a phone', image('\x00\x00\x00\x18ftypheic'), 'image'],
    ['an old Word file', compound('WordDocument'), 'oldWord'],
    ['an encrypted .docx', compound('EncryptedPackage'), 'locked'],
    ['an old Excel file', compound('Workbook'), 'otherFormat'],
    ['rich text', Buffer.from('{\\rtf1\\ansi B\\u225?o c\\u225?o}'), 'otherFormat'],
    ['a web page', Buffer.from('\ufeff<!DOCTYPE html><html><body>Báo cáo</body></html>'), 'otherFormat'],
    [
      'Word in XML',
      Buffer.from('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>'),
      'otherFormat',
    ],
    [
      'OpenDocument',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
      'otherFormat',
    ],
    ['a .zip of anything', zipOf({ 'a.txt': 'Báo cáo' }), 'broken'],
    ['a cut .docx', docxOf({ body: p(unicode) }).subarray(0, 700), 'broken'],
    [
      'letters of no encoding',
      Buffer.from(Array.from({ length: 900 }, (_, i) => 160 + ((i * 37) % 90))),
      'encoding',
    ],
    ['a program', Buffer.from(Array.from({ length: 900 }, (_, i) => (i * 29) % 53)), 'kind'],
  ])('%s is refused with what to do', async (_, bytes, key) => {
    expect(await read(bytes, 'tep')).toBe(`refusal.document.${key}`);
  });

  test('a workbook is no document', async () => {
    expect(await read(Buffer.from(await workbookOf([['a']])), 'a.xlsx')).toBe('refusal.document.otherFormat');
  });

  test('bytes that are nothing, under the name of a document, are a broken document', async () => {
    expect(await read(Buffer.from(Array.from({ length: 900 }, (_, i) => (i * 29) % 53)), 'a.PDF ')).toBe(
      'refusal.document.broken',
    );
  });

  test('ten megabytes are taken and one byte more is not', async () => {
    const most = Buffer.alloc(maxDocumentBytes, 'báo cáo ');
    expect(await read(most)).toBe('refusal.document.tooLong');
    expect(await read(Buffer.concat([most, Buffer.from('.')]))).toBe('refusal.document.tooLarge');
  });

  test.each([
    ['its name', unicode, 'BC_TỐI MẬT.docx'],
    ['its text', `UBND TỈNH\nMẬT\n${unicode}`, 'a.txt'],
    ['a .docx', docxOf({ body: p('TUYỆT MẬT') + p(unicode) }), 'a.docx'],
    ['the head of its pages', docxOf({ body: p(unicode), header: p('MẬT') }), 'a.docx'],
    ['a picture with such a name', image('\xff\xd8\xff'), 'cv 12 MẬT.jpg'],
  ])('a stamp of secrecy in %s stops everything', async (_, content, name) => {
    expect(await read(content, name)).toBe('refusal.secret');
  });
});

test('every refusal can be said in both languages, and says what to do', async () => {
  const translator = createTranslator();
  const outcome = await readDocumentText(new Uint8Array(maxDocumentBytes + 1), 'a');
  if (outcome.ok) throw new Error('it was read');
  expect(translator('vi').refusal(outcome.refusal)).toContain('lớn hơn 10 MB');
  expect(translator('en').refusal(outcome.refusal)).toContain('larger than 10 MB');
});
