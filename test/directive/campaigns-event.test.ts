import { readDirective } from '../../src/directive';
import { letter, row } from '../support/directive-read';

const BODY = 'Các phòng chuẩn bị chu đáo, báo cáo kết quả.';
const titles = (subject: string, body = BODY) =>
  letter(body, subject).campaigns.map(({ title }) => title.value);

describe('what a subject launches under a name of its own', () => {
  test.each<[subject: string, title: string]>([
    ['V/v tổ chức Ngày hội đọc sách lần thứ II, năm 2024', 'Ngày hội đọc sách lần thứ II, năm 2024'],
    ['V/v triển khai “Tết trồng cây nhớ ơn Bác” năm 2024', 'Tết trồng cây nhớ ơn Bác'],
    ['V/v hưởng ứng Tuần Văn hóa đọc', 'Tuần Văn hóa đọc'],
    ['V/v triển khai thực hiện Tháng Thanh niên', 'Tháng Thanh niên'],
  ])('%s', (subject, title) => {
    expect(titles(subject)).toEqual([title]);
  });

  test.each([
    'V/v tổ chức hội nghị tổng kết công tác thi đua, khen thưởng',
    'V/v triển khai “Đề án phát triển văn hóa đọc”',
    'V/v triển khai “Luật Thi đua, khen thưởng”',
    'V/v tổ chức ngày hội',
    'V/v triển khai nhiệm vụ tháng cuối năm',
    'V/v tổ chức tuần tra ban đêm',
    'V/v kiểm tra Ngày hội đọc sách',
    'V/v tổ chức các hoạt động hè cho thiếu nhi',
  ])('is nothing in “%s”', (subject) => {
    expect(titles(subject)).toEqual([]);
  });

  it('gives way to a movement or a contest that the document launches', () => {
    const body = 'Ủy ban nhân dân huyện phát động phong trào thi đua “Vườn xanh” năm 2024.';
    expect(titles('V/v tổ chức Ngày hội đọc sách', body)).toEqual(['Vườn xanh']);
  });

  it('is called as in the text where the subject is in capitals, with its time', () => {
    const text =
      'KẾ HOẠCH\nTỔ CHỨC NGÀY HỘI VĂN HÓA CÁC DÂN TỘC HUYỆN AN LẠC NĂM 2024\n\nỦy ban nhân dân huyện xây dựng Kế hoạch tổ chức Ngày hội văn hóa các dân tộc huyện An Lạc năm 2024 như sau:\n\n1. Mục đích.';
    expect(readDirective(text).campaigns.map(row)).toEqual([
      ['Ngày hội văn hóa các dân tộc huyện An Lạc năm 2024', '2024', '2024', null],
    ]);
  });
});

describe('what a report says that somebody launched', () => {
  it('is its campaign, whatever the sentence names before', () => {
    const text =
      'Nhằm chọn được biểu trưng tiêu biểu, UBND huyện An Lạc đã ban hành Kế hoạch tổ chức cuộc thi sáng tác biểu trưng huyện An Lạc.\n\nMọi người được tham gia.';
    expect(readDirective(text).campaigns.map(row)).toEqual([
      ['cuộc thi sáng tác biểu trưng huyện An Lạc', null, null, null],
    ]);
  });

  it('runs as long as a later clause says', () => {
    const text =
      'Cuộc thi trực tuyến “Hiểu luật” do Bộ X tổ chức; người dự thi là công dân trong và ngoài tỉnh; cuộc thi sẽ được tổ chức trong vòng 30 ngày, bắt đầu từ 00h00 ngày 25/10/2022 đến 24h00 ngày 24/11/2022.';
    expect(letter(text, 'V/v hưởng ứng Cuộc thi trực tuyến “Hiểu luật”').campaigns.map(row)).toEqual([
      ['Cuộc thi trực tuyến “Hiểu luật”', '2022-10-25', '2022-11-24', null],
    ]);
    const months = 'Thời gian thi dự kiến từ tháng 5 đến tháng 9.2022.';
    expect(letter(months, 'V/v hưởng ứng Cuộc thi “Hiểu luật”').campaigns.map(row)).toEqual([
      ['Cuộc thi “Hiểu luật”', '2022-05', '2022-09', null],
    ]);
  });
});

describe('a table of campaigns', () => {
  const head = 'TT | Tên phong trào | Cơ quan chủ trì | Thời gian';
  const rows = (...lines: string[]) =>
    letter([head, ...lines].join('\n'), 'V/v tổ chức các phong trào thi đua').campaigns.map(row);

  it('names each with who leads it and its time', () => {
    expect(
      rows(
        '1 | Xanh hóa trường học | Phòng Giáo dục và Đào tạo | từ tháng 3 đến tháng 9/2024',
        '2 | “Ngày không giấy” | Phòng Nội vụ | năm 2024',
        '3 | Chợ văn minh | Các xã, thị trấn | cả năm',
      ),
    ).toEqual([
      ['Xanh hóa trường học', '2024-03', '2024-09', 'Phòng Giáo dục và Đào tạo'],
      ['Ngày không giấy', '2024', '2024', 'Phòng Nội vụ'],
      ['Chợ văn minh', null, null, null],
    ]);
  });

  it('may name who leads before the campaign', () => {
    const body =
      'Đơn vị chủ trì | Phong trào\nPhòng Nội vụ | Phong trào thi đua “Ngày không giấy”\nPhòng Y tế | Nhà sạch ngõ đẹp';
    expect(letter(body, 'V/v tổ chức các phong trào thi đua').campaigns.map(row)).toEqual([
      ['Ngày không giấy', null, null, 'Phòng Nội vụ'],
      ['Nhà sạch ngõ đẹp', null, null, 'Phòng Y tế'],
    ]);
  });

  it('of something else names none', () => {
    const body = 'TT | Nội dung | Cơ quan chủ trì\n1 | In tài liệu tuyên truyền | Phòng Nội vụ';
    expect(letter(body, 'V/v phân công nhiệm vụ').campaigns).toEqual([]);
  });
});

describe('who leads what a document launches', () => {
  const subject = 'V/v phát động phong trào thi đua “Vườn xanh”';
  const lead = (body: string) => letter(body, subject).campaigns.map((one) => row(one)[3])[0];

  it('is not whom each district is to put in charge of its share', () => {
    const share =
      'UBND các xã giao Phòng Kinh tế làm đầu mối theo dõi, đôn đốc, tổng hợp kết quả phong trào.';
    expect(lead(`1. ${share}`)).toBeNull();
    expect(lead(`1. ${share}\n\n2. Phòng Nội vụ theo dõi, đôn đốc, tổng hợp kết quả phong trào.`)).toBe(
      'Phòng Nội vụ',
    );
  });

  test.each<[body: string, unit: string]>([
    ['1. Cơ quan thường trực: Phòng Nội vụ.', 'Phòng Nội vụ'],
    [
      '1. Phòng Nội vụ chủ trì, phối hợp với Phòng Y tế, Hội Nông dân huyện triển khai phong trào.',
      'Phòng Nội vụ',
    ],
    [
      '1. Phòng Y tế, Hội Nông dân huyện phối hợp với Phòng Nội vụ (cơ quan thường trực) triển khai phong trào.',
      'Phòng Nội vụ (cơ quan thường trực)',
    ],
    [
      '1. Giao Phòng Nội vụ chủ trì, phối hợp Phòng Y tế và các xã theo dõi, tổng hợp kết quả phong trào.\n\n2. Phòng Tài chính chủ trì, phối hợp Phòng Nội vụ bố trí kinh phí.',
      'Phòng Nội vụ',
    ],
    ['1. Phòng Nội vụ, Phòng Y tế và Hội Nông dân huyện đồng chủ trì phong trào.', 'Phòng Nội vụ'],
    [
      '1. Phòng Y tế phối hợp chặt chẽ với Phòng Nội vụ là đơn vị chủ trì theo dõi phong trào.',
      'Phòng Nội vụ',
    ],
    [
      '1. Các phòng: Y tế, Kinh tế phối hợp với Phòng Nội vụ, do Phòng Nội vụ chủ trì, tổng hợp kết quả thực hiện phong trào.',
      'Phòng Nội vụ',
    ],
  ])('%s', (body, unit) => {
    expect(lead(body)).toBe(unit);
  });
});
