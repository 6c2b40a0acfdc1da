import { readDirective } from '../../src/directive';
import { layOut } from '../../src/directive/layout';

const items = (text: string) => {
  const { blocks, text: plain } = layOut(text);
  return blocks
    .filter(({ mark }) => mark !== '')
    .map(({ mark, from, to }) => `${mark} ${plain.slice(from, to)}`);
};
const opening =
  'Thực hiện chương trình công tác năm 2024, Phòng Nội vụ huyện đề nghị các cơ quan, đơn vị, các xã, thị trấn';

describe('a text that lost its line ends', () => {
  it('is cut where items are numbered one by one', () => {
    expect(
      items(
        `${opening}: 1. Nội dung thi đua. 2. Thời gian từ ngày 01/3/2024 3. Báo cáo trước ngày 15/6/2024.`,
      ),
    ).toEqual(['1. Nội dung thi đua.', '2. Thời gian từ ngày 01/3/2024', '3. Báo cáo trước ngày 15/6/2024.']);
  });

  it('is cut at letters and dashes within its items', () => {
    expect(
      items(`${opening}: 1. Gửi: a) Báo cáo; b) Hồ sơ. 2. Thời hạn: - Báo cáo: 15/6; - Hồ sơ: 20/6.`),
    ).toEqual(['1. Gửi:', 'a) Báo cáo;', 'b) Hồ sơ.', '2. Thời hạn:', '- Báo cáo: 15/6;', '- Hồ sơ: 20/6.']);
  });

  it('is cut at Roman numbers and at its foot', () => {
    expect(
      items(
        `${opening}: I. Mục đích Nâng cao chất lượng. II. Nội dung Các đơn vị thi đua. Nơi nhận: - Như trên; - Lưu: VT.`,
      ),
    ).toEqual([
      'I. Mục đích Nâng cao chất lượng.',
      'II. Nội dung Các đơn vị thi đua.',
      '- Như trên;',
      '- Lưu: VT.',
    ]);
  });

  test.each([
    [
      `${opening} thực hiện Điều 1. Phạm vi, và các nội dung của Sở Lao động - Thương binh và Xã hội theo quy định.`,
    ],
    [
      `${opening} báo cáo kết quả quý 1. Các đơn vị gửi về Phòng trước ngày 15 tháng 2. Nội dung theo mẫu gửi kèm.`,
    ],
    [
      `${opening} gửi báo cáo về Hội đồng Thi đua - Khen thưởng huyện, Sở Giáo dục - Đào tạo trước ngày 15/6/2024.`,
    ],
    [
      `${opening} báo cáo: 2. Nội dung thi đua. 5. Thời gian thực hiện kế hoạch phát động phong trào thi đua.`,
    ],
  ])('is left whole where nothing is counted: %s', (text) => {
    expect(items(text)).toEqual([]);
  });

  it('is left whole where the text around it has lines', () => {
    const line = `${opening}: 1. Nội dung thi đua. 2. Thời gian từ ngày 01/3/2024.`;
    expect(items(`${line}\n${'Các đơn vị nghiêm túc thực hiện.\n\n'.repeat(20)}`)).toEqual([]);
  });

  it('is read like any other', () => {
    const text =
      'UBND HUYỆN AN LẠC PHÒNG NỘI VỤ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 45/PNV-TĐKT V/v báo cáo phong trào thi đua An Lạc, ngày 05 tháng 3 năm 2024 Kính gửi: - Các phòng, ban; - UBND các xã, thị trấn. Thực hiện chương trình công tác, Phòng Nội vụ đề nghị các đơn vị: a) Báo cáo nhanh trước ngày 10/6/2024; b) Đăng ký thi đua trước ngày 20/3/2024. Trên đây là đề nghị của Phòng Nội vụ./. Nơi nhận: - Như trên; - Lưu: VT.';
    const read = readDirective(text);
    expect(read.number?.value).toBe('45/PNV-TĐKT');
    expect(read.subject?.value).toBe('V/v báo cáo phong trào thi đua');
    expect(read.day?.value).toBe('2024-03-05');
    expect(read.addressees.map(({ value }) => value)).toEqual(['Các phòng, ban', 'UBND các xã, thị trấn']);
    expect(read.obligations.map(({ kind, reporters }) => [kind, reporters?.value])).toEqual([
      ['flash', 'các đơn vị'],
      ['registration', 'các đơn vị'],
    ]);
  });
});

describe('addressees that ran together with the body', () => {
  test.each([
    ['Căn cứ Công văn số 5/SYT-VP, Phòng Y tế yêu cầu:'],
    ['Thực hiện Kế hoạch số 5/KH-SYT, Phòng Y tế yêu cầu:'],
    ['Để chào mừng ngày thành lập, Phòng Y tế yêu cầu:'],
  ])('end before “%s”', (body) => {
    const typed = `UBND HUYỆN AN LẠC PHÒNG Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 12/PYT-TH An Lạc, ngày 05 tháng 3 năm 2024 V/v tổng kết thi đua Kính gửi: - Các trạm y tế; - Trung tâm Y tế huyện; ${body} 1. Tổng kết phong trào. 2. Gửi báo cáo trước ngày 30/6/2024.`;
    expect(readDirective(typed).addressees.map(({ value }) => value)).toEqual([
      'Các trạm y tế',
      'Trung tâm Y tế huyện',
    ]);
  });
});
