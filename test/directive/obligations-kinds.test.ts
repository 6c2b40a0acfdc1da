import { asked } from './obligations-in';

describe('what is sent', () => {
  test.each([
    [
      'Các phòng nộp hồ sơ đăng ký thi đua về Văn phòng trước ngày 12/6/2022.',
      ['registration once <2022-06-12'],
    ],
    [
      'Các trường gửi hồ sơ đăng ký kiểm định về Sở chậm nhất 31/7 hằng năm.',
      ['registration yearly YEARLY-07-31'],
    ],
    [
      'Các phòng nộp hồ sơ đăng ký xét tặng danh hiệu về Văn phòng trước ngày 12/6/2022.',
      ['awardDossier once <2022-06-12'],
    ],
    [
      'Các xã báo cáo đề nghị tặng danh hiệu thi đua về Phòng Nội vụ trước ngày 12/6/2022.',
      ['awardDossier once <2022-06-12'],
    ],
    [
      'Các xã báo cáo hồ sơ khen thưởng về Phòng Nội vụ trước ngày 12/6/2022.',
      ['awardDossier once <2022-06-12'],
    ],
    ['Các xã báo cáo về Phòng Nội vụ trước ngày 12/6/2022.', ['other once <2022-06-12']],
  ])('is called by its purpose: %s', (body, found) => {
    expect(asked(body)).toEqual(found);
  });

  it('is asked for where rewards are for every day, and not where it is said that something is to go on', () => {
    expect(
      asked(
        'Đối với khen thưởng thường xuyên, thủ trưởng đơn vị lập hồ sơ đề nghị khen thưởng gửi về Hội đồng.',
      ),
    ).toEqual(['awardDossier – –']);
    expect(asked('Thường xuyên gửi hồ sơ đề nghị khen thưởng về Hội đồng.')).toEqual([]);
  });
});

describe('what is not asked for', () => {
  test.each([
    'Thời gian bình chọn tác phẩm dự thi trên trang mạng: từ ngày 02/10/2022 đến ngày 12/10/2022.',
    'Báo cáo định kỳ hằng tháng: Tính từ ngày 15 tháng trước đến ngày 14 của tháng báo cáo.',
    'Báo cáo định kỳ hằng quý: Tính từ ngày 15 của tháng trước kỳ báo cáo đến ngày 14 của tháng cuối quý.',
    'Thời gian chốt số liệu báo cáo năm được tính từ ngày 15/12 năm trước đến ngày 14/12.',
    'Đối với các báo cáo khác, thời hạn gửi báo cáo về Sở Nội vụ thực hiện theo quy định của từng lĩnh vực.',
    'Thực hiện Công văn số 12/SNV-TĐKT của Sở Nội vụ về việc báo cáo Đoàn kiểm tra về công tác thi đua;',
  ])('%s', (body) => {
    expect(asked(body)).toEqual([]);
  });

  it('is no review where a period of sessions is named', () => {
    expect(asked('Các sở gửi báo cáo về UBND tỉnh phục vụ kỳ họp giữa năm 2023.')).toEqual(['other – –']);
  });

  test.each([
    [
      'Thời gian chốt số liệu ngày 25, gửi báo cáo tháng về Sở trước ngày 28 hằng tháng.',
      ['periodic monthly <MONTHLY-28'],
    ],
    [
      'Thực hiện Công văn số 12/SNV-TĐKT của Sở Nội vụ về việc tăng cường quản lý, các xã báo cáo kết quả về Phòng Nội vụ.',
      ['other – –'],
    ],
    [
      'Sở Y tế chủ trì triển khai theo Văn bản số 12/BYT-KH ngày 01/02/2022 của Bộ Y tế về việc tăng cường quản lý, báo cáo đề xuất UBND tỉnh trước ngày 20/5/2022.',
      ['other once <2022-05-20'],
    ],
  ])('leaves what stands beside it: %s', (body, found) => {
    expect(asked(body)).toEqual(found);
  });
});

describe('who takes papers, and until when', () => {
  test.each([
    [
      'Đối với “Bằng khen của Bộ”: Tiếp nhận hồ sơ trước ngày 05 tháng 12 hàng năm.',
      ['awardDossier yearly <YEARLY-12-05'],
    ],
    [
      'Hồ sơ xét tặng danh hiệu: tiếp nhận hồ sơ trước ngày 25 tháng 02 của năm sau liền kề.',
      ['awardDossier yearly <YEARLY-02-25+1'],
    ],
  ])('is when they are sent: %s', (body, found) => {
    expect(asked(body, null)).toEqual(found);
  });

  test.each([
    'Văn phòng tiếp nhận hồ sơ, thẩm định và trả kết quả cho đơn vị trước ngày 05/12/2022.',
    'Thủ trưởng đơn vị nhận hồ sơ và hoàn thành việc xét khen thưởng trước ngày 31/12/2022.',
    'Đối với ngành Giáo dục, báo cáo năm được tính theo năm học.',
    'Tính đến ngày 20/02/2022, số lượng bài dự thi gửi về Sở Văn hóa còn ít.',
  ])('is no demand where they are worked on, or only counted: %s', (body) => {
    expect(asked(body)).toEqual([]);
  });
});

describe('a day that stands first in a timetable', () => {
  test.each([
    [
      'Ngày 11/7/2022: Hạn cuối các phòng gửi hồ sơ khen thưởng về Hội đồng.',
      ['awardDossier once 2022-07-11'],
    ],
    ['- Ngày 11/7/2022: Nộp báo cáo tổng kết về Văn phòng.', ['finalReview once 2022-07-11']],
  ])('is when something is due: %s', (body, found) => {
    expect(asked(body)).toEqual(found);
  });

  it('is none where something happens on it', () => {
    expect(asked('Ngày 11/7/2022: Hội đồng họp xét hồ sơ khen thưởng đã gửi.')).toEqual([]);
  });
});

describe('a day of no year', () => {
  it('is asked for where the text has no date and nothing recurs', () => {
    expect(asked('Các trường gửi danh sách về Phòng Giáo dục trước ngày 10-4.', null)).toEqual(['other – –']);
    expect(
      asked('Các trường nộp bản đăng ký trước ngày 10/4; báo cáo tình hình trước ngày 25/5.', null),
    ).toEqual(['registration once –', 'other – –']);
  });

  it('is of every year where it recurs', () => {
    expect(asked('Các trường gửi danh sách về Phòng Giáo dục trước ngày 10-4 hằng năm.', null)).toEqual([
      'periodic yearly <YEARLY-04-10',
    ]);
  });

  it('is taken from the day of the text', () => {
    expect(asked('Các trường gửi danh sách về Phòng Giáo dục trước ngày 10-6.', '2022-05-04')).toEqual([
      'other once <2022-06-10',
    ]);
  });
});
