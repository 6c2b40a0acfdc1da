import { asked, obligationsIn } from './obligations-in';

function roles(body: string) {
  return obligationsIn(body).map(({ reporters, recipient }) => [
    reporters?.value ?? null,
    recipient?.value ?? null,
  ]);
}

describe('a line that is only a day', () => {
  it('is when what stands right under it is due', () => {
    const body =
      'Thời gian nộp hồ sơ\n\na) Trước ngày 20 tháng 6 năm 2022:\n\nHội đồng cấp huyện nộp hồ sơ về Sở Giáo dục và Đào tạo.\n\nb) Chậm nhất ngày 20 tháng 7 năm 2022:\n\nSở Giáo dục và Đào tạo nộp hồ sơ về Hội đồng cấp Bộ.';

    expect(asked(body)).toEqual(['awardDossier once <2022-06-20', 'awardDossier once 2022-07-20']);
    expect(roles(body)).toEqual([
      ['Hội đồng cấp huyện', 'Sở Giáo dục và Đào tạo'],
      ['Sở Giáo dục và Đào tạo', 'Hội đồng cấp Bộ'],
    ]);
  });

  it('is not when what is said after other words is due', () => {
    expect(
      asked('Kết quả trước ngày 20/6/2022 như sau:\n\nCác phòng gửi báo cáo về Sở Nội vụ.', '2022-07-01'),
    ).toEqual(['other – –']);
  });
});

describe('words that end a deadline', () => {
  test.each([
    ['Báo cáo tổng kết gửi về Sở Nội vụ trước ngày 8/6/2022./.', ['finalReview once <2022-06-08']],
    ['Hạn nộp hồ sơ xét chọn hết ngày 5/6/2022.', ['awardDossier once 2022-06-05']],
    ['Thời hạn cuối nhận tác phẩm dự thi là 5-6-2022.', ['contestEntry once 2022-06-05']],
    ['Nhận tác phẩm dự thi từ 15-6-2022 đến 15-7-2022.', ['contestEntry once 2022-07-15']],
  ])('leave the day as it is: %s', (body, found) => {
    expect(asked(body)).toEqual(found);
  });

  it('leave a day of no year to be asked for', () => {
    expect(asked('Thời hạn cuối nhận tác phẩm dự thi là 5-6.', null)).toEqual(['contestEntry once –']);
  });
});

describe('papers of a contest', () => {
  it('are entries and no dossiers of rewards', () => {
    expect(asked('Hồ sơ tác phẩm tham dự gửi về Hội Nhà báo chậm nhất ngày 30/8/2022.')).toEqual([
      'contestEntry once 2022-08-30',
    ]);
    expect(asked('Thời gian bình chọn cho các bài dự thi: đến hết ngày 31/10/2022.')).toEqual([]);
  });
});

describe('units that stand nearby', () => {
  test.each([
    [
      'Để có thêm bài dự thi của các tổ chức, cá nhân trong và ngoài huyện, nay lùi thời gian nhận bài dự thi đến hết ngày 15/12/2022.',
      [[null, null]],
    ],
    ['Cuộc thi “Sáng tác biểu tượng huyện Sông Mã” nhận bài dự thi đến hết ngày 15/12/2022.', [[null, null]]],
    [
      'Hạn nộp hồ sơ khen thưởng đối với các hội đồng cấp Bộ là ngày 05/6/2022.',
      [['các hội đồng cấp Bộ', null]],
    ],
  ])('are not taken for those that receive: %s', (body, found) => {
    expect(roles(body)).toEqual(found);
  });

  it('are told apart from those that speak and are spoken to', () => {
    expect(
      roles(
        'Vụ Tổ chức cán bộ trân trọng đề nghị Văn phòng gửi báo cáo về Vụ Tổ chức cán bộ trước ngày 10/10/2022.',
      ),
    ).toEqual([['Văn phòng', 'Vụ Tổ chức cán bộ']]);
    expect(
      roles('Chủ tịch UBND tỉnh giao Giám đốc Sở Y tế báo cáo UBND tỉnh trước ngày 10/10/2022.'),
    ).toEqual([['Giám đốc Sở Y tế', 'UBND tỉnh']]);
    expect(roles('Giao Sở Giao thông vận tải báo cáo UBND tỉnh trước ngày 10/10/2022.')).toEqual([
      ['Sở Giao thông vận tải', 'UBND tỉnh'],
    ]);
  });
});
