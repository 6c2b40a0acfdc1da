import { readDirective } from '../../src/directive';

const TITLE = 'Phát động phong trào Vườn xanh trong toàn ngành';
const issuer = (body: string) => readDirective(`${TITLE}\n\n${body}\n\nNgười viết`).issuer?.value ?? null;

describe('who speaks in a notice without a head', () => {
  test.each([
    ['Bộ Y tế vừa phát động cuộc thi vẽ tranh.', 'Bộ Y tế'],
    ['ABC- Bộ Y tế vừa phát động cuộc thi vẽ tranh.', 'Bộ Y tế'],
    ['Nhằm lựa chọn logo, UBND huyện An Lạc đã ban hành kế hoạch.', 'Ủy ban nhân dân huyện An Lạc'],
    ['Ngày 5/3, Tỉnh Đoàn phát động hưởng ứng cuộc thi.', 'Tỉnh Đoàn'],
    ['Để chào mừng ngày lễ, Công đoàn Trường sẽ tổ chức giải bóng bàn.', 'Công đoàn Trường'],
    ['Tổng cục Thuế đã quyết định lùi thời gian nhận bài.', 'Tổng cục Thuế'],
    ['Sở Tư pháp phối hợp với Tỉnh đoàn tổ chức cuộc thi.', 'Sở Tư pháp'],
    ['Chủ tịch UBND huyện An Lạc chỉ đạo: các xã báo cáo.', 'Chủ tịch Ủy ban nhân dân huyện An Lạc'],
    ['Căn cứ Quyết định số 5/QĐ-SYT của Sở Y tế quyết định số lượng.', null],
    ['Các trường tổ chức cuộc thi.', null],
    ['Sở Y tế, Hội Nông dân tỉnh xây dựng kế hoạch tổ chức cuộc thi.', null],
  ])('%s', (body, name) => {
    expect(issuer(body)).toBe(name);
  });
});

describe('a document named at the end of what a notice says', () => {
  const read = (sentence: string) =>
    readDirective(`${TITLE}\n\n${sentence}\n\nPhòng Kinh tế chủ trì thực hiện.`);

  test.each([
    ['Văn phòng HĐND tỉnh thông báo ý kiến về việc tổng kết, (Công văn số 1853/VP-TH, ngày 14/5/2019).'],
    ['Văn phòng HĐND tỉnh truyền đạt ý kiến của Chủ tịch, tại Công văn số 1853/VP-TH ngày 14/5/2019.'],
    ['Văn phòng HĐND tỉnh vừa có ý kiến chỉ đạo tại văn bản số 1853/VP-TH, ngày 14/5/2019.'],
  ])('is its own: %s', (sentence) => {
    const { number, day, issuer: who } = read(sentence);
    expect([number?.value, day?.value, who?.value]).toEqual([
      '1853/VP-TH',
      '2019-05-14',
      'Văn phòng Hội đồng nhân dân tỉnh',
    ]);
  });

  test.each([
    ['Thực hiện ý kiến của Ủy ban nhân dân tỉnh tại Công văn số 12/UBND-NC ngày 14/5/2019.'],
    ['Sở Y tế yêu cầu các đơn vị thực hiện (Công văn số 12/UBND-NC của Ủy ban nhân dân tỉnh).'],
    ['Các xã triển khai nhiệm vụ tại Kế hoạch số 12/KH-UBND.'],
  ])('is another’s: %s', (sentence) => {
    expect(read(sentence).number).toBeNull();
  });
});

describe('what a page puts over a notice', () => {
  test.each([
    'Cổng thông tin điện tử huyện An Lạc',
    'Trang thông tin điện tử Sở Nội vụ',
    'Tin tức - Sự kiện',
    'Chi tiết bài viết Tin tức',
    'Đăng nhập',
    'Sở Văn hóa và Thể thao An Lạc - Thông báo',
  ])('is not its title: %s', (line) => {
    expect(readDirective(`${line}\n\n${TITLE}\n\nSở Y tế yêu cầu các trạm báo cáo.`).subject?.value).toBe(
      TITLE,
    );
  });

  it('stays where it says something', () => {
    const title = 'Cổng thông tin điện tử huyện tổ chức cuộc thi ảnh';
    expect(readDirective(`${title}\n\nSở Y tế yêu cầu các trạm báo cáo.`).subject?.value).toBe(title);
  });
});

it('takes no rest of the motto into the name of the issuer', () => {
  const typed =
    'BỘ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM\nSố: 4/BYT-TT\nHà Nội, ngày 3 tháng 5 năm 2021\nKính gửi: Các sở y tế.\n\nBộ Y tế đề nghị báo cáo.';
  expect(readDirective(typed).issuer?.value).toBe('Bộ Y tế');
  const union = typed.replace('BỘ Y TẾ', 'HỘI NÔNG DÂN\nVIỆT NAM');
  expect(readDirective(union).issuer?.value).toBe('Hội Nông dân Việt Nam');
});

describe('the title of a notice', () => {
  const subject = (typed: string) => readDirective(typed).subject?.value ?? null;
  const body = 'Hội Nông dân tỉnh đã phát động đợt thi đua Vườn xanh trong các cấp hội.';

  it.each(['CHUYỂN ĐỔI SỐ TẠI CƠ QUAN', 'Hội Nông dân tỉnh:'])('stands under “%s”', (over) => {
    expect(subject(`${over}\n\n${TITLE}\n\n${body}`)).toBe(TITLE);
  });

  it('may be in capitals itself', () => {
    const title = 'PHÁT ĐỘNG PHONG TRÀO VƯỜN XANH';
    expect(subject(`${title}\n\nTổ chức phong trào ở các xã, phường\n\n${body}`)).toBe(title);
  });
});

it.each([
  ['(Về việc tổ chức hội diễn\n\nchào mừng ngày hội)', 'Về việc tổ chức hội diễn chào mừng ngày hội'],
  ['(Về việc tổ chức hội diễn)\n\n(Bản sao)', 'Về việc tổ chức hội diễn'],
])('a subject in brackets ends with them: %s', (typed, expected) => {
  const head = 'SỞ Y TẾ\n\nSố: 4/SYT-VP\n\n';
  const rest = '\n\nAn Lạc, ngày 3 tháng 5 năm 2021\n\nKính gửi: Các trạm.\n\nSở Y tế đề nghị báo cáo.';
  expect(readDirective(head + typed + rest).subject?.value).toBe(expected);
});

it.each([
  ['LIÊN ĐOÀN LAO ĐỘNG TỈNH AN LẠC\nCĐ TRƯỜNG ĐH AN LẠC', 'Công đoàn Trường ĐH An Lạc'],
  ['CÔNG ĐOÀN VIÊN CHỨC TỈNH AN LẠC', 'Công đoàn Viên chức tỉnh An Lạc'],
  ['LĐLĐ HUYỆN AN LẠC', 'Liên đoàn Lao động huyện An Lạc'],
  ['BCH CÔNG ĐOÀN TRƯỜNG CĐ NGHỀ', 'Ban Chấp hành Công đoàn Trường CĐ Nghề'],
])('an issuer in short is spelled out: %s', (typed, name) => {
  const rest = '\n\nSố: 4/CV-CĐ\n\nAn Lạc, ngày 3 tháng 5 năm 2021\n\nKính gửi: Các tổ.\n\nĐề nghị báo cáo.';
  expect(readDirective(typed + rest).issuer?.value).toBe(name);
});

it('an issuer is named without who helped it', () => {
  const typed = `${TITLE}\n\nNgày 03/01/2023, Công đoàn huyện phối hợp với Phòng Văn hóa ban hành Kế hoạch số 01/KH-CĐH về tổ chức hội thi.`;
  expect(readDirective(typed).issuer?.value).toBe('Công đoàn huyện');
});
