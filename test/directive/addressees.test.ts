import { addresseesOf } from '../../src/directive/addressees';
import { layOut } from '../../src/directive/layout';

function to(typed: string): string[] {
  return addresseesOf(layOut(typed)).map(({ value }) => value);
}

const BODY = '\n\nThực hiện kế hoạch, Sở đề nghị báo cáo:\n\n- Một;\n- Hai.';

describe('addresseesOf', () => {
  it('reads a list under “Kính gửi”', () => {
    expect(to(`Số: 1/SNV-VP\n\nKính gửi:\n\n- Các sở;\n- UBND các huyện, thị xã.${BODY}`)).toEqual([
      'Các sở',
      'UBND các huyện, thị xã',
    ]);
  });

  it('reads a list that lost its lines', () => {
    expect(to(`Kính gửi: - Trường A; - Trung tâm B - C; - Phòng D.${BODY}`)).toEqual([
      'Trường A',
      'Trung tâm B - C',
      'Phòng D',
    ]);
  });

  it('reads lines without dashes', () => {
    expect(to(`Kính gửi:\nCác sở, ban, ngành;\nUBND các huyện.${BODY}`)).toEqual([
      'Các sở, ban, ngành',
      'UBND các huyện',
    ]);
  });

  it('reads lines that end in commas, and a list whose first stands beside “Kính gửi”', () => {
    expect(to(`Kính gởi:\nCác khoa, phòng,\nTổ Nữ công.${BODY}`)).toEqual(['Các khoa, phòng', 'Tổ Nữ công']);
    expect(to(`Kính gởi:\n- Các khoa, phòng,\n- Tổ Nữ công,${BODY}`)).toEqual([
      'Các khoa, phòng',
      'Tổ Nữ công',
    ]);
    expect(to(`Kính gửi:   - Các tổ chuyên môn\n\n     - Ban Giám hiệu${BODY}`)).toEqual([
      'Các tổ chuyên môn',
      'Ban Giám hiệu',
    ]);
    expect(to(`Kính gửi:\nCác cơ quan, đơn vị,\nđoàn thể.${BODY}`)).toEqual([
      'Các cơ quan, đơn vị, đoàn thể',
    ]);
  });

  it('ends where the body begins in the same line', () => {
    expect(
      to('Kính gửi: Ông (Bà) Hiệu trưởng. Thực hiện kế hoạch, Phòng A yêu cầu:\n\n1. Một;\n\n2. Hai.'),
    ).toEqual(['Ông (Bà) Hiệu trưởng']);
  });

  it('leaves out what is said of them in brackets', () => {
    expect(to(`Kính gửi: Các trường mầm non.\n(Theo danh sách đính kèm)${BODY}`)).toEqual([
      'Các trường mầm non',
    ]);
    expect(to(`Kính gửi: Các trường (công lập, tư thục).${BODY}`)).toEqual([
      'Các trường (công lập, tư thục)',
    ]);
  });

  it('leaves out the mark of an address', () => {
    expect(to(`Kính gửi các chi hội cơ sở!${BODY}`)).toEqual(['các chi hội cơ sở']);
  });

  it('reads one addressee', () => {
    expect(to(`Kính gửi: UBND các xã, phường.${BODY}`)).toEqual(['UBND các xã, phường']);
  });

  it('reads whom the first order of a notice names', () => {
    const notice =
      'Đẩy mạnh giới thiệu điển hình\n\nSở A yêu cầu người đứng đầu các đơn vị trực thuộc và các phòng chuyên môn của Sở:\n\n- Một.';
    expect(to(notice)).toEqual(['các đơn vị trực thuộc', 'các phòng chuyên môn của Sở']);
  });

  it.each([
    [
      'Sở A đề nghị Trưởng phòng các huyện; Thủ trưởng các đơn vị trực thuộc triển khai một số nội dung như sau:',
      ['Trưởng phòng các huyện', 'Thủ trưởng các đơn vị trực thuộc'],
    ],
    [
      'Để cuộc thi thành công, Sở A đề nghị các phòng, các trường triển khai đến học sinh.',
      ['các phòng', 'các trường'],
    ],
    [
      'Hội A đề nghị các tổ chức thành viên, Ủy ban B các huyện xây dựng chỉ tiêu.',
      ['các tổ chức thành viên', 'Ủy ban B các huyện'],
    ],
    ['Ban A đề nghị các viện, trường, địa phương một số vấn đề sau:', ['các viện, trường, địa phương']],
    [
      'Ban A đề nghị các sở, ban, ngành tỉnh, Ban Thường vụ các huyện và Liên hiệp các hội tỉnh lựa chọn, giới thiệu mô hình hay.',
      ['các sở, ban, ngành tỉnh', 'Ban Thường vụ các huyện', 'Liên hiệp các hội tỉnh'],
    ],
    [
      'Kế hoạch yêu cầu thủ trưởng các phòng, ban huyện, các tổ chức hội và Chủ tịch UBND các xã cụ thể hóa nội dung.',
      ['các phòng, ban huyện', 'các tổ chức hội', 'Chủ tịch UBND các xã'],
    ],
    [
      'Sở A đề nghị các sở, ngành, Ủy ban bầu cử các huyện phối hợp triển khai các hoạt động sau:',
      ['các sở, ngành', 'Ủy ban bầu cử các huyện'],
    ],
    [
      'Hội A đề nghị:\n\n1. Các phòng văn hóa huyện tuyên truyền cuộc thi.\n\n2. Đối với các trường: Chọn bài dự thi.\n\n3. Thời gian nhận bài đến hết tháng 5.',
      ['Các phòng văn hóa huyện', 'các trường'],
    ],
    ['Sở A đề nghị các đơn vị liên ngành phối hợp thông tin đến học sinh, theo dõi và thực hiện.', []],
    [
      'Sở A vừa có Công văn số 12/SA-VP ngày 9/6/2021 gửi các bệnh viện về báo cáo kết quả.',
      ['các bệnh viện'],
    ],
    [
      'Hội A ban hành Công văn số 12/HA-VP về việc tổ chức ngày hội gửi lãnh đạo các hội cơ sở và các chi hội trực thuộc.',
      ['lãnh đạo các hội cơ sở', 'các chi hội trực thuộc'],
    ],
  ])('reads whom a report of a letter names: “%s”', (order, expected) => {
    expect(to(`Triển khai cuộc thi viết\n\n${order}\n\nPhòng B theo dõi.`)).toEqual(expected);
  });

  it('finds none where the text names none, and not in a form at the end', () => {
    expect(to('KẾ HOẠCH\n\nTổ chức cuộc thi\n\nUBND yêu cầu các sở:\n\n- Một.')).toEqual([]);
    const form = `Tổ chức cuộc thi${BODY}\n\nNơi nhận:\n- Như trên.\n\nMẫu số 1\n\nKính gửi: UBND tỉnh.`;
    expect(to(form)).toEqual([]);
  });

  it('tells where each stands', () => {
    const layout = layOut(`Kính gửi: - Trường A; - Phòng D.${BODY}`);
    for (const { value, place } of addresseesOf(layout))
      expect(layout.text.slice(place.from, place.to)).toBe(value);
  });
});
