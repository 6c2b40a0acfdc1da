import { readDirective } from '../../src/directive';

const BODY = 'Thực hiện kế hoạch công tác năm, Sở yêu cầu các đơn vị báo cáo kết quả trước ngày 20/6/2023.';

describe('the card that a page puts over a document', () => {
  it.each([
    [':', ''],
    [' |', ' |'],
  ])('tells number, date, issuer and subject, “%s”', (after, end) => {
    const card = [
      `Số hiệu${after} 12/STP-VP${end}`,
      `Loại văn bản${after} Công văn${end}`,
      `Cơ quan ban hành${after} Sở Tư pháp An Lạc${end}`,
      `Ngày ban hành${after} 05/06/2023${end}`,
      `Ngày có hiệu lực${after} 07/06/2023${end}`,
      `Trích yếu${after} Báo cáo kết quả hội thi${end}`,
    ].join('\n');
    const { number, day, issuer, subject } = readDirective(`${card}\n\nKính gửi: Các xã.\n\n${BODY}`);
    expect([number?.value, day?.value, issuer?.value, subject?.value]).toEqual([
      '12/STP-VP',
      '2023-06-05',
      'Sở Tư pháp An Lạc',
      'Báo cáo kết quả hội thi',
    ]);
  });

  it('gives way to the head of the document itself', () => {
    const head =
      'ỦY BAN NHÂN DÂN\nHUYỆN AN LẠC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 15/UBND-NV\nV/v tổng kết hội thi\nAn Lạc, ngày 9 tháng 6 năm 2023';
    const typed = `Cơ quan ban hành: Tỉnh A\nNgày ban hành: 01/01/2020\n${head}\n\nKính gửi: Các xã.\n\n${BODY}`;
    const { number, day, issuer, subject } = readDirective(typed);
    expect([number?.value, day?.value, issuer?.value, subject?.value]).toEqual([
      '15/UBND-NV',
      '2023-06-09',
      'Ủy ban nhân dân huyện An Lạc',
      'V/v tổng kết hội thi',
    ]);
  });

  it('has no date that is no day', () => {
    expect(readDirective(`Ngày ban hành: 31/02/2023\n\nKính gửi: Các xã.\n\n${BODY}`).day).toBeNull();
  });
});

describe('the title of a page over a letter without a subject', () => {
  const subject = (title: string) =>
    readDirective(
      `${title}\n\nSố: 12/STP-VP\n\nAn Lạc, ngày 5 tháng 6 năm 2023\n\nKính gửi: Các xã.\n\n${BODY}`,
    ).subject?.value ?? null;

  it.each(['Ban hành hướng dẫn tổ chức hội thi Nấu ăn ngon', 'Hưởng ứng viết bài về phong trào khuyến học'])(
    'is its subject: %s',
    (title) => {
      expect(subject(title)).toBe(title);
    },
  );

  it.each([
    'Sở Giáo dục và Đào tạo tỉnh An Lạc tổ chức',
    'Văn bản mới',
    'TRƯỜNG TRUNG HỌC TỔ CHỨC HỘI THI LỚN',
  ])('is not: %s', (title) => {
    expect(subject(title)).toBeNull();
  });
});

it('begins a report at the sign of its newspaper', () => {
  const typed = `Phát động cuộc thi viết về Vườn xanh\n(ABC) Kỷ niệm ngày thành lập, Hội Nông dân phát động cuộc thi viết về Vườn xanh.`;
  expect(readDirective(typed).subject?.value).toBe('Phát động cuộc thi viết về Vườn xanh');
});
