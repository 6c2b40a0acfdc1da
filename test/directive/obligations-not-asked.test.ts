import { asked } from './obligations-in';

describe('nothing is asked for by', () => {
  test.each([
    [
      'what was received',
      'Đến nay Sở Nội vụ đã nhận được báo cáo của 10/20 đơn vị gửi trước ngày 15/4/2022.',
    ],
    ['what was done', 'Trong thời gian qua, các đơn vị gửi báo cáo về Sở Nội vụ còn chậm.'],
    ['exhortation', 'Thường xuyên sơ kết, tổng kết đánh giá hiệu quả các phong trào thi đua.'],
    [
      'reviews of no date',
      'Phối hợp với các đơn vị tham mưu UBND tỉnh sơ kết phong trào thi đua theo đúng kế hoạch.',
    ],
    ['plans that nobody receives', 'Các đơn vị xây dựng kế hoạch tổ chức thực hiện phong trào thi đua.'],
    ['pledges of no number', 'Mỗi cơ quan đăng ký thực hiện nhiệm vụ chính trị được giao.'],
    ['advice for difficulties', 'Nếu có vướng mắc, báo cáo về Sở Nội vụ để xem xét, giải quyết.'],
    ['the day it takes effect', 'Kế hoạch này có hiệu lực từ ngày 01/7/2022.'],
    ['meetings', 'Hội nghị tổng kết dự kiến tổ chức ngày 20/12/2022.'],
    ['ceremonies', 'Tổng kết, trao giải vào tháng 12/2022.'],
    ['work that is no report', 'Thời gian hoàn thành: trước ngày 30/6/2022.'],
    [
      'processing by the receiver',
      'Phòng Nội vụ thẩm định hồ sơ, trình UBND huyện trong thời hạn 10 ngày làm việc kể từ ngày nhận đủ hồ sơ.',
    ],
    ['returning by the receiver', 'Hồ sơ không hợp lệ: báo và trả lại đơn vị trước 03 ngày.'],
    ['what the issuer will do', 'Sau thời hạn trên, Sở Nội vụ sẽ tổng hợp, báo cáo Ủy ban nhân dân tỉnh.'],
    ['phases', 'Kế hoạch thực hiện:\n- Giai đoạn 1: từ tháng 9 năm 2022 đến hết tháng 12 năm 2022.'],
    ['when others were founded', 'Các tập thể được thành lập trước ngày 31/7/2022 được đề nghị khen thưởng.'],
  ])('%s: %s', (_, body) => {
    expect(asked(body)).toEqual([]);
  });

  it('the section on aims, unless it gives a date', () => {
    const aims = 'I. MỤC ĐÍCH, YÊU CẦU\n\n1. Các đơn vị gửi báo cáo kết quả về Sở Nội vụ';

    expect(asked(`${aims}.`)).toEqual([]);
    expect(asked(`${aims} trước ngày 15/6/2022.`)).toEqual(['other once <2022-06-15']);
  });
});

describe('a day is no deadline', () => {
  test.each([
    [
      'when data are closed',
      'Thời gian chốt số liệu báo cáo là ngày 14 tháng cuối quý; báo cáo quý gửi trước ngày 18 tháng cuối quý.',
      'periodic quarterly <QUARTERLY-M3-18',
    ],
    [
      'when data run',
      'Số liệu tính từ ngày 15/12/2021 đến ngày 14/6/2022. Báo cáo gửi trước ngày 20/6/2022.',
      'other once <2022-06-20',
    ],
    [
      'when others were founded',
      'Các doanh nghiệp thành lập trước ngày 01/01/2023 gửi báo cáo về Sở trước ngày 15/11/2022.',
      'other once <2022-11-15',
    ],
    [
      'when a board meets',
      'Ngày 15/11/2022, Hội đồng họp xét; các đơn vị gửi hồ sơ trước ngày 01/11/2022.',
      'awardDossier once <2022-11-01',
    ],
  ])('%s: %s', (_, body, obligation) => {
    expect(asked(body)).toEqual([obligation]);
  });
});
