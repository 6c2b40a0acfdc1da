import { letter } from '../support/directive-read';

const quotas = (body: string) => letter(body).quotas.map(({ who, min, max, what }) => [who, min, max, what]);

describe('a number that each unit is to bring', () => {
  test.each<[sentence: string, who: string, min: number | null, max: number | null, what: string]>([
    ['Mỗi xã đăng ký từ 02 đến 03 công trình chào mừng.', 'Mỗi xã', 2, 3, 'công trình chào mừng'],
    [
      'Phấn đấu mỗi trường học... phải có ít nhất 01 bài dự thi; gửi sớm.',
      'mỗi trường học',
      1,
      null,
      'bài dự thi',
    ],
    ['Mỗi đơn vị giới thiệu tối thiểu 2 gương điển hình.', 'Mỗi đơn vị', 2, null, 'gương điển hình'],
    ['Mỗi chi đoàn 01 mô hình, gửi về huyện đoàn.', 'Mỗi chi đoàn', 1, 1, 'mô hình'],
    ['Mỗi tác giả gửi không quá 05 tác phẩm.', 'Mỗi tác giả', null, 5, 'tác phẩm'],
    ['Từng tổ chọn từ 3-5 sáng kiến.', 'Từng tổ', 3, 5, 'sáng kiến'],
    ['Mỗi ấp có ít nhất một (01) tuyến đường hoa.', 'Mỗi ấp', 1, null, 'tuyến đường hoa'],
    ['Mỗi khóm xây dựng 02 mô hình trở lên.', 'Mỗi khóm', 2, null, 'mô hình'],
    ['Các trường học đăng ký tối thiểu 01 mô hình.', 'Các trường học', 1, null, 'mô hình'],
    ['Đề nghị lựa chọn, gửi ít nhất 02 bài viết.', '', 2, null, 'bài viết'],
    ['Mỗi xã thành lập ít nhất 01 đội tình nguyện.', 'Mỗi xã', 1, null, 'đội tình nguyện'],
    [
      'Trong đó, mỗi chi hội căn cứ điều kiện cụ thể đăng ký ít nhất 1 vườn mẫu.',
      'mỗi chi hội',
      1,
      null,
      'vườn mẫu',
    ],
    [
      '1. Các khoa, phòng và trạm y tế:\n\n- Đăng ký ít nhất 02 việc làm.',
      'Các khoa, phòng và trạm y tế',
      2,
      null,
      'việc làm',
    ],
    [
      'Theo đó, giao Trưởng các phòng, trung tâm hằng tháng giới thiệu tối thiểu 01 gương người tốt.',
      'Trưởng các phòng, trung tâm',
      1,
      null,
      'gương người tốt',
    ],
    ['1. Các giải pháp trọng tâm:\n\n- Đăng ký ít nhất 02 việc làm.', '', 2, null, 'việc làm'],
  ])('%s', (sentence, ...expected) => {
    expect(quotas(sentence)).toEqual([expected]);
  });

  it('passes its bound on to what is listed behind it', () => {
    expect(quotas('Mỗi xã đăng ký ít nhất 01 mô hình, 02 điển hình và 03 tuyến đường.')).toEqual([
      ['Mỗi xã', 1, null, 'mô hình'],
      ['Mỗi xã', 2, null, 'điển hình'],
      ['Mỗi xã', 3, null, 'tuyến đường'],
    ]);
  });

  it('has its own words for evidence where the units stand over it', () => {
    const [quota] = letter(
      '1. Nội dung thi đua của mỗi xã, phường:\n\n- Giới thiệu từ 02 đến 03 mô hình.',
    ).quotas;
    expect(quota).toMatchObject({ who: 'mỗi xã, phường', evidence: { value: 'từ 02 đến 03 mô hình' } });
  });

  it('has the words it was read from', () => {
    const { text, quotas: read } = letter('Đề nghị mỗi xã đăng ký từ 02 đến 03 công trình và báo cáo.');
    const evidence = read[0]?.evidence;
    expect(evidence?.value).toBe('mỗi xã đăng ký từ 02 đến 03 công trình');
    expect(text.slice(evidence?.place.from, evidence?.place.to)).toBe(evidence?.value);
  });
});

describe('other numbers', () => {
  test.each([
    'Mỗi đơn vị gửi 03 bộ hồ sơ.',
    'Các trường lập 02 báo cáo gửi về Phòng.',
    'Huyện đã chọn 02 công trình chào mừng.',
    'Đến nay mỗi xã đã xây dựng được ít nhất 12 mô hình.',
    'Mỗi đơn vị trả lời trong không quá 05 ngày làm việc.',
    'Mỗi xã phấn đấu ít nhất 80% hộ tham gia.',
    'Mỗi bài viết không quá 1.500 từ.',
    'Mỗi cá nhân phải có ít nhất 02 năm liên tục hoàn thành nhiệm vụ.',
    'Mỗi xã báo cáo theo Nghị định số 98 của Chính phủ.',
    'Chào mừng kỷ niệm 30 năm tái lập huyện, mỗi xã tổ chức mít tinh.',
    'Mỗi xã đăng ký từ 03 đến 02 công trình.',
  ])('%s', (sentence) => {
    expect(quotas(sentence)).toEqual([]);
  });
});
