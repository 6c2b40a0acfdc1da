import type { FoundCampaign } from '../../src/directive';
import { factOf, layOut } from '../../src/directive/layout';
import { obligationsOf } from '../../src/directive/obligations';
import { obligationsIn } from './obligations-in';

function parties(body: string) {
  return obligationsIn(body).map(({ reporters, recipient, tier }) => [
    reporters?.value ?? null,
    recipient?.value ?? null,
    tier,
  ]);
}

describe('who reports to whom', () => {
  test.each([
    ['Các trường báo cáo tình hình thực hiện tại đơn vị trước ngày 10/4/2023.', 'Các trường', null, 'only'],
    ['Các trường nộp báo cáo tại Văn phòng Sở trước ngày 10/4/2023.', 'Các trường', 'Văn phòng Sở', 'only'],
    [
      'Đề nghị các cơ quan, đơn vị báo cáo kết quả về Phòng Nội vụ trước ngày 15/6/2022.',
      'các cơ quan, đơn vị',
      'Phòng Nội vụ',
      'only',
    ],
    [
      'Các phòng, ban; UBND các xã báo cáo kết quả về UBND huyện (qua Phòng Nội vụ) trước ngày 25/6/2022.',
      'Các phòng, ban; UBND các xã',
      'UBND huyện (qua Phòng Nội vụ)',
      'only',
    ],
    [
      'Giao Phòng Nội vụ tổng hợp kết quả, báo cáo UBND huyện trước ngày 25/12/2022.',
      'Phòng Nội vụ',
      'UBND huyện',
      'toOffice',
    ],
    [
      'Sở Nội vụ chủ trì, tham mưu UBND tỉnh sơ kết phong trào thi đua trong tháng 12/2022.',
      'Sở Nội vụ',
      'UBND tỉnh',
      'toOffice',
    ],
    [
      'Chỉ đạo trường Mầm non, Tiểu học lập báo cáo gởi về phòng GDĐT tổng hợp.',
      'trường Mầm non, Tiểu học',
      'phòng GDĐT',
      'only',
    ],
    ['I. Đối với Phòng GDĐT:\n1. Lập báo cáo gửi về Sở GDĐT.', 'Phòng GDĐT', 'Sở GDĐT', 'only'],
    [
      'Sở Y tế yêu cầu các đơn vị trực thuộc:\n- Gửi hồ sơ đề nghị khen thưởng về Sở Y tế trước ngày 15/6/2022.',
      'các đơn vị trực thuộc',
      'Sở Y tế',
      'only',
    ],
    [
      '5.1. Văn phòng Điều phối tỉnh chủ động theo dõi. Chủ trì, tham mưu UBND tỉnh sơ kết trong tháng 12/2022.',
      'Văn phòng Điều phối tỉnh',
      'UBND tỉnh',
      'toOffice',
    ],
    [
      'Hồ sơ đề nghị Thủ tướng Chính phủ, Chủ tịch nước khen thưởng gửi về Ủy ban nhân dân tỉnh trước ngày 30/6/2022.',
      null,
      'Ủy ban nhân dân tỉnh',
      'only',
    ],
    ['Ban Tổ chức cuộc thi nhận bài dự thi đến hết ngày 30/9/2022.', null, 'Ban Tổ chức cuộc thi', 'only'],
    ['Báo cáo gửi trước ngày 15/6/2022.', null, null, 'only'],
  ])('%s', (body, reporters, recipient, tier) => {
    expect(parties(body)).toEqual([[reporters, recipient, tier]]);
  });

  it('is each its own, where some are spoken of one by one', () => {
    const body =
      'Các huyện đoàn vận động tham gia, mỗi đơn vị có tối thiểu 05 tác phẩm dự thi; báo cáo nhanh kết quả về Tỉnh đoàn trước ngày 15/6/2022.';

    expect(parties(body)).toEqual([
      ['mỗi đơn vị', null, 'only'],
      ['Các huyện đoàn', 'Tỉnh đoàn', 'only'],
    ]);
  });

  it('stands where the words do', () => {
    const [found] = obligationsIn('Đề nghị các cơ quan, đơn vị báo cáo về Sở Nội vụ trước ngày 15/6/2022.');

    expect(found?.reporters?.sentence).toContain('Đề nghị các cơ quan');
    expect(found?.evidence.value).toBe(
      'Đề nghị các cơ quan, đơn vị báo cáo về Sở Nội vụ trước ngày 15/6/2022.',
    );
  });
});

describe('a chain of two reports', () => {
  it('is bound by the day at the hop the sentence says', () => {
    const second =
      'Các ngành gửi báo cáo về đơn vị thường trực để tổng hợp báo cáo về Ủy ban nhân dân thị xã trước ngày 10/11/2022.';
    const first =
      'Các ngành gửi báo cáo về đơn vị thường trực trước ngày 10/11/2022 để tổng hợp, báo cáo Ủy ban nhân dân thị xã.';

    expect(parties(second)).toEqual([['Các ngành', 'đơn vị thường trực', 'toOffice']]);
    expect(parties(first)).toEqual([['Các ngành', 'đơn vị thường trực', 'toLead']]);
  });

  it('is two demands where both hops have a day', () => {
    const body =
      'Các ngành gửi báo cáo về Phòng Nội vụ trước ngày 05/11/2022 để tổng hợp báo cáo UBND huyện trước ngày 10/11/2022.';

    expect(parties(body)).toEqual([
      ['Các ngành', 'Phòng Nội vụ', 'only'],
      ['Phòng Nội vụ', 'UBND huyện', 'toOffice'],
    ]);
  });
});

describe('the campaign something is asked for', () => {
  const body =
    'Tỉnh phát động phong trào thi đua “Nông thôn mới” và phong trào thi đua “Vì người nghèo”.\n\n' +
    '1. Sở A theo dõi phong trào “Nông thôn mới”. Chủ trì, tham mưu UBND tỉnh sơ kết trong tháng 12/2022.\n\n' +
    '2. Sở B theo dõi phong trào “Vì người nghèo”. Chủ trì, tham mưu UBND tỉnh sơ kết trong tháng 12/2022.\n\n' +
    '3. Các đơn vị báo cáo nhanh về Sở A trước ngày 15/6/2022.';
  const layout = layOut(body);
  const titled = (title: string): FoundCampaign => {
    const from = layout.text.indexOf(title);
    const fact = factOf(layout, title, { from, to: from + title.length });
    return { title: fact, from: null, to: null, phases: [], lead: null };
  };
  const head = {
    number: null,
    day: null,
    issuedAt: null,
    issuer: null,
    kind: 'document',
    subject: null,
  } as const;
  const read = (...titles: string[]) =>
    obligationsOf({ layout, citations: [], head }, titles.map(titled)).map(({ campaigns }) => campaigns);

  it('is the one named in the same item, or all of them', () => {
    expect(read('Nông thôn mới', 'Vì người nghèo')).toEqual([[0], [1], []]);
  });

  it('need not be said where there is only one', () => {
    expect(read('Nông thôn mới')).toEqual([[], [], []]);
  });
});
