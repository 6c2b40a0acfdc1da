import { draftOf } from '../../src/directive/draft';
import { unknownUnits } from '../../src/directive/draft-units';
import { kindByWords } from '../../src/domain/campaign/kind-by-words';
import { campaign, directive, fact, known, obligation } from '../support/made-directive';
import { sampleUnits } from '../support/units';

function unknown(addressees: string[], lead = 'Phòng Nội vụ') {
  const made = directive({
    addressees: addressees.map((name) => fact(name)),
    campaigns: [campaign({ lead: fact(lead) }), campaign({ lead: fact(lead) })],
    obligations: [obligation()],
  });
  return unknownUnits(draftOf(made, known()), sampleUnits());
}

describe('units a document names and the register does not have', () => {
  it('are proposed once, with a code of their initials and the kind they begin as', () => {
    expect(unknown(['Sở Kế hoạch và Đầu tư', 'Xã Long Hòa'], 'Trung tâm Giáo dục thường xuyên')).toEqual([
      { name: 'Trung tâm Giáo dục thường xuyên', code: 'TTGDTX', kind: 'public_service' },
      { name: 'Sở Kế hoạch và Đầu tư', code: 'SKHDT', kind: 'department' },
      { name: 'Xã Long Hòa', code: 'XLH2', kind: 'commune' },
    ]);
  });

  it('are the units of the persons who are addressed', () => {
    expect(unknown(['Trưởng phòng Xây dựng'])).toMatchObject([{ name: 'Phòng Xây dựng', kind: 'division' }]);
  });

  it('get codes of their own where initials are the same', () => {
    expect(unknown(['Phường 9', 'Xã Phú Tân', 'Xã Phú Thành']).map(({ code }) => code)).toEqual([
      'P9',
      'XPT',
      'XPT2',
    ]);
  });

  it('have neither what they are for nor a second name with the level of their place', () => {
    expect(unknown(['Văn phòng Điều phối tỉnh'], 'Văn phòng Điều phối (Cơ quan chủ trì)')).toEqual([
      { name: 'Văn phòng Điều phối tỉnh', code: 'VPDPT', kind: 'division' },
    ]);
  });

  it.each([
    'Các cơ quan, đơn vị',
    'Chi hội trưởng',
    'Liên đoàn Lao động các huyện',
    'Các công đoàn cơ sở trực thuộc',
    'Phòng Nội vụ',
    'phòng nào đó',
    'Sở Y tế vừa có Công văn số 2210/SYT-TCCB',
    'Sở Y tế gửi các phòng',
  ])('are not “%s”', (words) => {
    expect(unknown([words])).toEqual([]);
  });

  it('are not a unit of the register that is only to be confirmed as the lead', () => {
    const made = directive({
      campaigns: [campaign({ lead: null })],
      obligations: [obligation({ recipient: fact('Phòng Nội vụ') })],
    });
    const read = draftOf(made, known());
    expect(read.campaigns[0]?.questions).toMatchObject([
      { field: 'lead', doubt: { unclear: [{ kind: 'one', candidates: ['Phòng Nội vụ'] }] } },
      { field: 'deadline' },
    ]);
    expect(unknownUnits(read, sampleUnits())).toEqual([]);
  });

  it('are not those of campaigns that were dropped', () => {
    const draft = draftOf(directive({ campaigns: [campaign({ lead: fact('Sở Nội vụ') })] }), known());
    const dropped = draft.campaigns.map((one) => ({ ...one, state: 'dropped' as const }));
    expect(unknownUnits(draft, [])).toHaveLength(1);
    expect(unknownUnits({ campaigns: dropped }, [])).toEqual([]);
  });
});

it.each([
  ['Ủy ban nhân dân xã Long Hòa', 'commune'],
  ['UBND phường 5', 'ward'],
  ['Ủy ban nhân dân huyện Trần Đề', 'people_committee'],
  ['Ủy ban Mặt trận Tổ quốc', 'front_union'],
  ['Hội Nông dân', 'front_union'],
  ['Hội Luật gia', 'association'],
  ['Bộ Chỉ huy Quân sự', 'armed_forces'],
  ['Kho bạc Nhà nước', 'central_agency'],
  ['Ban Tuyên giáo Tỉnh ủy', 'party'],
  ['Trường THPT Lê Quý Đôn', 'school'],
  ['Hợp tác xã Đại Thành', 'enterprise'],
  ['Ấp Trà Sết', 'village'],
  ['Thành viên Hội đồng', null],
])('“%s” begins as a name of %s', (name, kind) => {
  expect(kindByWords(name)).toBe(kind);
});
