import { letter, row } from '../support/directive-read';

const titles = (body: string, subject?: string) =>
  letter(body, subject).campaigns.map(({ title }) => title.value);
const mentioned = (body: string, subject?: string) =>
  letter(body, subject).mentioned.map(({ value }) => value);

describe('a campaign that a document names', () => {
  test.each<[sentence: string, title: string]>([
    ['Phát động phong trào thi đua “Chung tay vì biển sạch”.', 'Chung tay vì biển sạch'],
    ['Phát động phong trào thi đua "Chung tay vì biển sạch" đến hết năm 2026.', 'Chung tay vì biển sạch'],
    ['Hưởng ứng cuộc vận động “Sạch từ nhà ra ngõ”.', 'Sạch từ nhà ra ngõ'],
    ['Các đơn vị báo cáo kết quả phong trào “Dân vận khéo” về Phòng Nội vụ.', 'Dân vận khéo'],
    ['Tham gia Cuộc thi viết “Quê tôi” năm 2024.', 'Cuộc thi viết “Quê tôi” năm 2024'],
    ['Tổ chức Hội thi dân vũ huyện năm 2024.', 'Hội thi dân vũ huyện năm 2024'],
    ['Phòng Nội vụ phụ trách phong trào thi đua chuyển đổi số.', 'chuyển đổi số'],
    ['Phòng Y tế phụ trách phong trào thi đua trong công tác phòng bệnh.', 'phòng bệnh'],
    [
      'Phát động phong trào thi đua lao động sáng tạo với các nội dung sau:',
      'phong trào thi đua lao động sáng tạo',
    ],
    ['Phát động phong trào thi đua yêu nước năm 2024.', 'phong trào thi đua yêu nước năm 2024'],
    ['Phát động thi đua “Hai tốt” trong toàn ngành.', 'Hai tốt'],
  ])('%s', (sentence, title) => {
    expect(titles(sentence)).toEqual([title]);
  });

  it('is named by the subject, also in capitals that the body writes small', () => {
    const body = 'Phát động phong trào thi đua “Trường học xanh” giai đoạn 2024 - 2026.';
    const subject = 'VỀ VIỆC PHÁT ĐỘNG PHONG TRÀO THI ĐUA “TRƯỜNG HỌC XANH”';
    expect(letter(body, subject).campaigns.map(row)).toEqual([['Trường học xanh', '2024', '2026', null]]);
  });

  it('is named with its kind when the subject puts it in no quotation marks', () => {
    const subject = 'V/v phát động phong trào thi đua trồng một nghìn cây xanh';
    expect(titles('Các xã thực hiện.', subject)).toEqual(['phong trào thi đua trồng một nghìn cây xanh']);
  });

  it('is one, however often and however carelessly it is named', () => {
    const body =
      'Thực hiện Kế hoạch số 15/KH-UBND ngày 01/02/2024 về phong trào thi đua “Chung tay xây dựng đô thị văn minh, hiện đại”.\n\n1. Báo cáo kết quả phong trào thi đua “Chung tay xây dựng đô thị văn mình, hiện đại”.\n\n2. Đăng ký tham gia phong trào “Chung tay xây dựng đô thị văn minh”.';
    expect(titles(body)).toHaveLength(1);
  });

  it('keeps the place that follows its quotation marks', () => {
    const body = '- Phòng Kinh tế: Phụ trách phong trào “Chung sức xây dựng nông thôn mới” huyện An Lạc.';
    expect(titles(body)).toEqual(['Chung sức xây dựng nông thôn mới huyện An Lạc']);
  });

  it('drops a quotation mark that opens nothing', () => {
    const body = '- Phòng Kinh tế: Phụ trách phong trào “Chung sức” đến năm 2025”.';
    expect(titles(body)).toEqual(['Chung sức']);
  });

  it('joins the place behind its time to its title', () => {
    const body =
      '- Công an huyện: Phụ trách phong trào thi đua phòng chống ma túy đến năm 2025 trên địa bàn huyện An Lạc.';
    expect(letter(body).campaigns.map(row)).toEqual([
      ['phòng chống ma túy trên địa bàn huyện An Lạc', null, '2025', 'Công an huyện'],
    ]);
  });
});

describe('words about campaigns that name none', () => {
  test.each([
    'Đẩy mạnh các phong trào thi đua do huyện phát động.',
    'Tổng kết phong trào thi đua, khen thưởng năm 2024 gắn với đánh giá cuối năm.',
    'Tổ chức phong trào thi đua theo đợt, theo chuyên đề.',
    'Đẩy mạnh thực hiện phong trào thi đua yêu nước năm 2024.',
    'Ban Phong trào tổng hợp báo cáo.',
    'Thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới.',
    'Đề nghị tặng danh hiệu “Chiến sĩ thi đua cơ sở” cho cá nhân trong phong trào thi đua.',
  ])('%s', (sentence) => {
    expect(letter(sentence)).toMatchObject({ campaigns: [], mentioned: [] });
  });
});

describe('a campaign named in passing', () => {
  const list =
    'Triển khai các phong trào thi đua trọng tâm do tỉnh phát động: phong trào thi đua “Vườn xanh”; “Đường sáng, nhà sạch”; “Bình dân học vụ số”.';

  it('is mentioned, a row of them one by one', () => {
    expect(letter(list).campaigns).toEqual([]);
    expect(mentioned(list)).toEqual(['Vườn xanh', 'Đường sáng, nhà sạch', 'Bình dân học vụ số']);
  });

  it('is mentioned in a list without quotation marks', () => {
    const body =
      'Bài viết chưa phản ánh các phong trào tiêu biểu như: Phong trào thi đua Vườn rau sạch; phong trào thi đua trong phòng chống cháy nổ.';
    expect(mentioned(body)).toEqual(['Vườn rau sạch', 'phòng chống cháy nổ']);
  });

  it('is not even mentioned when another is only tied to it', () => {
    const body = 'Phát động phong trào “Vườn xanh” gắn với phong trào “Nhà sạch, ngõ đẹp”.';
    expect(titles(body)).toEqual(['Vườn xanh']);
    expect(mentioned(body)).toEqual([]);
  });

  it('is a campaign after all when somebody is put in charge of it', () => {
    expect(titles(`${list}\n\n- Phòng Nội vụ chủ trì phong trào thi đua “Vườn xanh”.`)).toEqual([
      'Vườn xanh',
    ]);
  });

  it('does not take the place of what the document launches', () => {
    const subject = 'V/v phát động phong trào thi đua “Nhà văn hóa sáng đèn”';
    expect(titles(list, subject)).toEqual(['Nhà văn hóa sáng đèn']);
    expect(mentioned(list, subject)).toHaveLength(3);
  });
});
