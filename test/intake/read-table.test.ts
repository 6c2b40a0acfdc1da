import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable, type Table } from '../../src/intake';
import { rawWorkbook, workbookOf } from './workbook';
import { zipOf } from './zip';

async function table(bytes: Uint8Array | string, name = 'donvi.csv'): Promise<Table> {
  const outcome = await readTable(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name);
  if (!outcome.ok) throw new Error(outcome.refusal.key);
  return outcome.value;
}

async function refusal(bytes: Uint8Array | string, name = 'donvi.csv') {
  const outcome = await readTable(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name);
  return outcome.ok ? null : outcome.refusal;
}

function utf16be(text: string): Buffer {
  return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
}

const expected = [{ line: 2, cells: { code: 'XLH', name: 'Xã Lạc Hòa' }, surplus: [] }];

describe('readTable of .csv', () => {
  test('reads the sample of units', async () => {
    const sample = await table(readFileSync(join(__dirname, '../fixtures/units/units-vinh-chau.csv')));
    expect(sample.columns).toEqual(['code', 'name', 'aliases', 'kind', 'bloc', 'parent']);
    expect(sample.rows).toHaveLength(35);
    expect(sample.rows[34]).toMatchObject({
      line: 36,
      cells: { code: 'XVT', aliases: 'Vĩnh Tân|UBND xã Vĩnh Tân' },
    });
  });

  test.each([
    ['commas', 'code,name\nXLH,Xã Lạc Hòa\n'],
    ['semicolons', 'code;name\nXLH;Xã Lạc Hòa\n'],
    ['tabs', 'code\tname\r\nXLH\tXã Lạc Hòa\r\n'],
    ['old line ends', 'code,name\rXLH,Xã Lạc Hòa\r'],
    ['no last line end', 'code,name\nXLH,Xã Lạc Hòa'],
    ['a byte order mark', '\uFEFFcode,name\nXLH,Xã Lạc Hòa\n'],
    ['decomposed letters', 'code,name\nXLH,Xã Lạc Hòa\n'.normalize('NFD')],
    ['quotes', '"code","name"\n"XLH","Xã Lạc Hòa"\n'],
    ['spaces and zero-width letters', 'code , name\n XLH\u200B,  Xã  Lạc Hòa \n'],
  ])('reads %s', async (_, text) => {
    const { columns, rows } = await table(text);
    expect(columns).toEqual(['code', 'name']);
    expect(rows).toEqual(expected);
  });

  test.each([
    ['UTF-16 with its mark', Buffer.from('\uFEFFcode\tname\nXLH\tXã Lạc Hòa', 'utf16le')],
    ['UTF-16 without it', Buffer.from('code\tname\nXLH\tXã Lạc Hòa', 'utf16le')],
    ['UTF-16 the other way round', utf16be('code\tname\nXLH\tXã Lạc Hòa')],
  ])('reads %s', async (_, bytes) => {
    expect((await table(bytes)).rows).toEqual(expected);
  });

  test('a row has the line it begins on, after blank lines and breaks inside quotes', async () => {
    const { rows } = await table('code,name\r\n\r\nA,"Phòng\r\nMột"\r\n,\r\nB,"Phòng ""Hai"", mới"\r\n');
    expect(rows).toEqual([
      { line: 3, cells: { code: 'A', name: 'Phòng Một' }, surplus: [] },
      { line: 6, cells: { code: 'B', name: 'Phòng "Hai", mới' }, surplus: [] },
    ]);
  });

  test('a title above the headers and the line that names the separator are no headers', async () => {
    const { headerLine, columns, rows } = await table(
      'sep=;\nDANH SÁCH ĐƠN VỊ, NĂM 2019;\ncode;name\nXLH;Xã Lạc Hòa\n',
    );
    expect([headerLine, columns]).toEqual([3, ['code', 'name']]);
    expect(rows).toEqual([{ ...expected[0], line: 4 }]);
  });

  test('cells that look like formulas are data', async () => {
    const { rows } = await table('code,name\n=1+1,@SUM(A1)\n+84,-x\n');
    expect(rows.map(({ cells }) => Object.values(cells))).toEqual([
      ['=1+1', '@SUM(A1)'],
      ['+84', '-x'],
    ]);
  });

  test('short rows are filled, cells beyond the headers are kept apart', async () => {
    const { rows } = await table('code,name,\nA\nB,Phòng Một,Hai,Ba\n');
    expect(rows[0]).toEqual({ line: 2, cells: { code: 'A', name: '' }, surplus: [] });
    expect(rows[1]?.surplus).toEqual(['Hai', 'Ba']);
  });

  test('a column named as a property of every object is a column', async () => {
    const { rows } = await table('__proto__,name\nA,B\n');
    expect(Object.entries(rows[0]?.cells ?? {})).toEqual([
      ['__proto__', 'A'],
      ['name', 'B'],
    ]);
  });

  test.each([
    ['Windows-1258', Buffer.from([0x6d, 0xe3, 0x2c, 0x74, 0xea, 0x6e, 0x0a, 0x41, 0x2c, 0xd0, 0x0a])],
    ['letters lost as question marks', 'code,name\nPNV,Ph?ng N?i v?\nPKT,Ph?ng Kinh t?\n'],
    ['letters lost as replacement characters', 'code,name\nPNV,Ph\uFFFDng\n'],
    ['binary', Buffer.from([0x41, 0x42, 0x2c, 0, 0, 0, 0x41])],
  ])('%s is refused for its encoding', async (_, bytes) => {
    expect(await refusal(bytes)).toEqual({ key: 'refusal.file.encoding', params: {} });
  });

  test('a question mark or two in a name is no lost letter', async () => {
    expect((await table('code,name\nA,Cái gì?\nB,Ai?Đâu\n')).rows).toHaveLength(2);
  });

  test('a quote that is never closed is refused with the line it may be on', async () => {
    expect(await refusal('code,name\nA,Một\nB,"Hai\nC,Ba\n')).toEqual({
      key: 'refusal.file.quote',
      params: { line: 3 },
    });
  });

  test.each([
    ['', 'empty', {}],
    ['\n\n , \n', 'empty', {}],
    ['code,name\n\n', 'noRows', {}],
    ['code,name,code\nA,B,C', 'columnTwice', { column: 'code', line: 1 }],
  ])('%j is refused: %s', async (text, key, params) => {
    expect(await refusal(text)).toEqual({ key: `refusal.file.${key}`, params });
  });

  test('20,000 rows are read and one more is refused', async () => {
    const rows = 'A,B\n'.repeat(20_000);
    expect((await table(`code,name\n${rows}`)).rows).toHaveLength(20_000);
    expect(await refusal(`code,name\n${rows}A,B\n`)).toEqual({
      key: 'refusal.file.tooManyRows',
      params: { rows: 20_001, most: 20_000 },
    });
  });
});

function rule(range: string): string {
  return `<dataValidations count="1"><dataValidation type="list" sqref="${range}"><formula1>"a"</formula1></dataValidation></dataValidations>`;
}

describe('readTable of .xlsx', () => {
  test('reads text, numbers, dates, formulas’ results, rich text and links as text', async () => {
    const bytes = await workbookOf(
      [
        ['code', 'name', 'n', 'd', 'f', 'e', 'link'],
        [1, { richText: [{ text: 'Xã ' }, { text: 'Lạc Hòa', font: { bold: true } }] }, 2.5],
      ],
      (sheet) => {
        sheet.getCell('A2').numFmt = '000';
        sheet.getCell('D2').value = new Date(Date.UTC(2025, 5, 30));
        sheet.getCell('E2').value = { formula: '"P"&1', result: 'P1', date1904: false };
        sheet.getCell('F2').value = { error: '#N/A' };
        sheet.getCell('G2').value = { text: 'trang', hyperlink: 'http://example.vn' };
      },
    );
    expect((await table(bytes, 'a.xlsx')).rows).toEqual([
      {
        line: 2,
        cells: {
          code: '001',
          name: 'Xã Lạc Hòa',
          n: '2.5',
          d: '2025-06-30',
          f: 'P1',
          e: '#N/A',
          link: 'trang',
        },
        surplus: [],
      },
    ]);
  });

  test('a merged title, blank rows and a hidden first sheet do no harm', async () => {
    const bytes = await workbookOf([['không đọc', 'x']], (sheet, book) => {
      sheet.state = 'hidden';
      const second = book.addWorksheet('Hai');
      second.getCell('A1').value = 'DANH SÁCH ĐƠN VỊ';
      second.mergeCells('A1:C1');
      second.getRow(3).values = ['mã', 'tên'];
      second.getRow(6).values = ['XLH', 'Xã Lạc Hòa'];
    });
    const { headerLine, rows } = await table(bytes, 'a.xlsx');
    expect([headerLine, rows]).toEqual([
      3,
      [{ line: 6, cells: { mã: 'XLH', tên: 'Xã Lạc Hòa' }, surplus: [] }],
    ]);
  });

  test.each([
    ['rules', { afterCells: rule('C1:C1048576') }],
    ['merged cells', { afterCells: '<mergeCells count="1"><mergeCell ref="D1:XFD1048576"/></mergeCells>' }],
    [
      'a name',
      { afterSheets: '<definedNames><definedName name="v">S!$A$1:$XFD$1048576</definedName></definedNames>' },
    ],
    [
      'a print area',
      {
        afterSheets:
          '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">S!$A:$XFD</definedName></definedNames>',
      },
    ],
  ])('%s over a whole sheet cost nothing', async (_, parts) => {
    const before = process.memoryUsage().heapUsed;
    expect((await table(rawWorkbook(parts), 'a.xlsx')).rows[0]?.cells).toEqual({ code: 'A', name: 'B' });
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(30 * 1024 * 1024);
  });

  test('the content decides when the name says something else', async () => {
    const bytes = await workbookOf([
      ['code', 'name'],
      ['XLH', 'Xã Lạc Hòa'],
    ]);
    expect((await table(bytes, 'DONVI.CSV')).rows).toEqual(expected);
    expect(await refusal('code,name\nA,B', 'a.xlsx')).toEqual({ key: 'refusal.file.broken', params: {} });
  });

  test('a bomb is refused', async () => {
    const bomb = zipOf({ 'xl/workbook.xml': Buffer.alloc(200 * 1024 * 1024) }, 10);
    expect(await refusal(bomb, 'a.xlsx')).toEqual({ key: 'refusal.file.broken', params: {} });
  });

  test('an archive that is no workbook is refused', async () => {
    expect(await refusal(zipOf({ a: 'abc' }), 'a.xlsx')).toEqual({ key: 'refusal.file.broken', params: {} });
  });
});

describe('readTable of other files', () => {
  test('an old or locked workbook is refused by what it is', async () => {
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]);
    expect((await refusal(old, 'a.xls'))?.key).toBe('refusal.file.oldExcel');
    expect((await refusal(old, 'a.xlsx'))?.key).toBe('refusal.file.oldExcel');
  });

  test('other kinds of files and files above 5 MB are refused unread', async () => {
    expect(await refusal('x', 'a.docx')).toEqual({ key: 'refusal.file.kind', params: { name: 'a.docx' } });
    expect(await refusal(new Uint8Array(5 * 1024 * 1024 + 1))).toEqual({
      key: 'refusal.file.tooLarge',
      params: { megabytes: 5 },
    });
  });
});
