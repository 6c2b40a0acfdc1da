import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { constants, deflateRawSync } from 'node:zlib';
import { readDocumentText } from '../../src/intake';
import { sentence } from '../support/legacy';
import { type PdfOptions, type PdfPage, paragraph, pdfOf } from '../support/pdf';

const body = [
  ...paragraph(
    [
      'Thực hiện kế hoạch phát động phong trào thi đua, các cơ quan,',
      'đơn vị, các xã, phường gửi báo cáo kết quả về Phòng Nội vụ trước',
      'ngày 15/11/2026 để tổng hợp, trình Ủy ban nhân dân tỉnh xem xét.',
    ],
    640,
  ),
  ...paragraph(
    [
      'Giao Phòng Nội vụ theo dõi, đôn đốc, tổng hợp kết quả, báo cáo',
      'Ủy ban nhân dân tỉnh theo quy định./.',
    ],
    574,
  ),
];
const text =
  'Thực hiện kế hoạch phát động phong trào thi đua, các cơ quan,\nđơn vị, các xã, phường gửi báo cáo kết quả về Phòng Nội vụ trước\nngày 15/11/2026 để tổng hợp, trình Ủy ban nhân dân tỉnh xem xét.\n\nGiao Phòng Nội vụ theo dõi, đôn đốc, tổng hợp kết quả, báo cáo\nỦy ban nhân dân tỉnh theo quy định./.';

async function read(pages: readonly PdfPage[] | Buffer, options: PdfOptions = {}) {
  const bytes = Buffer.isBuffer(pages) ? pages : pdfOf(pages, options);
  const outcome = await readDocumentText(new Uint8Array(bytes), 'a.pdf');
  return outcome.ok ? outcome.value : outcome.refusal;
}

describe('a .pdf', () => {
  test('its text layer is read page by page, paragraphs apart, numbers of pages left out', async () => {
    const number = { text: '2', x: 290, y: 800 };
    const found = await read([{ lines: body }, { lines: [number, ...body] }]);
    expect(found).toEqual({
      text: `${text}\n${text}`,
      from: 'pdf',
      pages: 2,
      pagesWithoutText: 0,
      converted: null,
    });
  });

  test('the two columns of its head are read one after the other', async () => {
    const head = [
      { text: 'ỦY BAN NHÂN DÂN', x: 90, y: 780 },
      { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', x: 280, y: 780 },
      { text: 'TỈNH A', x: 118, y: 764 },
      { text: 'Độc lập - Tự do - Hạnh phúc', x: 302, y: 764 },
    ];
    expect(await read([{ lines: [...head, ...body] }])).toHaveProperty(
      'text',
      `ỦY BAN NHÂN DÂN\nTỈNH A\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n${text}`,
    );
  });

  test('scanned pages have no text, a signature on them none that counts', async () => {
    const signed = {
      lines: [{ text: 'Ký bởi: Ủy ban nhân dân tỉnh, ngày 05/3/2026', x: 90, y: 780 }],
      scanned: true,
    };
    const scanned = { key: 'refusal.document.scanned', params: {} };
    expect(await read([{ scanned: true }, { scanned: true }])).toEqual(scanned);
    expect(await read([signed, { scanned: true }])).toEqual(scanned);
    expect(await read([{}])).toEqual(scanned);
  });

  test('a short letter without pictures is not taken for a scan', async () => {
    const lines = [{ text: 'Đề nghị các xã gửi báo cáo trước 15/11/2026.', x: 90, y: 780 }];
    expect(await read([{ lines }])).toHaveProperty('text', 'Đề nghị các xã gửi báo cáo trước 15/11/2026.');
  });

  test('scanned annexes behind a letter are counted, the letter is read', async () => {
    expect(await read([{ lines: body }, { scanned: true }, { scanned: true }])).toMatchObject({
      text,
      pages: 3,
      pagesWithoutText: 2,
    });
  });

  test('one that asks for a password is refused', async () => {
    expect(await read([{ lines: body }], { encrypted: true })).toEqual({
      key: 'refusal.document.locked',
      params: {},
    });
  });

  test('200 pages are read, 201 are not', async () => {
    const page = { lines: body };
    expect(await read(Array.from({ length: 201 }, () => page))).toEqual({
      key: 'refusal.document.tooManyPages',
      params: { pages: 201, most: 200 },
    });
    expect(
      await read(
        Array.from({ length: 200 }, (_, i) => ({ lines: paragraph([`Phụ lục ${'a'.repeat(i)}`], 700) })),
      ),
    ).toMatchObject({ pages: 200 });
  });

  test('a stamp of secrecy stops everything', async () => {
    const stamp = { text: 'MẬT', x: 90, y: 740 };
    expect(await read([{ lines: [stamp, ...body] }])).toEqual({ key: 'refusal.secret', params: {} });
  });

  test('VNI letters of a text layer are converted', async () => {
    const lines = [
      { text: 'Caùc cô quan, ñôn vò göûi baùo caùo keát quaû veà Phoøng Noäi vuï', x: 90, y: 780 },
      { text: 'tröôùc ngaøy 15/11/2026 ñeå toång hôïp, baùo caùo tænh.', x: 90, y: 760 },
    ];
    expect(await read([{ lines }])).toMatchObject({
      text: 'Các cơ quan, đơn vị gửi báo cáo kết quả về Phòng Nội vụ\ntrước ngày 15/11/2026 để tổng hợp, báo cáo tỉnh.',
      converted: 'vni',
    });
  });

  test('TCVN3 letters of a text layer, whose ư the library drops, are refused', async () => {
    const lines = [{ text: sentence.tcvn3.slice(0, 80), x: 40, y: 780, size: 9 }];
    expect(await read([{ lines }])).toEqual({ key: 'refusal.document.encoding', params: {} });
  });

  test('runs no script and fetches nothing that it names', async () => {
    let asked = 0;
    const server = createServer((_, answer) => {
      asked += 1;
      answer.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}/`;
    const script = `/OpenAction << /S /JavaScript /JS (app.launchURL\\('${address}'\\)) >> /AA << /O << /S /URI /URI (${address}) >> >>`;
    const file = pdfOf([{ lines: body }], { catalog: script });
    const remote = Buffer.from(
      file
        .toString('latin1')
        .replace('/FontName /Some', `/FontFile2 << /F (${address}) /FS /URL >> /FontName /Some`),
      'latin1',
    );
    expect(await read(file)).toHaveProperty('text', text);
    await read(remote);
    server.close();
    expect(asked).toBe(0);
  });

  test('one that unpacks to gigabytes is given up before it has', async () => {
    const part = deflateRawSync(Buffer.alloc(2 ** 24, ' '), { finishFlush: constants.Z_FULL_FLUSH });
    const packed = `\x78\x9c${part.toString('latin1').repeat(256)}`;
    const before = process.memoryUsage.rss();
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 20);
    expect(await read([{ packed }])).toEqual({ key: 'refusal.document.slow', params: {} });
    clearInterval(watch);
    expect(most - before).toBeLessThan(1.5 * 2 ** 30);
  });

  test.each([
    ['cut in half', (file: Buffer) => file.subarray(0, file.length / 2)],
    ['only a beginning', (file: Buffer) => file.subarray(0, 20)],
    ['without a table of its objects', (file: Buffer) => file.subarray(0, file.indexOf('xref'))],
    [
      'a catalog that is its own page',
      (file: Buffer) =>
        Buffer.from(file.toString('latin1').replace('/Pages 2 0 R', '/Pages 1 0 R'), 'latin1'),
    ],
  ])('%s: refused or read, never thrown', async (_, broken) => {
    const found = await read(broken(pdfOf([{ lines: body }])));
    expect(found).toEqual(
      'key' in found
        ? { key: expect.stringMatching(/^refusal\.document\.(broken|scanned)$/), params: {} }
        : expect.objectContaining({ from: 'pdf' }),
    );
  });
});
