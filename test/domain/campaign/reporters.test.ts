import fc from 'fast-check';
import type { Scope } from '../../../src/domain/campaign';
import { emptyScope } from '../../../src/domain/campaign/draft';
import { kindsNamed } from '../../../src/domain/campaign/kind-words';
import { ownPlaces } from '../../../src/domain/campaign/own-places';
import { readReporters } from '../../../src/domain/campaign/reporters';
import { findUnits } from '../../../src/domain/find';
import { unitKinds } from '../../../src/domain/unit';
import { sampleUnits } from '../../support/units';

const units = sampleUnits();
const blocs = [...new Set(units.flatMap(({ bloc }) => bloc ?? []))];
const read = (typed: string, scope: Scope = emptyScope) =>
  readReporters(typed, scope, { blocs, find: (words) => findUnits(words, units) });

describe('who reports, in typed words', () => {
  it.each([
    ['các xã, phường', ['commune', 'ward']],
    ['Ủy ban nhân dân các xã, phường', ['commune', 'ward']],
    ['cac xa phuong', ['commune', 'ward']],
    ['các phòng, ban chuyên môn', ['division']],
    ['các sở, ban, ngành', ['department']],
    ['doanh nghiệp và trường học', ['enterprise', 'school']],
    ['tất cả', [...unitKinds]],
    ['tất cả các đơn vị', [...unitKinds]],
    ['tất cả các xã', ['commune']],
    ['toàn bộ xã phường', ['commune', 'ward']],
    ['tất cả các xã và toàn bộ các phường', ['commune', 'ward']],
    ['all communes and wards', ['commune', 'ward']],
    ['tất cả đơn vị sự nghiệp', ['public_service']],
    ['all the units', [...unitKinds]],
    ['toàn thể', [...unitKinds]],
    ['tất cả UBND', null],
    ['tất cả các xã và các đơn vị', null],
    ['xã Lạc Hòa', null],
    ['Công an', null],
    ['', null],
  ])('knows which kinds “%s” names', (typed, kinds) => {
    expect(kindsNamed(typed)).toEqual(kinds);
  });

  it('reads kinds with exceptions', () => {
    expect(read('các xã, phường trừ Phường 1, Lai Hòa')).toEqual({
      scope: { kinds: ['commune', 'ward'], blocs: [], units: [], except: ['P1', 'XLAIH'] },
      unclear: [],
    });
  });

  it.each([
    'tất cả các xã, phường trừ Phường 1',
    'all communes and wards except Phường 1',
    'toàn bộ xã phường, không gồm Phường 1',
  ])('takes “all” for no more than the kinds behind it: “%s”', (typed) => {
    expect(read(typed)).toEqual({
      scope: { kinds: ['commune', 'ward'], blocs: [], units: [], except: ['P1'] },
      unclear: [],
    });
  });

  it('chooses the same with “tất cả” before a kind, a bloc or a unit as without it', () => {
    const all = fc.constantFrom(
      'tất cả',
      'tất cả các',
      'Toàn bộ',
      'toàn bộ các',
      'tat ca cac',
      'all',
      'all the',
    );
    const phrase = fc.constantFrom(
      'xã',
      'phường',
      'xã, phường',
      'phòng, ban chuyên môn',
      'đoàn thể',
      'trường học và doanh nghiệp',
      'Khối 5',
      'Phường 1',
      'Lạc Hòa; xã Vĩnh Hải',
      'xã trừ Lai Hòa',
    );
    fc.assert(
      fc.property(all, phrase, fc.boolean(), (words, named, decomposed) => {
        const typed = `${words} ${named}`;
        expect(read(decomposed ? typed.normalize('NFD') : typed)).toEqual(read(named));
      }),
    );
  });

  it('says how many names it does not show of those a word may mean', () => {
    const [unclear] = read('trừ hòa').unclear;
    const found = findUnits('hòa', units);
    const count = found.kind === 'many' ? found.items.length : 0;
    expect(count).toBeGreaterThan(3);
    expect(unclear).toMatchObject({ typed: 'hòa', kind: 'many', more: count - 3 });
    expect(unclear?.candidates).toHaveLength(3);
  });

  it('takes the units of a bloc by “tất cả đơn vị thuộc Khối 5”', () => {
    expect(read('tất cả các đơn vị thuộc Khối 5').scope).toEqual(read('Khối 5').scope);
  });

  it('reads names of units in any spelling, one with “và” in it too', () => {
    const { scope, unclear } = read('phong giao duc va dao tao; Lạc Hoà và Phường 2\nCông an');
    expect(unclear).toEqual([]);
    expect(scope.units).toEqual(['PGDDT', 'XLH', 'P2', 'CATX']);
  });

  it('reads a bloc by its beginning', () => {
    expect(read('khối 5').scope.blocs).toEqual(['Khối 5 - Xã phường']);
  });

  it('lets a unit that is named again report again, and the other way round', () => {
    const without = read('tất cả trừ Phường 1').scope;
    expect(without.except).toEqual(['P1']);
    const again = read('Phường 1', without).scope;
    expect(again).toMatchObject({ except: [], units: ['P1'] });
    expect(read('trừ Phường 1', again).scope).toMatchObject({ except: ['P1'], units: [] });
  });

  it('takes away a kind or bloc that is excepted', () => {
    const { scope } = read('trừ các phường, Khối 5', read('xã, phường, khối 5').scope);
    expect(scope).toMatchObject({ kinds: ['commune'], blocs: [] });
  });

  it('takes what it understands and gives back the rest with what it may mean', () => {
    const { scope, unclear } = read('Phường 1, Lạc Hào, Vĩnh');
    expect(scope.units).toContain('P1');
    expect(unclear.map(({ typed }) => typed)).toContain('Vĩnh');
    for (const { candidates } of unclear) expect(candidates.length).toBeLessThanOrEqual(3);
  });

  it('changes nothing for words that name nothing', () => {
    expect(read(', ; ().').scope).toEqual(emptyScope);
    expect(read('qwertyuiop').scope).toEqual(emptyScope);
    expect(read('qwertyuiop').unclear).toMatchObject([{ typed: 'qwertyuiop' }]);
  });
});

it('reads a hundred names at a time and asks again for what follows', () => {
  const { scope, unclear } = read(`${'Phường 1, '.repeat(100)}Xã Lạc Hòa, Xã Vĩnh Hải`);
  expect(scope.units).toEqual(['P1']);
  expect(unclear.map(({ typed }) => typed)).toEqual(['Xã Lạc Hòa']);
});

describe('who reports, in the words of a document', () => {
  const places = ownPlaces(units, null);
  const copied = (typed: string) =>
    readReporters(typed, emptyScope, { blocs, find: (words) => findUnits(words, units), places });

  it('knows the office’s own place by the committee that stands over all', () => {
    expect(places).toEqual(['thị xã Vĩnh Châu']);
    expect(ownPlaces([], 'Sở Nội vụ tỉnh Trà Vinh')).toEqual(['tỉnh Trà Vinh']);
    expect(ownPlaces([], 'Trường THPT Phan Chu Trinh')).toEqual([]);
    expect(ownPlaces(units, 'Sở Nội vụ tỉnh Trà Vinh')).toEqual(places);
  });

  it.each([
    ['Chủ tịch UBND xã Lạc Hòa; Trưởng Công an thị xã', ['XLH', 'CATX']],
    ['Phòng Tư pháp thị xã Vĩnh Châu, Phòng Y tế TX', ['PTP', 'PYT']],
    ['Phòng Nội vụ (Cơ quan thường trực)', ['PNV']],
    ['Phòng Nội vụ (Phòng Y tế)', ['PNV', 'PYT']],
    ['Phòng Dân tộc và Chánh Thanh tra', ['PDT', 'TTR']],
  ])('reads “%s”', (typed, codes) => {
    expect(copied(typed)).toMatchObject({ scope: { units: codes }, unclear: [] });
  });

  it.each([
    [
      'Thủ trưởng các phòng ban chuyên môn thị xã và Chủ tịch UBND các xã, phường',
      ['division', 'commune', 'ward'],
    ],
    ['các trường THPT, Trung tâm Y tế thị xã và các xã', ['school', 'commune']],
  ])('reads the kinds in “%s”', (typed, kinds) => {
    expect(copied(typed)).toMatchObject({ scope: { kinds }, unclear: [] });
  });

  it('does not take the unit of another place for its own', () => {
    const { scope, unclear } = copied('Phòng Tư pháp huyện Mỹ Xuyên; UBND tỉnh');
    expect(scope).toEqual(emptyScope);
    expect(unclear.map(({ typed }) => typed)).toEqual(['Phòng Tư pháp huyện Mỹ Xuyên', 'UBND tỉnh']);
  });
});
