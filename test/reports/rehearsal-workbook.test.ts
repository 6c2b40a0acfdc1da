import { Workbook, type Worksheet } from 'exceljs';
import { instantOf } from '../../src/domain/day';
import { type Cell, rehearsalWorkbook, type Sheet } from '../../src/reports/rehearsal-workbook';

const zone = 'Asia/Ho_Chi_Minh';
const columns: Sheet['columns'] = [
  { header: 'Ngày giờ gửi', width: 17, shows: 'moment' },
  { header: 'Hạn', width: 16, shows: 'day' },
  { header: 'Đơn vị', width: 32 },
  { header: 'Số', width: 8 },
];

async function written(sheets: Sheet[]): Promise<Workbook> {
  const bytes = await rehearsalWorkbook({ zone, leftOut: (rows) => `còn ${rows} dòng`, sheets });
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

const sheetOf = (rows: Cell[][], name = 'Các tin'): Sheet => ({ name, columns, rows, total: rows.length });
const first = (workbook: Workbook): Worksheet => {
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

describe('the workbook of a rehearsal', () => {
  it('has its sheets by name, each with a bold frozen header, filters and widths', async () => {
    const row: Cell[] = [{ moment: new Date(0) }, { day: '2019-11-09' }, 'Xã Lạc Hòa', 12];
    const workbook = await written([sheetOf([row]), sheetOf([row], 'Trùng hạn')]);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Các tin', 'Trùng hạn']);
    const sheet = first(workbook);
    expect(sheet.getRow(1).values).toEqual([undefined, 'Ngày giờ gửi', 'Hạn', 'Đơn vị', 'Số']);
    expect(sheet.getCell('A1').font.bold).toBe(true);
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
    expect(sheet.autoFilter).toBe('A1:D1');
    expect(sheet.getColumn(3).width).toBe(32);
  });

  it('holds real days and moments, as the clocks of the office show them, in any zone of the machine', async () => {
    const at = instantOf('2019-11-08', '08:05', zone);
    const sheet = first(await written([sheetOf([[{ moment: at }, { day: '2019-11-09' }, '', 3]])]));
    expect(sheet.getCell('A2').value).toEqual(new Date('2019-11-08T08:05:00Z'));
    expect(sheet.getCell('A2').numFmt).toBe('dd/mm/yyyy hh:mm');
    expect(sheet.getCell('B2').value).toEqual(new Date('2019-11-09T00:00:00Z'));
    expect(sheet.getCell('B2').numFmt).toBe('dd/mm/yyyy');
    expect(sheet.getCell('D2').value).toBe(3);
  });

  it.each(['=1+1', '+84 909', '-5', '@SUM(A1)', '=HYPERLINK("http://x","y")', '\t=1', 'a<b>&"c"'])(
    'keeps %j as text',
    async (text) => {
      const sheet = first(await written([sheetOf([['', '', text, 0]])]));
      const cell = sheet.getCell('C2');
      expect(cell.value).toBe(text);
      expect(cell.formula).toBeUndefined();
    },
  );

  it('opens whatever a title holds: half characters, control characters, a novel', async () => {
    const sheet = first(await written([sheetOf([['', '', `a\uD83Db\u0007${'x'.repeat(40_000)}`, 0]])]));
    const text = String(sheet.getCell('C2').value);
    expect(text.startsWith('ab')).toBe(true);
    expect(text.length).toBeLessThanOrEqual(32_767);
  });

  it('writes fifty thousand rows and says how many are left out, without asking for them', async () => {
    let asked = 0;
    function* rows(): Generator<Cell[]> {
      for (;;) {
        asked += 1;
        yield ['', '', 'x', asked];
      }
    }
    const narrow = { name: 'Các tin', columns: columns.slice(2), rows: rows(), total: 1_620_060 };
    const bytes = await rehearsalWorkbook({
      zone,
      leftOut: (count) => `còn ${count} dòng`,
      sheets: [{ ...narrow, rows: pick(narrow.rows) }],
    });
    const workbook = new Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const sheet = first(workbook);
    expect(sheet.rowCount).toBe(50_002);
    expect(sheet.getCell('B50001').value).toBe(50_000);
    expect(sheet.getCell('A50002').value).toBe('còn 1570060 dòng');
    expect(asked).toBeLessThanOrEqual(50_001);
  });

  it('lets others be answered while it is written', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    const rows = Array.from({ length: 20_000 }, (_, at): Cell[] => ['', '', `Xã ${at}`, at]);
    await written([sheetOf(rows)]);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
  });
});

function* pick(rows: Iterable<Cell[]>): Generator<Cell[]> {
  for (const row of rows) yield row.slice(2);
}
