import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Found, findCampaigns, findUnits, isCalled, unitFinder } from '../../src/domain/find';
import { fold } from '../../src/domain/text';
import { sampleUnits } from '../support/units';

interface Named {
  code: string;
  name: string;
  aliases: string[];
}

const file = readFileSync(join(__dirname, '../fixtures/units/units-vinh-chau.csv'), 'utf8');
const units: Named[] = file
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [code = '', name = '', aliases = ''] = line.split(',');
    return { code, name, aliases: aliases.split('|') };
  });

function codes(found: Found<Named>): string[] {
  if (found.kind === 'one') return [found.item.code];
  return (found.kind === 'many' ? found.items : found.nearest).map(({ code }) => code);
}

function ask(query: string) {
  const found = findUnits(query, units);
  return [found.kind, ...codes(found)].join(' ');
}

describe('isCalled', () => {
  const unit = { code: 'PKT', name: 'Phòng Kinh tế', aliases: ['Phòng KT'] };

  test.each(['pkt', 'kinh te', 'UBND Phòng Kinh tế', 'phong kinhte', 'P. Kinh tế', 'phòng kt'])(
    'is so by any spelling of its name: %s',
    (typed) => expect(isCalled(typed, unit)).toBe(true),
  );

  test.each(['phog kinh te', 'phongkinhtes', 'Phòng Y tế', ''])(
    'is not so with a slip in it, or by another name: %s',
    (typed) => expect(isCalled(typed, unit)).toBe(false),
  );
});

describe('findUnits', () => {
  test.each([
    ['lac hoa', 'XLH'],
    ['Lạc Hoà', 'XLH'],
    ['LẠC HÒA', 'XLH'],
    ['Lạc Hòa'.normalize('NFD'), 'XLH'],
    ['lachoa', 'XLH'],
    ['UBND xã Lạc Hoà', 'XLH'],
    ['ủy ban nhân dân xã Lạc Hoà', 'XLH'],
    ['hoa lac', 'XLH'],
    ['x. lạc hòa', 'XLH'],
    ['lac hao', 'XLH'],
    ['P. Kinh tế', 'PKT'],
    ['phòng kt', 'PKT'],
    ['PKT', 'PKT'],
    ['kinh tế', 'PKT'],
    ['phong kinhte', 'PKT'],
    ['phuong 1', 'P1'],
    ['p1', 'P1'],
    ['P.1', 'P1'],
    ['p 2', 'P2'],
    ['Phường1', 'P1'],
    ['xã Vĩnh Tân', 'XVT'],
    ['vinh tam', 'XVT'],
    ['xa vinh hai', 'XVH'],
    ['xa vinh hiep', 'XVHI'],
    ['vinh hipe', 'XVHI'],
    ['LĐTBXH', 'PLDTBXH'],
    ['phòng LĐ - TBXH', 'PLDTBXH'],
    ['van hoa thong tin', 'PVHTT'],
    ['văn hoá và thông tin', 'PVHTT'],
    ['tài nguyên môi trường', 'PTNMT'],
    ['y te', 'PYT'],
    ['trung tâm y tế', 'TTYT'],
    ['doan thanh nien', 'TD'],
    ['phòng nội vị', 'PNV'],
  ])('%s is one unit: %s', (query, code) => {
    expect(ask(query)).toBe(`one ${code}`);
  });

  test('a word that several names have is answered with all of them', () => {
    expect(ask('Vĩnh')).toMatch(/^many .*PVP.*XVH.*XVHI.*XVT/);
    const hoa = ask('hoa');
    for (const code of ['PKH', 'XHD', 'XLH', 'XLAIH']) expect(hoa).toContain(code);
  });

  test('typed marks leave out names with other marks', () => {
    expect(ask('hoa')).toContain('PVHTT');
    expect(ask('Hòa')).not.toContain('PVHTT');
    expect(ask('hoà')).toBe(ask('Hòa'));
    expect(ask('văn hóa')).not.toContain('XLH');
  });

  test('a slip that could mean two units is answered with both', () => {
    expect(ask('la hoa')).toBe('many XLH XLAIH');
  });

  test('no more than eight are told, the shortest names first', () => {
    const found = findUnits('phong', units);
    expect(found.kind === 'many' && found.items.length).toBe(8);
    expect(ask('van')).toBe('many VP TTVHTTTT PVHTT');
  });

  test('another number is another unit', () => {
    expect(ask('phường 3')).toMatch(/^none/);
    expect(ask('p12')).toMatch(/^none/);
  });

  test('a unit that is not there is not mistaken for one that sounds alike, which is named as near', () => {
    expect(ask('xã Vĩnh Thành')).toMatch(/^none .*XVT/);
    expect(codes(findUnits('Bạc Liêu', units)).length).toBeLessThanOrEqual(3);
  });

  test.each(['', '   ', '...', '🙂'])('nothing is found by nothing (%j)', (query) => {
    expect(findUnits(query, units)).toEqual({ kind: 'none', nearest: [] });
  });

  test('an alias of two units finds both', () => {
    const two = [
      { code: 'A', name: 'Trạm Một', aliases: ['Trạm'] },
      { code: 'B', name: 'Trạm Hai', aliases: ['Trạm'] },
    ];
    expect(findUnits('trạm', two)).toMatchObject({ kind: 'many', items: two });
  });

  test('every unit is found by its code, name and aliases in any spelling', () => {
    const called = units.flatMap((unit) =>
      [unit.code, unit.name, ...unit.aliases].map((name) => ({ unit, name })),
    );
    const spellings = [
      (name: string) => name,
      (name: string) => name.toUpperCase(),
      (name: string) => name.toLowerCase(),
      (name: string) => name.normalize('NFD'),
      fold,
      (name: string) => fold(name).toUpperCase(),
      (name: string) => `  ${name.replace(/ /g, '   ')} `,
    ];
    for (const { unit, name } of called) {
      for (const spell of spellings) expect([name, ask(spell(name))]).toEqual([name, `one ${unit.code}`]);
    }
  });

  test('a name with its words in any order is found, alone or with those that share all its words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...units).chain((unit) =>
          fc.record({
            unit: fc.constant(unit),
            words: fc.shuffledSubarray(unit.name.split(' '), { minLength: unit.name.split(' ').length }),
          }),
        ),
        ({ unit, words }) => codes(findUnits(words.join(' '), units)).includes(unit.code),
      ),
    );
  });

  test('no text makes it fail, and what it finds is always of the register', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) =>
        codes(findUnits(query, units)).every((code) => units.some((unit) => unit.code === code)),
      ),
    );
  });
});

const campaigns = [
  ['ntm', 'Cả nước chung sức xây dựng nông thôn mới', '1804/UBND-NC', '2016-01-01', '2020-12-31'],
  [
    'vnn',
    'Cả nước chung tay vì người nghèo - không để ai bị bỏ lại phía sau',
    '1805/UBND-NC',
    '2016-01-01',
    '2020-12-31',
  ],
  ['cchc1', 'Thi đua cải cách hành chính', '12/KH-UBND', '2018-01-01', '2018-12-31'],
  ['cchc2', 'Thi đua cải cách hành chính', '13/KH-UBND', '2019-01-01', '2019-12-31'],
].map(([id = '', title = '', number = '', from = '', to = '']) => ({
  id: `c-${id}`,
  title,
  document: { number, day: '2019-08-08' },
  from,
  to,
}));

function askCampaign(query: string) {
  const found = findCampaigns(query, campaigns);
  const items = found.kind === 'one' ? [found.item] : found.kind === 'many' ? found.items : found.nearest;
  return [found.kind, ...items.map(({ id }) => id.slice(2))].join(' ');
}

test('a whole message of words is the name of nothing, and costs no time', () => {
  const many = Array.from({ length: 20 }, () => sampleUnits()).flat();
  for (const query of ['lạc hòa '.repeat(512), 'x'.repeat(4096), 'a '.repeat(2048)])
    expect(findUnits(query, many)).toEqual({ kind: 'none', nearest: [] });
}, 1000);

it.each(['constructor', 'toString', '__proto__', 'valueOf'])('“%s” is a word like any other', (word) => {
  expect(ask(word)).toMatch(/^none/);
});

describe('findCampaigns', () => {
  test.each([
    ['NTM', 'one ntm'],
    ['ntm', 'one ntm'],
    ['nông thôn mới', 'one ntm'],
    ['phong trào thi đua nong thon moi', 'one ntm'],
    ['phong trào NTM', 'one ntm'],
    ['xây dựng NTM', 'one ntm'],
    ['nông thôn mơi', 'one ntm'],
    ['nong thom moi', 'one ntm'],
    ['1804/UBND-NC', 'one ntm'],
    ['1804', 'one ntm'],
    ['người nghèo', 'one vnn'],
    ['cải cách hành chính', 'many cchc1 cchc2'],
    ['CCHC', 'many cchc1 cchc2'],
    ['cải cách hành chính năm 2019', 'one cchc2'],
    ['CCHC 2018', 'one cchc1'],
    ['cả nước', 'many ntm vnn'],
  ])('%s: %s', (query, expected) => {
    expect(askCampaign(query)).toBe(expected);
  });

  test('words of no campaign find none', () => {
    expect(askCampaign('thời tiết hôm nay')).toMatch(/^none/);
    expect(findCampaigns('nông thôn mới', [])).toEqual({ kind: 'none', nearest: [] });
  });
});

describe('a register of names in short', () => {
  const units = [
    { code: 'A', name: 'Phòng TN&MT', aliases: [] },
    { code: 'B', name: 'Phòng LĐ-TB&XH', aliases: ['TBXH'] },
  ];
  const ask = unitFinder(units);

  test.each([
    ['Phòng Tài nguyên và Môi trường', 'A'],
    ['phong tai nguyen va moi truong', 'A'],
    ['Phòng Lao động - Thương binh và Xã hội', 'B'],
  ])('is found by names in full: %s', (query, code) => {
    expect(ask(query)).toMatchObject({ kind: 'one', item: { code } });
    expect(findUnits(query, units)).toEqual(ask(query));
  });

  test.each(['Phòng Tài nguyên và Môi trường huyện', 'Phòng Thanh niên và Mua sắm', 'Thương binh xóm hai'])(
    'is not found by more, by other words, or by those of initials alone: %s',
    (query) => {
      expect(ask(query)).toMatchObject({ kind: 'none' });
    },
  );
});
