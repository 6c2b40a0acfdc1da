import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Unit } from '../../src/domain/unit';
import { unitKinds } from '../../src/domain/unit';
import { planUnitImport } from '../../src/domain/unit-import';
import { readTable, readUnits } from '../../src/intake';
import { kindWords } from '../../src/intake/unit-words';

const town: Unit = {
  code: 'UBND-TX',
  name: 'Ủy ban nhân dân thị xã Vĩnh Châu',
  aliases: [],
  kind: 'people_committee',
  bloc: null,
  parent: null,
  validFrom: null,
  validTo: null,
  successor: null,
};

async function read(text: string | Buffer, register: Unit[] = []) {
  const table = await readTable(typeof text === 'string' ? Buffer.from(text) : text, 'donvi.csv');
  if (!table.ok) throw new Error(table.refusal.key);
  return readUnits(table.value, register);
}

/** Faults as `line column value key params`. */
async function faults(text: string, register: Unit[] = []) {
  const found = (await read(text, register)).faults;
  return found.map(({ line, column, value, refusal }) => [
    line,
    column,
    value,
    refusal.key.slice(13),
    refusal.params,
  ]);
}

const codes = ({ units }: { units: Array<{ code: string }> }) => units.map(({ code }) => code);

describe('readUnits', () => {
  test('reads the sample of units without a fault, and importing it twice changes nothing', async () => {
    const { units, faults: wrong } = await read(
      readFileSync(join(__dirname, '../fixtures/units/units-vinh-chau.csv')),
    );
    expect(wrong).toEqual([]);
    expect(units).toHaveLength(35);
    expect(units[3]).toEqual({
      code: 'PLDTBXH',
      name: 'Phòng Lao động - Thương binh và Xã hội',
      aliases: ['LĐTBXH', 'Phòng LĐ-TB&XH', 'Phòng Lao động'],
      kind: 'division',
      bloc: 'Khối 1 - Phòng ban',
      parent: 'UBND-TX',
    });
    const first = planUnitImport(units, []);
    expect(first.created).toHaveLength(35);
    expect(planUnitImport(units, first.created)).toMatchObject({ created: [], changed: [] });
  });

  test('headers and kinds may be Vietnamese, in any order, case and marks, among other columns', async () => {
    const { units, faults: wrong } = await read(
      'STT;LOẠI;Tên đơn vị;Mã;khoi;Tên khác;Đơn vị cấp trên;Từ ngày;Đến ngày;Sáp nhập vào;Ghi chú\n' +
        '1;Xã;Xã Lạc Hòa;xlh;Khối 5; Lạc Hòa | Lạc Hoà|;UBND-tx;01/7/2020;2025-06-30;P1;x\n' +
        '2;phuong;Phường 1;P1;;;Uỷ ban nhân dân thị xã Vĩnh Châu;;;;\n',
      [town],
    );
    expect(wrong).toEqual([]);
    expect(units).toEqual([
      {
        code: 'XLH',
        name: 'Xã Lạc Hòa',
        aliases: ['Lạc Hòa', 'Lạc Hoà'],
        kind: 'commune',
        bloc: 'Khối 5',
        parent: 'UBND-TX',
        validFrom: '2020-07-01',
        validTo: '2025-06-30',
        successor: 'P1',
      },
      {
        code: 'P1',
        name: 'Phường 1',
        aliases: [],
        kind: 'ward',
        bloc: null,
        parent: 'UBND-TX',
        validFrom: null,
        validTo: null,
        successor: null,
      },
    ]);
  });

  test('columns that the file lacks are not in its rows', async () => {
    expect((await read('code,name,kind\nP1,Phường 1,ward\n')).units).toEqual([
      { code: 'P1', name: 'Phường 1', kind: 'ward' },
    ]);
  });

  test('every kind is understood by its code and by each of its words, and no word by two kinds', async () => {
    for (const kind of unitKinds) {
      for (const word of [kind, kind.toUpperCase(), kind.replace('_', ' '), ...kindWords[kind]]) {
        const { units } = await read(`code,name,kind\nA,B,${word}\n`);
        expect([word, units[0]?.kind]).toEqual([word, kind]);
      }
    }
  });

  test('a missing column, or one that stands twice, is a fault of the header line and nothing is read', async () => {
    const text = 'Danh sách đơn vị\ncode,tên\nP1,Phường 1\n';
    expect(await faults(text)).toEqual([
      [2, 'kind', 'code, tên', 'columnMissing', { column: 'kind', columns: 'code, tên' }],
    ]);
    expect((await read(text)).units).toEqual([]);
    expect(await faults('code,name,tên,kind\nP1,Phường 1,x,ward\n')).toEqual([
      [1, 'tên', 'tên', 'columnTwice', { first: 'name', second: 'tên' }],
    ]);
  });

  test.each([
    [',Phường 1,ward', 'code', '', 'codeMissing', {}],
    ['P 1,Phường 1,ward', 'code', 'P 1', 'code', { code: 'P 1' }],
    ['P/1,Phường 1,ward', 'code', 'P/1', 'code', { code: 'P/1' }],
    ['P:1,Phường 1,ward', 'code', 'P:1', 'code', { code: 'P:1' }],
    ['@office,Phường 1,ward', 'code', '@office', 'code', { code: '@office' }],
    [
      `${'A'.repeat(21)},Phường 1,ward`,
      'code',
      'A'.repeat(21),
      'codeLong',
      { code: 'A'.repeat(21), most: 20 },
    ],
    ['P1,,ward', 'name', '', 'nameMissing', {}],
    [`P1,${'a'.repeat(201)},ward`, 'name', `${'a'.repeat(79)}…`, 'nameLong', { most: 200 }],
    ['P1,Phường 1,', 'kind', '', 'kindMissing', {}],
    ['P1,Phường 1,phuongg', 'kind', 'phuongg', 'kind', { kind: 'phuongg', nearest: 'ward' }],
    [
      'P1,Phường 1,Công ty TNHH',
      'kind',
      'Công ty TNHH',
      'kind',
      { kind: 'Công ty TNHH', nearest: 'enterprise' },
    ],
    ['P1,Phường 1,abc', 'kind', 'abc', 'kindUnknown', { kind: 'abc' }],
    ['P1,Phường 1,ward,thừa', '', 'thừa', 'surplus', { cells: 1 }],
  ])('the row %s has a fault in %s', async (row, column, value, key, params) => {
    const text = `code,name,kind\nX,Xã X,commune\n${row}\n`;
    expect(await faults(text)).toEqual([[3, column, value, key, params]]);
    expect(codes(await read(text))).toEqual(['X']);
  });

  test.each([
    ['valid_from', '31/02/2025', 'day', { day: '31/02/2025' }],
    ['valid_to', 'hôm qua', 'day', { day: 'hôm qua' }],
    ['bloc', 'k'.repeat(101), 'blocLong', { most: 100 }],
    ['aliases', `A|${'k'.repeat(101)}`, 'aliasLong', { most: 100 }],
    ['aliases', Array.from({ length: 21 }, (_, i) => `A${i}`).join('|'), 'aliasesMany', { most: 20 }],
    ['parent', 'KHONGCO', 'parent', { code: 'KHONGCO' }],
    ['successor', 'KHONGCO', 'successor', { code: 'KHONGCO' }],
    ['successor', 'A', 'ownSuccessor', {}],
    ['parent', 'A', 'cycle', { path: 'A → A' }],
  ])('a cell of %s with %s is a fault', async (column, value, key, params) => {
    const [fault] = await faults(`code,name,kind,${column}\nA,Xã A,xã,${value}\n`);
    expect(fault?.slice(3)).toEqual([key, params]);
    expect(fault?.slice(0, 2)).toEqual([2, column]);
  });

  test('an end before the beginning is a fault', async () => {
    expect(await faults('code,name,kind,valid_from,valid_to\nA,Xã A,xã,01/7/2025,30/6/2025\n')).toEqual([
      [2, 'valid_to', '30/6/2025', 'validity', { from: '01/7/2025', to: '30/6/2025' }],
    ]);
  });

  test('several faults of one row are all named', async () => {
    expect((await faults('code,name,kind\nP 1,,abc\n')).map(([, , , key]) => key)).toEqual([
      'code',
      'nameMissing',
      'kindUnknown',
    ]);
  });

  test('a second row of one code, in any case, is named with the line of the first, which stays', async () => {
    const text = 'code,name,kind\nP1,Phường 1,ward\nP2,Phường 2,ward\np1,Phường Một,ward\n';
    expect(await faults(text)).toEqual([[4, 'code', 'p1', 'duplicate', { code: 'p1', line: 2 }]]);
    expect((await read(text)).units.map(({ name }) => name)).toEqual(['Phường 1', 'Phường 2']);
  });

  test('formulas are names like others', async () => {
    expect((await read('code,name,kind\nA,=HYPERLINK(1),xã\n-B,+84 @x,xã\n')).units).toEqual([
      { code: 'A', name: '=HYPERLINK(1)', kind: 'commune' },
      { code: '-B', name: '+84 @x', kind: 'commune' },
    ]);
  });
});

describe('parents', () => {
  test('may stand later in the file, or in the register by code or by name', async () => {
    const text =
      'code,name,kind,parent\nA,Thôn A,thôn,xlh\nXLH,Xã Lạc Hòa,xã,uy ban nhan dan thi xa vinh chau\n';
    const { units, faults: wrong } = await read(text, [town]);
    expect(wrong).toEqual([]);
    expect(units.map(({ parent }) => parent)).toEqual(['XLH', 'UBND-TX']);
  });

  test('a name that two units have is no parent', async () => {
    const text = 'code,name,kind,parent\nA,Trạm,xã,\nB,Trạm,xã,\nC,Thôn,thôn,trạm\n';
    expect(await faults(text)).toEqual([[4, 'parent', 'trạm', 'parent', { code: 'trạm' }]]);
  });

  test('rows in a circle are all named with the way round, rows below them with the line to mend', async () => {
    const text = 'code,name,kind,parent\nA,A,xã,B\nB,B,xã,C\nC,C,xã,A\nD,D,xã,C\nE,E,xã,\n';
    expect(await faults(text)).toEqual([
      [2, 'parent', 'B', 'cycle', { path: 'A → B → C → A' }],
      [3, 'parent', 'C', 'cycle', { path: 'B → C → A → B' }],
      [4, 'parent', 'A', 'cycle', { path: 'C → A → B → C' }],
      [5, 'parent', 'C', 'linkFaulty', { code: 'C', line: 4 }],
    ]);
    expect(codes(await read(text))).toEqual(['E']);
  });

  test('a circle may close through the register', async () => {
    const below: Unit = { ...town, code: 'B', name: 'B', parent: 'A' };
    expect(
      await faults('code,name,kind,parent\nA,A,xã,B\n', [below, { ...town, code: 'A', name: 'A' }]),
    ).toEqual([[2, 'parent', 'B', 'cycle', { path: 'A → B → A' }]]);
  });

  test('a row below a faulty one is faulty, unless the register has the parent already', async () => {
    const text = 'code,name,kind,parent\nUBND-TX,,ubnd,\nXLH,Xã Lạc Hòa,xã,UBND-TX\nA,Thôn A,thôn,XLH\n';
    expect(await faults(text)).toEqual([
      [2, 'name', '', 'nameMissing', {}],
      [3, 'parent', 'UBND-TX', 'linkFaulty', { code: 'UBND-TX', line: 2 }],
      [4, 'parent', 'XLH', 'linkFaulty', { code: 'XLH', line: 3 }],
    ]);
    expect(codes(await read(text, [town]))).toEqual(['XLH', 'A']);
  });

  test('a chain deeper than ten is refused, and 20,000 rows of it are read in seconds', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `C${i},Xã ${i},phuongx,${i > 0 ? `C${i - 1}` : ''}`,
    );
    const started = performance.now();
    const wrong = await faults(`code,name,kind,parent\n${rows.join('\n').replace(/phuongx/gu, 'xã')}\n`);
    expect(wrong[0]?.slice(3)).toEqual(['deep', { code: 'C10', most: 10 }]);
    expect(wrong).toHaveLength(19_990);
    expect(await faults(`code,name,kind,parent\n${rows.join('\n')}\n`)).toHaveLength(20_000);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
