import { citationsIn } from '../../src/directive/citations';
import { headOf } from '../../src/directive/head';
import { layOut } from '../../src/directive/layout';

function head(...lines: string[]) {
  const layout = layOut(lines.join('\n'));
  const read = headOf(layout, citationsIn(layout));
  return {
    number: read.number?.value ?? null,
    day: read.day?.value ?? null,
    issuer: read.issuer?.value ?? null,
    subject: read.subject?.value ?? null,
  };
}

describe('a head cut into the lines of narrow cells', () => {
  const cells = head(
    'ỦY BAN NHÂN DÂN',
    'TỈNH HÀ NAM',
    '-------',
    '|',
    'CỘNG HÒA XÃ HỘI',
    'CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    '---------------',
    '|',
    'Số:',
    '15/2023/QĐ-UBND',
    '|',
    'Hà Nam, ngày 12',
    'tháng 4 năm 2023',
    '|',
    'QUYẾT ĐỊNH',
    'BAN HÀNH QUY CHẾ BÁO CÁO',
    'TRÊN ĐỊA BÀN TỈNH HÀ NAM',
    'ỦY BAN NHÂN DÂN TỈNH HÀ NAM',
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
  );

  it('tells number, date and issuer', () => {
    expect(cells).toMatchObject({
      number: '15/2023/QĐ-UBND',
      day: '2023-04-12',
      issuer: 'Ủy ban nhân dân tỉnh Hà Nam',
    });
  });

  it('has a subject without the line of who decides', () => {
    expect(cells.subject).toBe('BAN HÀNH QUY CHẾ BÁO CÁO TRÊN ĐỊA BÀN TỈNH HÀ NAM');
  });

  it('joins a name that is cut after its first word', () => {
    const { issuer } = head(
      'BỘ TƯ',
      'PHÁP |',
      'CỘNG',
      'HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |',
      'Số: 11/HD-BTP |',
      'Hà Nội, ngày 18 tháng 6 năm 2019 |',
      'HƯỚNG DẪN',
      'TỔNG KẾT PHONG TRÀO',
    );
    expect(issuer).toBe('Bộ Tư pháp');
    expect(head('BỘ NỘI', 'VỤ', 'Số: 11/HD-BNV', 'HƯỚNG DẪN', 'TỔNG KẾT').issuer).toBe('Bộ Nội vụ');
  });
});

describe('the head of a small office', () => {
  it('may name it in small letters beside the motto', () => {
    const read = head(
      'UBND XÃ HÒA LỢI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Trường THCS Hòa Lợi Độc lập - Tự do - Hạnh phúc',
      'Số: 07/KH-THCS',
      'Hòa Lợi, ngày 16 tháng 3 năm 2015',
      'KẾ HOẠCH',
      'Ngày hội đọc sách',
      'Thực hiện sự chỉ đạo của Phòng Giáo dục.',
    );
    expect(read).toEqual({
      number: '07/KH-THCS',
      day: '2015-03-16',
      issuer: 'Trường THCS Hòa Lợi',
      subject: 'Ngày hội đọc sách',
    });
  });

  it('may be that of a union of pupils, with its subject in brackets', () => {
    const read = head(
      'ĐỘI TNTP HỒ CHÍ MINH',
      'LIÊN ĐỘI THCS TÂN PHÚ',
      'Số: 12/KH.LĐ Tân Phú, ngày 15 tháng 12 năm 2022',
      'KẾ HOẠCH ( V/v phát động phong trào “Nuôi heo đất” )',
      'Căn cứ chương trình công tác Đội;',
    );
    expect(read).toEqual({
      number: '12/KH.LĐ',
      day: '2022-12-15',
      issuer: 'Liên đội THCS Tân Phú',
      subject: 'V/v phát động phong trào “Nuôi heo đất”',
    });
  });

  it('names no addressee as its issuer', () => {
    const { issuer } = head(
      'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 12/PGDĐT',
      'Kính gửi:',
      'Trường Mầm non Hoa Mai',
    );
    expect(issuer).toBe('Phòng Giáo dục và Đào tạo');
  });
});

describe('what a web page puts around a document', () => {
  const HEAD = [
    'ĐẢNG BỘ TỈNH HÀ NAM',
    'ĐẢNG ỦY KHỐI DOANH NGHIỆP',
    'Số 29-HD/ĐUK',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Phủ Lý, ngày 16 tháng 4 năm 2021',
  ];

  it.each([
    'Đăng vào Thứ bảy, ngày 20/04/2021',
    'Ngày đăng: 10:49 02/08/2021 Lượt xem: 1.133',
    'Thứ Tư, 25/03/2020, 08:28 [GMT+7]',
    '08:01 | 06/02/2021 Print E-mail',
    'Cập nhật lúc 14:35, Chủ Nhật, 14/07/2013 (GMT+7)',
  ])('tells no date of it: “%s”', (line) => {
    expect(head(line, ...HEAD).day).toBe('2021-04-16');
    expect(head(line, 'Báo cáo kết quả phong trào thi đua năm học', '', 'Các trường báo cáo.').subject).toBe(
      'Báo cáo kết quả phong trào thi đua năm học',
    );
  });

  it('is no line that says something', () => {
    const line = 'Thứ Hai, ngày 15/4/2024: các đơn vị nộp báo cáo.';
    expect(layOut(`Lịch làm việc\n\n${line}`).blocks.map(({ from, to }) => to - from)).toContain(line.length);
  });

  it('is the name of a section that is said twice', () => {
    expect(head('Thông báo Thông báo', 'Mốc thời gian nộp báo cáo', '', '1. Quý I.').subject).toBe(
      'Mốc thời gian nộp báo cáo',
    );
  });
});
