import { readCalendarDays, readTable } from '../../src/intake';
import { workbookOf } from './workbook';

const today = '2026-08-01';

async function read(content: string | Uint8Array, name = 'lich.csv') {
  const table = await readTable(typeof content === 'string' ? Buffer.from(content) : content, name);
  if (!table.ok) throw new Error(table.refusal.key);
  return readCalendarDays(table.value, today);
}

/** One row under the usual headers. */
async function row(day: string, kind = 'nghỉ', basis = '7/TB', provisional = '') {
  const { rows, faults } = await read(`ngày;loại;căn cứ;dự kiến\n${day};${kind};${basis};${provisional}`);
  return rows[0]?.choice ?? faults.map(({ column, refusal }) => `${column}: ${refusal.key.slice(17)}`);
}

const faults = async (text: string) =>
  (await read(text)).faults.map(({ line, column, refusal }) => [line, column, refusal.key.slice(17)]);

describe('a file of days', () => {
  it.each(['Ngày,Loại,Căn cứ,Dự kiến', 'ngay,loai,can cu,du kien', 'Day,Kind,Basis,Expected'])(
    'is read under the headers %s',
    async (headers) => {
      expect(await read(`${headers}\n31/8/2026,nghỉ,7/TB,x\n2026-08-22,làm việc,7/TB,`)).toEqual({
        rows: [
          {
            line: 2,
            choice: { about: 'day', day: '2026-08-31', kind: 'off', basis: '7/TB', provisional: true },
          },
          {
            line: 3,
            choice: { about: 'day', day: '2026-08-22', kind: 'work', basis: '7/TB', provisional: false },
          },
        ],
        faults: [],
      });
    },
  );

  it('may be without the column of expected days, in any order and with others beside', async () => {
    const { rows } = await read('STT,Căn cứ,Loại,Ngày\n1,7/TB,nghỉ,31/08/2026');
    expect(rows[0]?.choice).toMatchObject({ day: '2026-08-31', kind: 'off', provisional: false });
  });

  it('holds the dates of a workbook, also where a cell has lost its format', async () => {
    const bytes = await workbookOf([
      ['Ngày', 'Loại', 'Căn cứ'],
      [new Date(Date.UTC(2026, 7, 31)), 'nghỉ', '7/TB'],
      [46256, 'làm việc', '7/TB'],
      ['24/11/2026', 'nghỉ', '7/TB'],
    ]);
    const { rows, faults: wrong } = await read(bytes, 'lich.xlsx');
    expect(wrong).toEqual([]);
    expect(rows.map(({ choice }) => choice.day)).toEqual(['2026-08-31', '2026-08-22', '2026-11-24']);
  });
});

describe('a row', () => {
  it.each(['31/8/2026', '31-08-2026', '31.8.2026', '2026-08-31', 'ngày 31 tháng 8 năm 2026', '46265'])(
    'names its day as %s',
    async (day) => {
      expect(await row(day)).toMatchObject({ day: '2026-08-31' });
    },
  );

  it.each([
    '31/8',
    'ngày mai',
    'trước ngày 31/8/2026',
    '31/2/2026',
    'tháng 8/2026',
    '14/02/2026 - 22/02/2026',
    '8g ngày 31/8/2026',
    '12345',
    'x',
  ])('is not guessed from %s', async (day) => {
    expect(await row(day)).toEqual(['ngày: dayUnclear']);
  });

  it('is of the years of the calendar', async () => {
    expect(await row('31/8/2036')).toEqual(['ngày: outOfRange']);
    expect(await row('')).toEqual(['ngày: dayMissing']);
  });

  it.each([
    ['Nghỉ bù', 'off'],
    ['nghi', 'off'],
    ['LÀM BÙ', 'work'],
    ['lam viec', 'work'],
    ['theo luật', 'asLaw'],
  ])('makes of its day what %s says', async (kind, made) => {
    expect(await row('31/8/2026', kind)).toMatchObject({ kind: made });
  });

  it('says which of its cells are not right, all at once', async () => {
    expect(await row('31/8/2026', 'có lẽ', '', 'hình như')).toEqual([
      'loại: kind',
      'căn cứ: basisMissing',
      'dự kiến: provisional',
    ]);
    expect(await row('31/8/2026', 'nghỉ', 'x'.repeat(121))).toEqual(['căn cứ: basisLong']);
  });

  it('bears no stamp of secrecy', async () => {
    const found = await read('ngày,loại,căn cứ\n31/8/2026,nghỉ,TỐI MẬT');
    expect(found.rows).toEqual([]);
    expect(found.faults.map(({ refusal }) => refusal.key)).toEqual(['refusal.secret']);
  });

  it.each([
    ['x', true],
    ['Có', true],
    ['-', false],
    ['không', false],
  ])('is expected or announced: %s', async (typed, provisional) => {
    expect(await row('31/8/2026', 'nghỉ', '7/TB', typed)).toMatchObject({ provisional });
  });

  it('does not take a lone mark for a word', async () => {
    expect(await row('31/8/2026', 'nghỉ', '7/TB', '?')).toEqual(['dự kiến: provisional']);
  });
});

describe('what is wrong as a whole', () => {
  it('is a column that is missing or stands there twice', async () => {
    expect(await faults('ngày,ghi chú\n31/8/2026,a')).toEqual([
      [1, 'loại', 'columnMissing'],
      [1, 'căn cứ', 'columnMissing'],
    ]);
    expect(await faults('ngày,date,loại,căn cứ\n1,2,nghỉ,a')).toEqual([[1, 'date', 'columnTwice']]);
  });

  it('is a day that comes twice, also when the first was wrong', async () => {
    const head = 'ngày,loại,căn cứ';
    expect(await faults(`${head}\n31/8/2026,nghỉ,a\n2026-08-31,làm việc,a`)).toEqual([
      [3, 'ngày', 'duplicate'],
    ]);
    expect(await faults(`${head}\n31/8/2026,?,a\n2026-08-31,nghỉ,a`)).toEqual([
      [2, 'loại', 'kind'],
      [3, 'ngày', 'duplicate'],
    ]);
  });

  it('is a row whose cells have slipped to the right', async () => {
    expect(await faults('ngày,loại,căn cứ\n31/8/2026,nghỉ,7/TB,ngày 1')).toEqual([[2, '', 'surplus']]);
  });
});
