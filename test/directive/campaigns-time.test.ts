import { letter, row } from '../support/directive-read';

const subject = 'V/v phát động phong trào thi đua “Vườn xanh”';
const time = (body: string, about = subject) =>
  letter(body, about).campaigns.map(({ from, to }) => [from?.value ?? null, to?.value ?? null])[0];
const behind = (words: string) => time(`- Phòng Nội vụ: Phụ trách phong trào “Vườn xanh” ${words}.`);

describe('the time that a campaign is named with', () => {
  test.each<[words: string, from: string | null, to: string | null]>([
    ['giai đoạn 2016 - 2020', '2016', '2020'],
    ['giai đoạn 2021–2025', '2021', '2025'],
    [', giai đoạn 2016 -2020', '2016', '2020'],
    ['trên địa bàn huyện An Lạc đến năm 2020', null, '2020'],
    ['từ nay đến hết năm 2025', null, '2025'],
    ['từ năm 2021 đến năm 2025', '2021', '2025'],
    ['năm 2024', '2024', '2024'],
    ['năm học 2023 - 2024', '2023', '2024'],
    ['từ tháng 8 năm 2021 đến cuối tháng 6 năm 2022', '2021-08', '2022-06'],
    ['từ ngày 05/8 đến ngày 30/9/2021', '2021-08-05', '2021-09-30'],
    ['từ ngày 05 tháng 8 đến ngày 30 tháng 9 năm 2021', '2021-08-05', '2021-09-30'],
    ['(2021 - 2025)', '2021', '2025'],
    ['giai đoạn 2025 - 2020', null, null],
    ['từ ngày 31/02/2021 đến ngày 30/9/2021', null, null],
    ['chào mừng Đại hội nhiệm kỳ 2020 - 2025', null, null],
    ['chào mừng 30 năm ngày thành lập (5/1992 - 5/2022)', null, null],
  ])('%s', (words, from, to) => {
    expect(behind(words)).toEqual([from, to]);
  });

  test.each<[about: string, from: string | null, to: string | null]>([
    ['V/v phát động phong trào thi đua hoàn thành nhiệm vụ năm 2024', '2024', '2024'],
    ['V/v phát động phong trào thi đua thực hiện Kế hoạch 5 năm 2021 - 2025', null, null],
    ['V/v phát động đợt thi đua chào mừng Đại hội nhiệm kỳ 2025 - 2030', null, null],
    ['V/v phát động đợt thi đua kỷ niệm ngày thành lập (5/1992 - 5/2022)', null, null],
  ])('%s', (about, from, to) => {
    expect(time('Các xã thực hiện.', about)).toEqual([from, to]);
  });
});

describe('the time that a document states', () => {
  test.each<[body: string, from: string | null, to: string | null]>([
    ['2. Thời gian thực hiện: từ ngày 01/3/2024 đến ngày 30/4/2024.', '2024-03-01', '2024-04-30'],
    ['1. Thời gian tổ chức\n\nTừ ngày 01/3/2024 đến 17h00 ngày 30/4/2024.', '2024-03-01', '2024-04-30'],
    [
      'Phong trào được tổ chức từ 00h00 ngày 25/10/2024 đến 24h00 ngày 25/11/2024.',
      '2024-10-25',
      '2024-11-25',
    ],
    [
      '3. Thời gian nhận bài: từ ngày 01/3/2024 đến ngày 30/4/2024.\n\n4. Thời gian phát động: từ ngày 01/02/2024 đến ngày 30/6/2024.',
      '2024-02-01',
      '2024-06-30',
    ],
    ['Thời gian gửi báo cáo: từ ngày 01/3/2024 đến ngày 15/3/2024.', null, null],
    ['Thời gian chốt số liệu: từ ngày 15/12/2023 đến ngày 14/12/2024.', null, null],
    ['Năm 2024 là năm thứ tư thực hiện Nghị quyết nhiệm kỳ 2020 - 2025.', null, null],
    ['Kế hoạch số 68/KH-UBND ngày 06 tháng 8 năm 2021 có hiệu lực từ ngày 10/8/2021.', null, null],
  ])('%s', (body, from, to) => {
    expect(time(body)).toEqual([from, to]);
  });

  it('belongs to the campaign in whose section it stands', () => {
    const body =
      '1. Phong trào “Ruộng sạch”: gửi báo cáo về Phòng Kinh tế.\n- Thời gian thực hiện: từ tháng 3 đến tháng 12 năm 2023.\n\n2. Phong trào “Đường hoa”: gửi báo cáo về Phòng Nội vụ.';
    expect(letter(body).campaigns.map(({ to }) => to?.value ?? null)).toEqual(['2023-12', null]);
  });
});

describe('the parts of a campaign', () => {
  const phases = (body: string) =>
    letter(body, subject).campaigns.flatMap((one) => one.phases.map(({ value }) => value));

  it('are its phases, and it lasts as long as all of them', () => {
    const body =
      '2. Thời gian\n\n- Đợt 1: Từ tháng 8 năm 2023 đến cuối tháng 12 năm 2023.\n\n- Đợt 2: Từ tháng 01 năm 2024 đến cuối tháng 6 năm 2024.';
    expect(phases(body)).toEqual([
      { name: 'Đợt 1', from: '2023-08', to: '2023-12' },
      { name: 'Đợt 2', from: '2024-01', to: '2024-06' },
    ]);
    expect(time(body)).toEqual(['2023-08', '2024-06']);
  });

  it('may stand in one sentence, in brackets or after a remark', () => {
    expect(
      phases(
        'Chia làm 2 giai đoạn: Giai đoạn I (2021 - 2023), làm điểm; Giai đoạn II (2024 - 2025), nhân rộng.',
      ),
    ).toEqual([
      { name: 'Giai đoạn I', from: '2021', to: '2023' },
      { name: 'Giai đoạn II', from: '2024', to: '2025' },
    ]);
  });

  it('are told apart when a round has several', () => {
    const body =
      'Vòng sơ khảo:\n\n- Từ 05/8/2023 - 30/8/2023: phát động.\n\n- Từ 30/8/2023 - 30/9/2023: chọn bài.\n\nVòng chung khảo: chấm điểm.';
    expect(phases(body)).toEqual([
      { name: 'Vòng sơ khảo (1)', from: '2023-08-05', to: '2023-08-30' },
      { name: 'Vòng sơ khảo (2)', from: '2023-08-30', to: '2023-09-30' },
    ]);
  });

  it('have the year of the campaign where they name none', () => {
    const body = '2. Thời gian\n\n- Đợt 1: từ 15/9 đến 20/11.\n\n- Đợt 2: từ tháng 01 đến tháng 5.';
    const read = (year: string) =>
      letter(body, `${subject} ${year}`).campaigns.flatMap((one) =>
        one.phases.map(({ value: { from, to } }) => [from, to]),
      );
    expect(read('năm 2024')).toEqual([
      ['2024-09-15', '2024-11-20'],
      ['2024-01', '2024-05'],
    ]);
    expect(read('năm học 2023 - 2024')).toEqual([
      ['2023-09-15', '2023-11-20'],
      ['2024-01', '2024-05'],
    ]);
    expect(read('giai đoạn 2023 - 2024')).toEqual([]);
    expect(read('')).toEqual([]);
  });

  it('are shared by campaigns that have none of their own', () => {
    const body =
      '1. Phong trào “Vườn xanh” giai đoạn 2022 - 2025\n\na) Trồng cây.\n\n2. Phong trào “Ngày không giấy” năm 2022\n\nĐợt 1: từ tháng 3/2022 đến tháng 6/2022.\n\n3. Lộ trình\n\n- Giai đoạn 1 (2022 - 2023): làm điểm.\n\n- Giai đoạn 2 (2024 - 2025): nhân rộng.';
    const read = letter(body, 'V/v tổ chức các phong trào thi đua').campaigns;
    expect(read.map((one) => [one.title.value, one.phases.map(({ value }) => value.name)])).toEqual([
      ['Vườn xanh', ['Giai đoạn 1', 'Giai đoạn 2']],
      ['Ngày không giấy', ['Đợt 1']],
    ]);
    expect(read.map(row)[0]?.slice(1, 3)).toEqual(['2022', '2025']);
  });

  it('need a time: a part named without one is none', () => {
    expect(phases('Sơ kết phong trào thi đua đợt 1 gắn với tổng kết năm. Giai đoạn 2: nhân rộng.')).toEqual(
      [],
    );
  });
});

describe('the time said behind a row of campaigns', () => {
  const times = (subject: string) =>
    letter('1. Nội dung.', subject).campaigns.map((one) => row(one).slice(1, 3));

  test.each<[subject: string, ...spans: Array<Array<string | null>>]>([
    [
      'V/v triển khai phong trào “Vườn xanh” và “Nhà sạch, ngõ đẹp” năm 2023',
      ['2023', '2023'],
      ['2023', '2023'],
    ],
    [
      'V/v báo cáo phong trào “Vườn xanh” và phong trào “Nhà sạch, ngõ đẹp” giai đoạn 2021 - 2025',
      ['2021', '2025'],
      ['2021', '2025'],
    ],
    [
      'V/v phát động phong trào “Vườn xanh” năm 2024 và “Nhà sạch, ngõ đẹp” năm 2023',
      ['2024', '2024'],
      ['2023', '2023'],
    ],
    [
      'V/v phong trào “Vườn xanh” và báo cáo phong trào “Nhà sạch, ngõ đẹp” năm 2023',
      [null, null],
      ['2023', '2023'],
    ],
  ])('%s', (subject, ...spans) => {
    expect(times(subject)).toEqual(spans);
  });
});
