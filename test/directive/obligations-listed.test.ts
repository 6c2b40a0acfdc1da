import { asked, obligationsIn } from './obligations-in';

type Row = [body: string, ...obligations: string[]];

describe('deadlines of periods in a row', () => {
  test.each<Row>([
    [
      'Các cụm báo cáo kết quả về Sở Nội vụ: quý II: trước ngày 20/6/2022; quý III: trước ngày 20/9/2022.',
      'periodic quarterly <2022-06-20',
      'periodic quarterly <2022-09-20',
    ],
    [
      'Thời hạn gửi báo cáo như sau: quý II trước ngày 15/6, quý III trước ngày 15/9, năm trước ngày 15/12.',
      'periodic quarterly <2022-06-15',
      'periodic quarterly <2022-09-15',
      'periodic yearly <2022-12-15',
    ],
    [
      'Chế độ báo cáo:\n- Báo cáo 6 tháng;\n- Báo cáo năm.\nCác báo cáo gửi về Sở Nội vụ trước ngày 10 của tháng cuối kỳ.',
      'periodic halfYearly <HALFYEARLY-06-10-12-10',
      'periodic yearly <YEARLY-12-10',
    ],
  ])('%s', (body, ...obligations) => {
    expect(asked(body)).toEqual(obligations);
  });

  it('come every year in a text of no date', () => {
    expect(asked('- Báo cáo quý I: trước ngày 20/3; quý III: trước ngày 20/9.', null)).toEqual([
      'periodic quarterly <YEARLY-03-20',
      'periodic quarterly <YEARLY-09-20',
    ]);
  });
});

describe('a deadline after a list', () => {
  test.each<Row>([
    [
      'Các đơn vị gửi:\n- Báo cáo tổng kết phong trào;\n- Hồ sơ đề nghị khen thưởng.\nCác báo cáo gửi về Sở Nội vụ trước ngày 15/11/2022.',
      'finalReview once <2022-11-15',
      'awardDossier once <2022-11-15',
    ],
    [
      'Đề nghị các đơn vị:\n1. Báo cáo sơ kết phong trào.\n2. Đăng ký thi đua năm 2023.\n\nCác văn bản trên gửi về Phòng Nội vụ chậm nhất ngày 10/12/2022.',
      'interimReview once 2022-12-10',
      'registration once 2022-12-10',
    ],
    [
      'Các đơn vị gửi:\n- Báo cáo sơ kết trước ngày 20/6/2022;\n- Hồ sơ đề nghị khen thưởng.\nCác hồ sơ trên gửi về Sở Nội vụ trước ngày 15/11/2022.',
      'interimReview once <2022-06-20',
      'awardDossier once <2022-11-15',
    ],
    [
      'Các đơn vị:\n- Báo cáo sơ kết phong trào;\n- Tuyên truyền.\nBáo cáo nhanh gửi về Sở Nội vụ trước ngày 15/11/2022.',
      'flash once <2022-11-15',
    ],
  ])('%s', (body, ...obligations) => {
    expect(asked(body)).toEqual(obligations);
  });

  it('is sent by those who were told to send the list', () => {
    const body =
      'Các đơn vị gửi:\n- Báo cáo tổng kết phong trào.\nCác báo cáo gửi về Sở Nội vụ trước ngày 15/11/2022.';
    const [one] = obligationsIn(body);
    expect(one?.reporters?.value).toBe('Các đơn vị');
    expect(one?.recipient?.value).toBe('Sở Nội vụ');
    expect(one?.evidence.value).toBe('Báo cáo tổng kết phong trào.');
  });
});

describe('what teachers and others hand in', () => {
  test.each<Row>([
    ['Các trường nộp sáng kiến trước ngày 30/6/2022.', 'other once <2022-06-30'],
    [
      'Giáo viên đăng ký danh hiệu Chiến sĩ thi đua cơ sở nộp sáng kiến trước ngày 31/3/2023.',
      'other once <2023-03-31',
    ],
    ['Các tổ nộp hồ sơ sáng kiến về Hội đồng trước ngày 15/6/2022.', 'other once <2022-06-15'],
    ['Cá nhân đăng ký sáng kiến trước ngày 30/6/2022.', 'registration once <2022-06-30'],
    [
      'Các đơn vị đăng ký danh hiệu thi đua và nộp báo cáo trước ngày 30/6/2022.',
      'registration once <2022-06-30',
      'other once <2022-06-30',
    ],
    ['Cuối mỗi học kỳ, các tổ báo cáo kết quả về Ban Giám hiệu.', 'other – REL:AFTER:Cuối mỗi học kỳ'],
    [
      'Các trường báo cáo kết quả kiểm tra học kỳ I về Phòng trước ngày 15/01/2023.',
      'other once <2023-01-15',
    ],
  ])('%s', (body, ...obligations) => {
    expect(asked(body)).toEqual(obligations);
  });
});

it('what another office has just written asks for nothing', () => {
  expect(
    asked(
      'Sở Y tế vừa có Công văn số 2210/SYT-TCCB gửi các đơn vị trực thuộc về báo cáo kết quả phong trào.',
    ),
  ).toEqual([]);
});
