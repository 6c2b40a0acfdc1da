import { asked, obligationsIn } from './obligations-in';

function roles(body: string) {
  return obligationsIn(body).map(({ reporters, recipient }) => [
    reporters?.value ?? null,
    recipient?.value ?? null,
  ]);
}

describe('who sends', () => {
  it.each([
    [
      'the office that urges others and then reports',
      'Sở Nội vụ đôn đốc các phòng, ban thực hiện, hằng tháng báo cáo UBND tỉnh danh sách đơn vị chậm.',
      ['Sở Nội vụ', 'UBND tỉnh'],
    ],
    [
      'nobody that a cited rule speaks of',
      'Theo khoản 3 Điều 5 các cơ quan lập hồ sơ, hồ sơ gửi về Phòng Nội vụ trước ngày 15/10/2022.',
      [null, 'Phòng Nội vụ'],
    ],
    [
      'nobody of an earlier sentence, until when entries are taken',
      'Hội viên trong tỉnh đều có thể tham gia. Hạn nộp bài dự thi là ngày 15/10/2022.',
      [null, null],
    ],
    [
      'nobody that may take part',
      'Đối tượng dự thi là học sinh các trường học. Thí sinh gửi bài dự thi đến hết ngày 31/5/2022.',
      [null, null],
    ],
    [
      'each of several that an earlier sentence names',
      'Mỗi chi đoàn có một bài dự thi. Hạn nộp bài dự thi là ngày 15/10/2022.',
      ['Mỗi chi đoàn', null],
    ],
    [
      'nobody for whose sake something is done',
      'Để các đơn vị có thêm thời gian, hạn nộp bài dự thi là ngày 15/10/2022.',
      [null, null],
    ],
    [
      'nobody that is only written on what is sent',
      'Các tác phẩm ghi rõ tên, đơn vị và xin gửi về Văn phòng Hội trước ngày 15/10/2022.',
      [null, 'Văn phòng Hội'],
    ],
    [
      'nobody that gave its name to a reward',
      'Các danh hiệu, Bằng khen Bộ gửi hồ sơ về Hội đồng Bộ trước ngày 10/12/2022.',
      [null, 'Hội đồng Bộ'],
    ],
    [
      'directors of departments that are listed behind a colon',
      'Yêu cầu Giám đốc các Sở: Nội vụ, Tài chính; Chủ tịch UBND các huyện báo cáo UBND tỉnh trước ngày 15/10/2022.',
      ['Giám đốc các Sở: Nội vụ, Tài chính; Chủ tịch UBND các huyện', 'UBND tỉnh'],
    ],
    [
      'whom a heading charges',
      'Trách nhiệm báo cáo của Sở Y tế như sau:\n\na) Gửi báo cáo nhanh về Bộ Y tế trước ngày 15/7/2022.',
      ['Sở Y tế', 'Bộ Y tế'],
    ],
    [
      'employers',
      'Người sử dụng lao động gửi báo cáo về Sở Lao động trước ngày 15/7/2022.',
      ['Người sử dụng lao động', 'Sở Lao động'],
    ],
    [
      'those a case is about',
      'Đối với khen thưởng đột xuất, các đơn vị lập hồ sơ gửi về Hội đồng Thi đua trước ngày 15/7/2022.',
      ['các đơn vị', 'Hội đồng Thi đua'],
    ],
    [
      'up to what they do',
      'Mỗi xã chọn 02 bài dự thi gửi về huyện trước ngày 15/10/2022.',
      ['Mỗi xã', 'huyện'],
    ],
  ])('%s', (_, body, found) => {
    expect(roles(body)).toEqual([found]);
  });
});

describe('who receives', () => {
  it.each([
    [
      'and not who is advised',
      'Đề nghị Ban Dân vận các huyện ủy tham mưu cấp ủy sơ kết và gửi báo cáo về Ban Dân vận Tỉnh ủy trước ngày 15/9/2022.',
      'Ban Dân vận Tỉnh ủy',
    ],
    [
      'and not who is told of it later',
      'Công an tỉnh báo cáo kết quả trước ngày 17/9/2022 để báo cáo lãnh đạo Bộ.',
      null,
    ],
    [
      'and not where it cannot be sent',
      'Sản phẩm không thể gửi đến Ban Tổ chức thì gửi danh mục về Sở Công Thương trước ngày 14/9/2022.',
      'Sở Công Thương',
    ],
    [
      'behind other small words',
      'Báo cáo nhanh các vụ có từ hai người bị thương trở lên về Sở Y tế trước ngày 14/9/2022.',
      'Sở Y tế',
    ],
    [
      'behind a colon',
      'Bài tham gia cuộc thi gửi về: Ban Kinh tế Hội Nông dân tỉnh.',
      'Ban Kinh tế Hội Nông dân tỉnh',
    ],
    [
      'where it was said before that it is sent',
      'Các đơn vị gửi báo cáo đề nghị tặng danh hiệu; Kỷ niệm chương về Bộ Quốc phòng trước ngày 15/3/2023.',
      'Bộ Quốc phòng',
    ],
  ])('%s', (_, body, recipient) => {
    expect(roles(body).at(-1)?.[1]).toBe(recipient);
  });
});

describe('when', () => {
  it.each([
    ['Ban Tổ chức gia hạn nhận bài dự thi ngày 30/9/2022.', ['contestEntry once 2022-09-30']],
    [
      'Kết thúc mỗi đợt thi đua, các đơn vị gửi báo cáo về Sở sau 05 ngày.',
      ['periodic perPhase REL:+P5D:Kết thúc mỗi đợt thi đua'],
    ],
    ['Tổng kết trao giải cuộc thi viết vào cuối tháng 12/2022.', []],
    [
      'Hồ sơ xét tặng gửi đến Ban Thi đua bắt đầu từ ngày 05 tháng 01 và kết thúc vào ngày 28 tháng 02 của năm tổ chức Đại hội.',
      ['awardDossier – –'],
    ],
    [
      'Các cơ sở gửi danh mục sản phẩm về Sở trước 11 giờ 30’ ngày 14/9/2022.',
      ['other once 2022-09-14 11:30'],
    ],
    [
      'Gửi báo cáo tổng hợp trước ngày 15 tháng 7 đối với báo cáo 6 tháng đầu năm và trước ngày 25 tháng 01 năm sau đối với báo cáo năm.',
      ['periodic halfYearly <YEARLY-07-15', 'periodic yearly <YEARLY-01-25+1'],
    ],
    [
      'Các xã chọn những bài xuất sắc nhất gửi về huyện trước ngày 30/6/2022.',
      ['contestEntry once <2022-06-30'],
    ],
  ])('%s', (body, found) => {
    expect(asked(body)).toEqual(found);
  });

  it('is of the period that the heading of a report names', () => {
    const body =
      '1. Báo cáo tháng\n\n- Thời hạn gửi báo cáo chậm nhất ngày 17 của tháng báo cáo.\n\n2. Báo cáo quý I\n\n- Gửi báo cáo chậm nhất vào ngày 18 tháng 3.';
    expect(asked(body, null)).toEqual(['periodic monthly MONTHLY-17', 'periodic quarterly YEARLY-03-18']);
  });

  it('finds what is sent behind the questions it answers', () => {
    expect(asked('Các em làm theo đề thi và gửi bài dự thi đến hết ngày 31/5/2022.')).toEqual([
      'contestEntry once 2022-05-31',
    ]);
  });

  it('opens with the day on which it begins', () => {
    const [one] = obligationsIn(
      'Thời gian nhận bài dự thi bắt đầu từ ngày 01/6/2022 và kết thúc vào ngày 30/9/2022.',
    );
    expect(one?.opens).toBe('2022-06-01');
  });
});
