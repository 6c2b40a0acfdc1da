import { asked, obligationsIn } from './obligations-in';

type Row = [body: string, ...obligations: string[]];

const once: Row[] = [
  ['Đề nghị các cơ quan báo cáo kết quả về Phòng Nội vụ trước ngày 15/6/2022.', 'other once <2022-06-15'],
  [
    'Đề nghị các đơn vị chưa gửi báo cáo khẩn trương gửi về Sở Nội vụ trước ngày 20/5/2022.',
    'other once <2022-05-20',
  ],
  [
    'Yêu cầu các đơn vị báo cáo nhanh về Văn phòng trước 16 giờ 30 phút ngày 06/5/2022.',
    'flash once 2022-05-06 16:30',
  ],
  ['Các đơn vị gửi số liệu về Văn phòng trước 11h00 ngày 12/8/2022.', 'other once 2022-08-12 11:00'],
  ['Các đơn vị gửi báo cáo về Sở Nội vụ trước ngày 15 / 6 / 2022.', 'other once <2022-06-15'],
  ['Báo cáo 6 tháng đầu năm 2022 gửi về Sở Nội vụ trước ngày 10/6/2022.', 'periodic halfYearly <2022-06-10'],
  ['Báo cáo gửi về Sở Nội vụ. Thời hạn: trước ngày 15/6/2022.', 'other once <2022-06-15'],
  ['Các đơn vị xây dựng kế hoạch thực hiện, gửi về Sở Nội vụ trước ngày 30/6/2022.', 'plan once <2022-06-30'],
  ['Các đơn vị gửi bản đăng ký thi đua chậm nhất ngày 28/6/2022.', 'registration once 2022-06-28'],
  [
    'Mỗi đơn vị gửi ít nhất 02 tác phẩm dự thi về Ban Tổ chức đến hết ngày 30/8/2022.',
    'contestEntry once 2022-08-30',
  ],
  ['Mỗi xã gửi ít nhất 02 bài viết về Sở Nội vụ trước ngày 30/9/2022.', 'contestEntry once <2022-09-30'],
  [
    'Nộp báo cáo thành tích, tờ trình đề nghị khen thưởng về Phòng Nội vụ trước ngày 12/8/2022.',
    'awardDossier once <2022-08-12',
  ],
  ['Hồ sơ gồm 03 bộ, gửi về Phòng Nội vụ trước ngày 10/9/2022.', 'awardDossier once <2022-09-10'],
  ['Báo cáo sơ kết gửi trước ngày 15/7.', 'interimReview once <2022-07-15'],
  ['Đối với Bằng khen chuyên đề: gửi hồ sơ trước ngày 15/12/2022.', 'awardDossier once <2022-12-15'],
  [
    'Các đơn vị tổng hợp các vấn đề, chủ đề gửi báo cáo về Sở Nội vụ trước ngày 15/6/2022.',
    'other once <2022-06-15',
  ],
];

const recurring: Row[] = [
  [
    'Định kỳ trước ngày 20 hằng tháng, các xã báo cáo tiến độ về Phòng Kinh tế.',
    'periodic monthly <MONTHLY-20',
  ],
  ['Định kỳ vào ngày 15 hằng tháng báo cáo kết quả về Ban Chỉ đạo.', 'periodic monthly MONTHLY-15'],
  ['Các chi bộ báo cáo kết quả về Đảng ủy ngày 25 hằng tháng.', 'periodic monthly MONTHLY-25'],
  ['Thực hiện chế độ báo cáo tháng, gửi trước ngày 25 hằng tháng.', 'periodic monthly <MONTHLY-25'],
  [
    'Định kỳ hằng quý, các sở báo cáo Ủy ban nhân dân tỉnh trước ngày 15 của tháng cuối quý.',
    'periodic quarterly <QUARTERLY-M3-15',
  ],
  [
    'Các đơn vị báo cáo kết quả trước ngày 05/6 và 05/12 hằng năm về Sở Nội vụ.',
    'periodic halfYearly <HALFYEARLY-06-05-12-05',
  ],
  ['Báo cáo 9 tháng gửi trước ngày 20 tháng 9 hằng năm.', 'periodic nineMonthly <YEARLY-09-20'],
  ['Hằng năm, trước ngày 15/11, các khối gửi báo cáo kết quả về Sở Nội vụ.', 'periodic yearly <YEARLY-11-15'],
  ['Báo cáo năm gửi trước ngày 10/01 năm sau.', 'periodic yearly <YEARLY-01-10+1'],
  ['Hồ sơ đề nghị khen thưởng gửi chậm nhất ngày 15/3 năm sau.', 'awardDossier yearly YEARLY-03-15+1'],
  [
    'Các trường gửi báo cáo tổng kết năm học chậm nhất ngày 31/5 hằng năm.',
    'finalReview yearly YEARLY-05-31',
  ],
  ['Định kỳ 6 tháng và hằng năm báo cáo UBND thị xã.', 'periodic halfYearly –', 'periodic yearly –'],
];

const several: Row[] = [
  [
    'Định kỳ 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/12), các đơn vị báo cáo về UBND huyện.',
    'periodic halfYearly <YEARLY-06-15',
    'periodic yearly <YEARLY-12-15',
  ],
  [
    'Định kỳ hằng quý (ngày 25 tháng cuối quý), 6 tháng (ngày 25/6), năm (ngày 25/12) các đơn vị gửi báo cáo.',
    'periodic quarterly QUARTERLY-M3-25',
    'periodic halfYearly YEARLY-06-25',
    'periodic yearly YEARLY-12-25',
  ],
  [
    'Báo cáo gửi trước ngày 15 của tháng cuối quý (báo cáo quý), trước ngày 10/6 (báo cáo 6 tháng) và trước ngày 10/12 (báo cáo năm).',
    'periodic quarterly <QUARTERLY-M3-15',
    'periodic halfYearly <YEARLY-06-10',
    'periodic yearly <YEARLY-12-10',
  ],
  [
    '3. Chế độ báo cáo:\n- Báo cáo quý: trước ngày 15 tháng cuối quý.\n- Báo cáo 09 tháng: trước 15/9.\n- Năm: trước ngày 10/01 năm sau.',
    'periodic quarterly <QUARTERLY-M3-15',
    'periodic nineMonthly <YEARLY-09-15',
    'periodic yearly <YEARLY-01-10+1',
  ],
  [
    '3. Hồ sơ khen thưởng nộp tại Sở Nội vụ:\n- Bằng khen: trước ngày 31/7/2022.\n- Cờ thi đua: từ ngày 25/7 đến ngày 31/7/2022.',
    'awardDossier once <2022-07-31',
    'awardDossier once 2022-07-31',
  ],
  [
    'Sơ kết phong trào thi đua vào tháng 6/2023; tổng kết phong trào thi đua vào quý IV/2025.',
    'interimReview once PERIOD:2023-06',
    'finalReview once PERIOD:2025-Q4',
  ],
  [
    'Các đơn vị tổ chức sơ kết vào cuối năm 2023 và tổng kết vào dịp tổng kết năm 2025.',
    'interimReview once PERIOD:2023-12',
    'finalReview once PERIOD:2025',
  ],
  [
    'Báo cáo tổng kết và hồ sơ đề nghị khen thưởng gửi về Sở Nội vụ trước ngày 15/11/2025.',
    'finalReview once <2025-11-15',
    'awardDossier once <2025-11-15',
  ],
  [
    'Các đơn vị gửi đăng ký thi đua chậm nhất ngày 28/6/2022; đồng thời nộp hồ sơ khen thưởng trước ngày 20/11/2022.',
    'registration once 2022-06-28',
    'awardDossier once <2022-11-20',
  ],
];

const timetables: Row[] = [
  [
    'Báo cáo tổng kết phong trào; kết quả đánh giá, xếp loại các trường, trước ngày 15/7/2022.',
    'finalReview once <2022-07-15',
  ],
  [
    'Các đơn vị gửi báo cáo trước ngày 20/5/2022 và ngày 20/11/2022 về Văn phòng.',
    'other once <2022-05-20',
    'other once <2022-11-20',
  ],
  [
    'Tiến độ:\n- Năm 2025: Phát động phong trào.\n- Quý III/2028: sơ kết phong trào.\n- Năm 2030: tổng kết phong trào.',
    'interimReview once PERIOD:2028-Q3',
    'finalReview once PERIOD:2030',
  ],
  [
    'UBND cấp xã báo cáo định kỳ quý I, 6 tháng, 9 tháng và cả năm về UBND huyện.',
    'periodic halfYearly –',
    'periodic nineMonthly –',
    'periodic quarterly –',
    'periodic yearly –',
  ],
];

const bound: Row[] = [
  [
    'Hồ sơ khen chuyên đề gởi trước ngày trao thưởng ít nhất 07 ngày.',
    'awardDossier – REL:-P7D:ngày trao thưởng',
  ],
  [
    'Hồ sơ khen chuyên đề gửi trước ngày trao thưởng ít nhất 07 ngày; khen đột xuất gửi trước 03 ngày.',
    'awardDossier – REL:-P7D:ngày trao thưởng',
    'awardDossier – REL:-P3D:ngày trao thưởng',
  ],
  [
    'Sau khi kết thúc đợt thi đua 10 ngày, các đơn vị gửi báo cáo về Sở Nội vụ.',
    'other – REL:+P10D:kết thúc đợt thi đua',
  ],
  [
    'Gửi hồ sơ về Sở Nội vụ chậm nhất 15 ngày làm việc sau khi kết thúc đợt thi đua.',
    'awardDossier – REL:+P15WD:kết thúc đợt thi đua',
  ],
  [
    'Trong vòng 05 ngày kể từ ngày nhận được văn bản này, các đơn vị gửi danh sách về Phòng Nội vụ.',
    'other – REL:+P5D:nhận được văn bản này',
  ],
];

const changed: Row[] = [
  [
    'Gia hạn thời gian nộp hồ sơ đề nghị khen thưởng đến hết ngày 15/5/2024 (thay cho 30/4/2024).',
    'awardDossier once 2024-05-15',
  ],
  ['Lùi thời hạn gửi báo cáo sơ kết từ ngày 30/5 sang ngày 15/6/2022.', 'interimReview once 2022-06-15'],
  [
    'Gia hạn gửi bài dự thi đến hết ngày 30/6/2022 thay cho thời hạn ngày 31/5/2022.',
    'contestEntry once 2022-06-30',
  ],
  [
    'Theo Công văn số 8/SNV ngày 12/01/2022, các đơn vị phải gửi báo cáo trước ngày 20/02/2022. Đề nghị các đơn vị gửi báo cáo trước ngày 20/5/2022.',
    'other once <2022-05-20',
  ],
];

describe('what a document asks for', () => {
  test.each([...once, ...recurring])('is read: %s', (body, ...obligations) => {
    expect(asked(body)).toEqual(obligations);
  });

  test.each([...several, ...timetables])(
    'is told apart where there are several: %s',
    (body, ...obligations) => {
      expect(asked(body)).toEqual(obligations);
    },
  );

  test.each(bound)('may hang on an event: %s', (body, ...obligations) => {
    expect(asked(body)).toEqual(obligations);
  });

  test.each(changed)('is due by the deadline that holds now: %s', (body, ...obligations) => {
    expect(asked(body)).toEqual(obligations);
  });

  it('is one demand however often it is said', () => {
    const body =
      'Các đơn vị gửi báo cáo sơ kết về Sở Nội vụ.\n\n- Báo cáo sơ kết: trước ngày 15/6/2022.\n\n- Báo cáo sơ kết gửi trước ngày 15/6/2022.';

    expect(asked(body)).toEqual(['interimReview once <2022-06-15']);
  });

  it('has no year where neither the words nor the document have one', () => {
    const body = 'Các đơn vị gửi báo cáo về Sở Nội vụ trước ngày 15/6.';

    expect(asked(body, null)).toEqual(['other – –']);
    expect(asked(body, '2021-03-02')).toEqual(['other once <2021-06-15']);
  });

  it('says which year was filled in', () => {
    const [found] = obligationsIn('Các đơn vị gửi báo cáo về Sở Nội vụ trước ngày 15/6.');

    expect(found?.due?.value).toMatchObject({ rule: { assumed: [{ kind: 'year', value: 2022 }] } });
  });

  it('recurs on a day of the year without the day of the document', () => {
    expect(asked('Định kỳ hàng năm, các ngành gửi báo cáo về Sở trước ngày 10/11.', null)).toEqual([
      'periodic yearly <YEARLY-11-10',
    ]);
  });

  it('keeps the words of the deadline and their sentence', () => {
    const body = 'Các đơn vị thực hiện tốt. Đề nghị gửi báo cáo về Sở Nội vụ trước ngày 15/6/2022.';
    const [found] = obligationsIn(body);

    expect(found?.due?.value).toMatchObject({
      rule: {
        words: 'trước ngày 15/6/2022',
        sentence: 'Đề nghị gửi báo cáo về Sở Nội vụ trước ngày 15/6/2022.',
      },
    });
  });

  it('is opened by the first day on which it is taken, in the year of the last', () => {
    const [entry] = obligationsIn('Nhận bài dự thi: nộp từ ngày 01/6 đến hết ngày 30/9/2022.');
    const [overNewYear] = obligationsIn('Hồ sơ khen thưởng nộp từ ngày 20/12 đến ngày 15/01/2023.');

    expect(entry?.opens).toBe('2022-06-01');
    const [listed] = obligationsIn('Đối với hồ sơ đề nghị khen thưởng: từ ngày 25/7 đến ngày 31/7/2022.');
    expect(listed?.opens).toBe('2022-07-25');
    expect(overNewYear?.opens).toBe('2022-12-20');
  });
});
