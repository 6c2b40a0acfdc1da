import { asked, obligationsIn } from './obligations-in';

type Row = [body: string, ...obligations: string[]];

describe('words that only look like a demand, or like none', () => {
  test.each<Row>([
    ['Các hội cơ sở đăng ký thi đua với Hội huyện trước ngày 28/6/2022.', 'registration once <2022-06-28'],
    ['Khối phó tổng hợp điểm, gửi Khối trưởng chậm nhất ngày 02/12/2022.', 'other once 2022-12-02'],
    ['Sở Nội vụ thẩm định hồ sơ, gửi Hội đồng trước ngày 02/12/2022.', 'awardDossier once <2022-12-02'],
    ['Nộp sổ đăng ký trước ngày 28/6/2022.'],
    ['Đề cương bài thuyết trình nộp trước ngày thi ít nhất 07 ngày.', 'other – REL:-P7D:ngày thi'],
    ['Bảng tự chấm điểm gửi về Khối trưởng trước ngày 28/11/2022.', 'other once <2022-11-28'],
    ['Mỗi đơn vị gửi 01 sáng kiến về Ban Tuyên giáo trước ngày 30/9/2022.', 'other once <2022-09-30'],
    ['Số liệu báo cáo tính từ ngày 01/8/2021 đến ngày 31/5/2022.'],
    ['Các đơn vị báo cáo kết quả phong trào theo mẫu.'],
    [
      'Hồ sơ khen thưởng gửi trước ngày 15/6/2022, riêng khen cao gửi chậm nhất ngày 31/7/2022.',
      'awardDossier once <2022-06-15',
      'awardDossier once 2022-07-31',
    ],
    [
      'Công an xã xây dựng kế hoạch như sau:\n1. Thời gian: từ ngày 15/5/2022 đến ngày 19/8/2022.\n2. Nội dung: tuyên truyền.',
    ],
    [
      '3. Báo cáo kết quả năm:\n- Báo cáo tổng kết gửi chậm nhất ngày 05/12/2022;\n- Hồ sơ khen thưởng gửi chậm nhất ngày 20/12/2022.',
      'finalReview once 2022-12-05',
      'awardDossier once 2022-12-20',
    ],
  ])('%s', (body, ...obligations) => {
    expect(asked(body)).toEqual(obligations);
  });

  test.each([
    ['Mỗi khoa lâm sàng gửi danh sách về Phòng Điều dưỡng trước ngày 20/9/2022.', 'Mỗi khoa lâm sàng'],
    ['Giáo viên chủ nhiệm nộp bản đăng ký thi đua trước ngày 25/9/2022.', 'Giáo viên chủ nhiệm'],
    ['Hội khoa học gửi báo cáo về Sở trước ngày 25/9/2022.', 'Hội khoa học'],
  ])('who sends: %s', (body, who) => {
    expect(obligationsIn(body)[0]?.reporters?.value).toBe(who);
  });

  it('the second hop receives nothing of the first', () => {
    const [one] = obligationsIn(
      'Chi bộ gửi báo cáo tổng kết trước ngày 05/12/2022 để Đảng ủy tổng hợp báo cáo Huyện ủy trước ngày 15/12/2022.',
    );
    expect(one?.recipient).toBeNull();
  });

  it('the office that sets a deadline anew does not keep it', () => {
    const found = obligationsIn(
      'Phòng Nội vụ gia hạn nộp báo cáo tổng kết đến hết ngày 10/12/2022; hồ sơ khen thưởng lùi sang ngày 18/12/2022.',
    );
    expect(found.map(({ kind, reporters }) => [kind, reporters])).toEqual([
      ['finalReview', null],
      ['awardDossier', null],
    ]);
  });
});
