import { asked, obligationsIn } from './obligations-in';

function recipients(body: string) {
  return obligationsIn(body).map(({ recipient }) => recipient?.value ?? null);
}

describe('a neighbour that says to whom', () => {
  it.each([
    [
      'the sentence after',
      'Các đơn vị gửi báo cáo trước ngày 15/10/2022. Báo cáo gửi về Phòng Nội vụ theo địa chỉ email pnv@x.vn.',
      'Phòng Nội vụ',
    ],
    [
      'the item after',
      '- Thời gian nhận bài: từ ngày 1/6/2022 đến hết ngày 30/9/2022.\n\n- Nơi nhận bài: Phòng Văn hóa huyện.',
      'Phòng Văn hóa huyện',
    ],
    [
      'the item before',
      '1. Địa chỉ nhận hồ sơ: Văn phòng Sở, số 5 phố A.\n\n2. Thời hạn nộp hồ sơ khen thưởng: trước ngày 30/9/2022.',
      'Văn phòng Sở, số 5 phố A',
    ],
  ])('%s gives one demand its recipient', (_, body, recipient) => {
    expect(recipients(body)).toEqual([recipient]);
  });

  it.each([
    ['of another thing', 'Báo cáo nộp trước ngày 30/9/2022.\n\nNơi nhận bài dự thi: Phòng Văn hóa huyện.'],
    ['that is only an address', 'Hạn nộp bài dự thi: 30/9/2022.\n\nNơi nhận bài: số 5 đường Trần Phú.'],
    [
      'far away',
      `Hạn nộp bài dự thi: 30/9/2022.\n\n${'Chữ viết rõ. '.repeat(150)}\n\nNơi nhận bài: Phòng A.`,
    ],
  ])('%s gives it none', (_, body) => {
    expect(recipients(body)).toEqual([null]);
  });

  it('leaves a demand that names its own recipient as it is', () => {
    expect(
      recipients(
        'Bài dự thi gửi về Văn phòng Hội trước ngày 30/9/2022.\n\nNơi nhận bài dự thi: Phòng Văn hóa huyện.',
      ),
    ).toEqual(['Văn phòng Hội']);
  });
});

describe('a line that is only a day', () => {
  const body =
    'a) Trước ngày 20/10/2022:\n\n- Các trường nộp bản đăng ký thi đua.\n\n- Gửi báo cáo sơ kết.\n\nb) Chậm nhất ngày 30/11/2022:\n\n- Nộp báo cáo tổng kết.\n\n- Nộp hồ sơ khen thưởng.\n\n- Tổ chức trao thưởng.';

  it('dates each item under it', () => {
    expect(asked(body)).toEqual([
      'registration once <2022-10-20',
      'interimReview once <2022-10-20',
      'finalReview once 2022-11-30',
      'awardDossier once 2022-11-30',
    ]);
  });

  it('is where the day of an item stands', () => {
    const sentences = obligationsIn(body).map(({ due }) => due?.sentence ?? '');
    expect(sentences[1]).toContain('Trước ngày 20/10/2022');
    expect(sentences[3]).toContain('ngày 30/11/2022');
  });

  it('gives way to a day of the item itself', () => {
    expect(
      asked('Trước ngày 20/10/2022:\n\n- Nộp bản đăng ký.\n\n- Gửi báo cáo sơ kết trước ngày 25/10/2022.'),
    ).toEqual(['registration once <2022-10-20', 'interimReview once <2022-10-25']);
  });
});

describe('cases of their own', () => {
  it('stay beside what is sent by a day', () => {
    expect(
      asked(
        'Các đơn vị gửi hồ sơ khen thưởng về Hội đồng Thi đua trước ngày 15/10/2022. Đối với khen thưởng đột xuất, các đơn vị lập hồ sơ gửi về Hội đồng Thi đua.',
      ),
    ).toEqual(['awardDossier once <2022-10-15', 'awardDossier – –']);
  });
});
