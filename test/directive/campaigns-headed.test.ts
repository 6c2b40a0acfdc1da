import { letter } from '../support/directive-read';

const read = (body: string, subject?: string) =>
  letter(body, subject).campaigns.map(({ title, from, to, lead }) => [
    title.value,
    from?.value ?? null,
    to?.value ?? null,
    lead?.value ?? null,
  ]);

describe('a movement that heads a section of a plan', () => {
  const plan = (label: string) =>
    `II. CÁC PHONG TRÀO\n\n1. Phong trào thi đua “Vườn xanh”\n\na) Nội dung: trồng cây.\n\nb) Thời gian: từ năm 2022 đến năm 2025.\n\nc) ${label}\n\n2. Phong trào thi đua “Nhà sạch, ngõ đẹp” giai đoạn 2023 - 2024\n\n- Giao Trạm Y tế phường là đơn vị phụ trách.\n- Giao Phòng Y tế chủ trì.`;

  test.each([
    ['Cơ quan thường trực: Phòng Kinh tế.', 'Phòng Kinh tế'],
    ['Đơn vị chủ trì phong trào: Hội Nông dân huyện', 'Hội Nông dân huyện'],
    ['Đầu mối: Văn phòng Đảng ủy.', 'Văn phòng Đảng ủy'],
    ['Phòng Nội vụ làm đầu mối theo dõi.', 'Phòng Nội vụ'],
    ['Phòng Tài chính bố trí kinh phí.', 'Phòng Y tế'],
    ['Cơ quan phối hợp: Phòng Kinh tế.', 'Phòng Y tế'],
  ])('has its time and its lead from the items under it: %s', (label, lead) => {
    expect(read(plan(label), 'tổ chức các phong trào')).toEqual([
      ['Vườn xanh', '2022', '2025', lead === 'Phòng Y tế' ? null : lead],
      ['Nhà sạch, ngõ đẹp', '2023', '2024', 'Phòng Y tế'],
    ]);
  });

  it('is only named where nothing stands under it', () => {
    const body = 'Kết quả:\n\n1. Phong trào thi đua “Vườn xanh”\n\n2. Phong trào thi đua “Nhà sạch, ngõ đẹp”';
    expect(read(body, 'báo cáo công tác')).toEqual([]);
  });
});

describe('the unit in charge of a document', () => {
  test.each([
    ['Phòng Tổ chức cán bộ: Đầu mối triển khai, theo dõi, tổng hợp báo cáo.', 'Phòng Tổ chức cán bộ'],
    ['Phòng Nội vụ được giao chủ trì, theo dõi, đôn đốc và tổng hợp kết quả.', 'Phòng Nội vụ'],
    ['Ban Chấp hành phân công Ban Nữ công chủ trì tham mưu, theo dõi kết quả thực hiện.', 'Ban Nữ công'],
    ['Đơn vị tổ chức: Thư viện và Phòng Y tế.', null],
    ['Đầu mối: Văn phòng Đảng ủy.', 'Văn phòng Đảng ủy'],
    ['Đại hội đại biểu Hội Làm vườn lần thứ III, nhiệm kỳ 2021 - 2026 chủ trì nhiều nội dung.', null],
  ])('%s', (duty, lead) => {
    const [campaign] = read(`Phát động phong trào thi đua “Vườn xanh”.\n\n1. ${duty}`);
    expect(campaign?.[3]).toBe(lead);
  });
});

describe('what a campaign is called', () => {
  test.each([
    [
      'Phát động phong trào thi đua lập thành tích chào mừng “Kỷ niệm 60 năm thành lập huyện”.',
      'phong trào thi đua lập thành tích chào mừng “Kỷ niệm 60 năm thành lập huyện”',
    ],
    [
      'Phát động phong trào thi đua hướng tới “Ngày hội non sông”.',
      'phong trào thi đua hướng tới “Ngày hội non sông”',
    ],
    ['Phát động phong trào thi đua với tên gọi “Hướng tới tương lai”.', 'Hướng tới tương lai'],
    ['Hội phát động “Tuần lễ Áo xanh” tại các xã.', 'Tuần lễ Áo xanh'],
    ['Công đoàn tổ chức Giải cầu lông các khoa, phòng như sau:', 'Giải cầu lông các khoa, phòng'],
    [
      'Tổ chức cuộc thi sáng tác biểu trưng (logo) huyện An Lạc.',
      'cuộc thi sáng tác biểu trưng (logo) huyện An Lạc',
    ],
    ['Tổ chức cuộc thi sáng tác ảnh đẹp (các xã tự chọn).', 'cuộc thi sáng tác ảnh đẹp'],
    ['Tổ chức hội thi Nấu ăn ngon lần thứ V (2021 - 2022) ở các xã.', 'hội thi Nấu ăn ngon lần thứ V'],
  ])('%s', (sentence, title) => {
    expect(read(sentence).map(([name]) => name)).toEqual([title]);
  });

  it('ends before whom it is held for, and where entries go', () => {
    expect(read('Tổ chức Giải cầu lông Mừng xuân cho toàn thể đoàn viên.').map(([name]) => name)).toEqual([
      'Giải cầu lông Mừng xuân',
    ]);
    expect(read('Các tổ đăng ký tham gia Hội diễn về Văn phòng Công đoàn trước ngày 5/11/2024.')).toEqual([]);
    expect(read('Tổ chức Cuộc thi về Đảng quang vinh.').map(([name]) => name)).toEqual([
      'Cuộc thi về Đảng quang vinh',
    ]);
  });

  it('is a purpose only where one is joined to say why', () => {
    const plan = (heading: string) =>
      letter(`I. ${heading}\n\n1. Hưởng ứng Tháng hành động vì trẻ em năm 2024.`, 'tổ chức sinh hoạt hè');
    expect(plan('MỤC ĐÍCH, YÊU CẦU').campaigns).toEqual([]);
    expect(plan('MỤC ĐÍCH, YÊU CẦU').mentioned).toHaveLength(1);
    expect(plan('NỘI DUNG').campaigns).toHaveLength(1);
  });
});

describe('the parts of a campaign', () => {
  const parts = (body: string) =>
    letter(`Phát động phong trào “Vườn xanh”:\n\n${body}`).campaigns.map(({ from, to, phases }) => [
      from?.value ?? null,
      to?.value ?? null,
      phases.map(({ value }) => value.name),
    ]);

  it('begin with the first of them, or nobody knows when', () => {
    const rest =
      '- Đợt 2: từ ngày 01/9/2025 đến ngày 30/10/2025.\n- Đợt 3: từ ngày 01/11/2025 đến ngày 30/12/2025.';
    expect(parts(`- Đợt 1: từ nay đến hết tháng 8.\n${rest}`)).toEqual([
      [null, '2025-12-30', ['Đợt 2', 'Đợt 3']],
    ]);
    expect(parts(`- Đợt 1: từ ngày 01/3/2025 đến ngày 30/8/2025.\n${rest}`)).toEqual([
      ['2025-03-01', '2025-12-30', ['Đợt 1', 'Đợt 2', 'Đợt 3']],
    ]);
  });

  it('are counted by a scanner’s numerals too', () => {
    const body = '- Đợt I: Từ 1/1/2025 đến 30/5/2025.\n- Đợt I1: Từ 01/6/2025 đến 30/10/2025.';
    expect(parts(body)).toEqual([['2025-01-01', '2025-10-30', ['Đợt I', 'Đợt I1']]]);
  });
});

describe('when a campaign runs', () => {
  test.each([
    ['Phát động hội thi Nấu ăn ngon lần thứ V (2021 - 2022) ở các xã.', '2021', '2022'],
    ['Phát động phong trào “Vườn xanh”. Phong trào sẽ kéo dài đến cuối năm 2016.', null, '2016'],
    ['Phát động phong trào “Vườn xanh” từ ngày 05 đến ngày 20/8/2024.', '2024-08-05', '2024-08-20'],
    [
      'Năm 2022, các trường hưởng ứng “Tuần lễ Áo xanh” năm 2022. Hội phát động “Tuần lễ Áo xanh” từ ngày 01/3 đến ngày 08/3/2023.',
      '2023-03-01',
      '2023-03-08',
    ],
    [
      'Phát động cuộc thi viết về Vườn xanh.\nThời gian nhận bài bắt đầu từ ngày 7-5, hạn cuối cùng là ngày 28-2-2014.',
      null,
      '2014-02-28',
    ],
    ['Phát động phong trào “Vườn xanh” từ ngày 31 đến ngày 20/2/2024.', null, null],
  ])('%s', (sentence, from, to) => {
    expect(read(sentence).map(([, ...rest]) => rest.slice(0, 2))).toEqual([[from, to]]);
  });
});
