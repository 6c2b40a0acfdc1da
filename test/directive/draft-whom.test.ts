import fc from 'fast-check';
import { registerOf } from '../../src/directive/draft/register';
import { whomOf } from '../../src/directive/draft/whom';
import { known } from '../support/made-directive';
import { sampleUnits } from '../support/units';

const register = registerOf(known(), null);
const whom = (words: string) => whomOf(words, register);

describe('whom documents address', () => {
  it.each([
    ['các xã, phường', ['commune', 'ward']],
    ['Chủ tịch UBND các xã, phường', ['commune', 'ward']],
    ['các đồng chí Chủ tịch UBND các xã, phường, thị trấn', ['commune', 'ward', 'township']],
    ['mỗi xã, phường', ['commune', 'ward']],
    ['Thủ trưởng các phòng ban chuyên môn thị xã', ['division']],
    ['các phòng chuyên môn, nghiệp vụ của Sở', ['division']],
    ['các sở, ban, ngành', ['department']],
    ['Các Sở, Ban, ngành, Đoàn thể, Hội cấp tỉnh', ['department', 'front_union', 'association']],
    ['Mặt trận Tổ quốc và các đoàn thể', ['front_union']],
    ['Mặt trận Tổ quốc và các đoàn thể CT-XH thị xã', ['front_union']],
    ['UBMTTQ Việt Nam thị xã và các tổ chức chính trị - xã hội', ['front_union']],
    ['Các đơn vị sự nghiệp, Hội đặc thù thuộc UBND thị xã', ['public_service', 'association']],
    ['các đơn vị sự nghiệp công lập trực thuộc', ['public_service']],
    ['Các Ban Đảng trực thuộc Tỉnh ủy', ['party']],
    ['Các cơ quan Trung ương đóng tại tỉnh', ['central_agency']],
    ['Các Cơ quan TW trên địa bàn tỉnh', ['central_agency']],
    ['Các Doanh nghiệp nhà nước thuộc tỉnh', ['enterprise']],
    ['đơn vị lực lượng vũ trang', ['armed_forces']],
    ['UBND các huyện, thị xã, thành phố', ['people_committee']],
    ['Ủy ban nhân dân các huyện, thành, thị', ['people_committee']],
    ['Hiệu trưởng các trường Mầm non, Tiểu học, THCS', ['school']],
    ['các khóm, ấp', ['village']],
    [
      'Các cơ quan, ban, ngành, đoàn thể cấp thị xã và các xã, phường',
      ['department', 'division', 'front_union', 'commune', 'ward'],
    ],
  ])('are kinds: “%s”', (words, kinds) => {
    const { scope, unclear, everyone } = whom(words);
    expect({ ...scope, kinds: [...scope.kinds].sort() }).toEqual({
      kinds: [...kinds].sort(),
      blocs: [],
      units: [],
      except: [],
    });
    expect([...unclear, ...everyone]).toEqual([]);
  });

  it.each([
    ['Phòng Nội vụ', ['PNV']],
    ['P. Nội vụ thị xã Vĩnh Châu', ['PNV']],
    ['Phòng Nội vụ (Cơ quan thường trực Hội đồng Thi đua - Khen thưởng thị xã)', ['PNV']],
    ['Phòng Nội vụ - Thường trực Hội đồng Thi đua - Khen thưởng thị xã', ['PNV']],
    ['Phòng LĐ-TB&XH, Phòng TN&MT, Phòng GDĐT', ['PLDTBXH', 'PTNMT', 'PGDDT']],
    ['P. TC-KH; Phòng VH-TT; TTYT', ['PTCKH', 'PVHTT', 'TTYT']],
    ['Phòng Lao động - Thương binh và xã hội', ['PLDTBXH']],
    ['CA thị xã Vĩnh Châu; BCH Quân sự TX; HLHPN; ĐTN', ['CATX', 'BCHQS', 'HPN', 'TD']],
    ['Đoàn TNCS Hồ Chí Minh thị xã, Ủy ban MTTQ Việt Nam thị xã', ['TD', 'MTTQ']],
    ['Hội LHPN TX. Vĩnh Châu', ['HPN']],
    ['Chánh Văn phòng HĐND và UBND thị xã', ['VP']],
    ['Chánh Thanh tra; Trưởng Công an thị xã', ['TTR', 'CATX']],
    ['UBND xã Vĩnh Hải, UBND phường Khánh Hoà và Chủ tịch UBND xã Lạc Hòa', ['XVH', 'PKH', 'XLH']],
    ['Ủy ban nhân dân thị xã', ['UBND-TX']],
    ['Hội Chữ thập đỏ và Hội Cựu chiến binh', ['HCTD', 'HCCB']],
  ])('are units: “%s”', (words, units) => {
    const { scope, unclear } = whom(words);
    expect(scope).toEqual({ kinds: [], blocs: [], units, except: [] });
    expect(unclear).toEqual([]);
  });

  it.each([
    'các cơ quan, đơn vị',
    'các ngành, các địa phương',
    'các cơ quan, đơn vị, địa phương liên quan',
    'Thủ trưởng các cơ quan, đơn vị',
    'các tổ chức, đơn vị đóng trên địa bàn thị xã',
    'các cơ quan, đơn vị trực thuộc',
    'mỗi đơn vị',
    'các tổ chức, cá nhân',
  ])('are all whom it addresses: “%s”', (words) => {
    expect(whom(words)).toMatchObject({ everyone: [words], scope: { kinds: [], units: [] }, unclear: [] });
  });

  it.each([
    'các đơn vị được giao nhiệm vụ chính (thường trực từng phong trào)',
    'đơn vị phụ trách chính phong trào',
    'cơ quan chủ trì',
    'cơ quan, đơn vị thường trực',
  ])('are the lead unit: “%s”', (words) => {
    expect(whom(words)).toMatchObject({ lead: true, scope: { units: [] }, unclear: [] });
  });

  it.each([
    'các xã, phường trừ Phường 1',
    'các xã, phường (trừ Phường 1)',
    'các xã, phường (không áp dụng đối với Phường 1)',
    'các xã, phường, không bao gồm Phường 1',
  ])('are not those it excepts: “%s”', (words) => {
    const scope = { kinds: ['commune', 'ward'], except: ['P1'], units: [], blocs: [] };
    expect(whom(words)).toMatchObject({ scope, unclear: [] });
  });

  it('are what follows an exception in brackets', () => {
    const { scope } = whom('các xã (trừ xã Lai Hòa), Phòng Nội vụ; Khối 5');
    expect(scope).toEqual({
      kinds: ['commune'],
      blocs: ['Khối 5 - Xã phường'],
      units: ['PNV'],
      except: ['XLAIH'],
    });
  });

  it('are general words and kinds and units at once', () => {
    const { scope, everyone, unclear } = whom(
      'Chủ tịch UBND các xã, phường; Thủ trưởng các cơ quan, ban ngành, đoàn thể, các tổ chức, đơn vị đóng trên địa bàn thị xã',
    );
    expect([...scope.kinds].sort()).toEqual(['commune', 'department', 'division', 'front_union', 'ward']);
    expect(everyone).toEqual(['các tổ chức, đơn vị đóng trên địa bàn thị xã']);
    expect(unclear).toEqual([]);
  });

  it.each([
    ['Sở Nội vụ', 'another level'],
    ['Công an tỉnh', 'another level'],
    ['Phòng Nội vụ huyện Trần Đề', 'another place'],
    ['Mặt trận Tổ quốc xã Lạc Hòa', 'another level'],
    ['Đảng ủy các xã, phường', 'no kind, for all that it names two'],
    ['UBND 10 xã, phường', 'a number of some'],
    ['Xã Long Hòa', 'one letter from a commune'],
    ['Xã Đông Hòa', 'the words of a commune in another order'],
    ['đơn vị đóng quân', 'a word out of a name'],
    ['Thành viên Hội đồng Thi đua - Khen thưởng', 'people'],
  ])('are asked: “%s” (%s)', (words) => {
    const { scope, unclear, everyone } = whom(words);
    expect(scope.units).toEqual([]);
    expect(scope.kinds).toEqual([]);
    expect(unclear.map(({ typed }) => typed)).toEqual([words]);
    expect(everyone).toEqual([]);
  });

  it('finds in full what the register has in short, and units of today only', () => {
    const [first] = sampleUnits();
    if (!first) throw new Error('no units');
    const short = { ...first, code: 'X1', name: 'Phòng TN&MT', aliases: [], kind: 'division' as const };
    const gone = { ...first, code: 'X2', name: 'Phòng Thương mại', validTo: '2020-01-01' };
    const small = registerOf(known({ units: [short, gone] }), null);
    expect(whomOf('Phòng Tài nguyên và Môi trường', small).scope.units).toEqual(['X1']);
    expect(whomOf('Phòng Thương mại', small).scope.units).toEqual([]);
  });

  it('takes the place of the issuer for the office’s own where no committee is in the register', () => {
    const [first] = sampleUnits();
    if (!first) throw new Error('no units');
    const units = [{ ...first, code: 'X1', name: 'Hội Nông dân', aliases: [], kind: 'association' as const }];
    const of = (issuer: string | null) =>
      whomOf('Hội Nông dân tỉnh Trà Vinh', registerOf(known({ units }), issuer));
    expect(of('Sở Nội vụ tỉnh Trà Vinh').scope.units).toEqual(['X1']);
    expect(of('Sở Nội vụ tỉnh Bến Tre').scope.units).toEqual([]);
    expect(of(null).scope.units).toEqual([]);
  });
});

it('is quick with whatever stands there', () => {
  const words = fc
    .array(
      fc.constantFrom(
        'các',
        'xã',
        'phường',
        ',',
        ';',
        '(',
        ')',
        ' - ',
        'và',
        'trừ',
        'Phòng',
        'thuộc',
        'UBND',
        'Hòa',
      ),
    )
    .map((all) => all.join(' '));
  fc.assert(
    fc.property(fc.oneof(words, fc.string()), (typed) => {
      expect(() => whom(typed)).not.toThrow();
    }),
    { numRuns: 100 },
  );
  const from = performance.now();
  for (const piece of ['các ', '(', ' - ', 'và ', 'thuộc ', 'xã, ', 'x;', ' ']) whom(piece.repeat(2000));
  expect(performance.now() - from).toBeLessThan(3000);
});
