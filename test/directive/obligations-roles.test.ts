import { obligationsIn } from './obligations-in';

function roles(body: string) {
  return obligationsIn(body).map(({ reporters, recipient }) => [
    reporters?.value ?? null,
    recipient?.value ?? null,
  ]);
}

describe('who runs a contest', () => {
  it('receives entries and sends none', () => {
    expect(roles('Ban tổ chức sẽ nhận bài dự thi đến hết ngày 12/8/2022.')).toEqual([[null, 'Ban tổ chức']]);
    expect(
      roles('Tỉnh đoàn phát động cuộc thi viết. Mỗi chi đoàn gửi 01 bài dự thi trước ngày 30/9/2022.'),
    ).toEqual([['Mỗi chi đoàn', null]]);
  });

  it('sends them on from one level to the next', () => {
    expect(
      roles('Ban tổ chức cấp huyện gửi bài dự thi về Ban tổ chức cấp tỉnh trước ngày 30/9/2022.'),
    ).toEqual([['Ban tổ chức cấp huyện', 'Ban tổ chức cấp tỉnh']]);
    expect(roles('Ban Tổ chức Huyện ủy gửi báo cáo về Ban Tổ chức Tỉnh ủy trước ngày 30/9/2022.')).toEqual([
      ['Ban Tổ chức Huyện ủy', 'Ban Tổ chức Tỉnh ủy'],
    ]);
  });
});

describe('who works with what others sent', () => {
  it('is not among those others', () => {
    expect(
      roles(
        'Trên cơ sở báo cáo của các phòng, đơn vị, Văn phòng Sở có trách nhiệm tổng hợp, trình Giám đốc Sở trước ngày 12/6/2022.',
      ),
    ).toEqual([['Văn phòng Sở', 'Giám đốc Sở']]);
  });
});

describe('who is guided', () => {
  it('sends what the list under it asks for', () => {
    expect(
      roles(
        'Sở Y tế hướng dẫn các bệnh viện lập hồ sơ đề nghị khen thưởng như sau:\n1. Thời gian nộp hồ sơ: chậm nhất ngày 30/9/2022.',
      ),
    ).toEqual([['các bệnh viện', null]]);
  });

  it('is nobody where an office guides and collects by itself', () => {
    expect(roles('Văn phòng Sở hướng dẫn, đôn đốc, tổng hợp báo cáo Giám đốc trước ngày 3/9/2022.')).toEqual([
      ['Văn phòng Sở', 'Giám đốc'],
    ]);
  });
});

describe('papers that are laid before somebody', () => {
  it('go first to whom they are sent', () => {
    expect(
      roles(
        'Hồ sơ trình Thủ tướng Chính phủ khen thưởng gửi đến Ban Thi đua - Khen thưởng trước ngày 12/6/2022.',
      ),
    ).toEqual([[null, 'Ban Thi đua - Khen thưởng']]);
    expect(
      roles(
        'Hồ sơ trình Ủy ban nhân dân tỉnh khen thưởng gửi qua Ban Thi đua - Khen thưởng trước ngày 12/6/2022.',
      ),
    ).toEqual([[null, 'Ủy ban nhân dân tỉnh']]);
    expect(roles('Các sở trình Thủ tướng Chính phủ hồ sơ khen thưởng trước ngày 12/6/2022.')).toEqual([
      ['Các sở', 'Thủ tướng Chính phủ'],
    ]);
  });

  it('are not sent by those who are to be rewarded', () => {
    expect(
      roles(
        'Hồ sơ khen thưởng đối với tập thể, cá nhân quy định như sau:\na) Hồ sơ gửi về Sở Y tế chậm nhất ngày 30/6/2022.',
      ),
    ).toEqual([[null, 'Sở Y tế']]);
  });
});

describe('a level above', () => {
  it('is reported up to', () => {
    expect(
      roles(
        'Ban quản lý khu công nghiệp báo cáo kết quả thực hiện lên Ủy ban nhân dân tỉnh trước ngày 31/12/2022.',
      ),
    ).toEqual([['Ban quản lý khu công nghiệp', 'Ủy ban nhân dân tỉnh']]);
  });
});

describe('ministries and the government', () => {
  test.each([
    ['Các đơn vị gửi báo cáo về Bộ Nội vụ trước ngày 30/9/2022.', 'Bộ Nội vụ'],
    ['Các đơn vị trình Bộ trưởng Bộ Y tế hồ sơ khen thưởng trước ngày 30/9/2022.', 'Bộ trưởng Bộ Y tế'],
    ['Các đơn vị gửi báo cáo cho Chính phủ trước ngày 30/9/2022.', 'Chính phủ'],
  ])('receive: %s', (body, to) => {
    expect(roles(body)).toEqual([['Các đơn vị', to]]);
  });

  it('are none where a set of papers is meant', () => {
    expect(roles('Hồ sơ gửi về 02 bộ khi nộp, trước ngày 30/9/2022.')).toEqual([[null, null]]);
  });

  it('have names that begin like what others do', () => {
    expect(roles('Các xã gửi báo cáo về Sở Xây dựng trước ngày 30/9/2022.')).toEqual([
      ['Các xã', 'Sở Xây dựng'],
    ]);
    expect(roles('Sở xây dựng kế hoạch gửi UBND tỉnh trước ngày 30/9/2022.')).toEqual([['Sở', 'UBND tỉnh']]);
  });

  it('are no part of congresses', () => {
    expect(roles('Chào mừng Đại hội Đoàn, mỗi chi đoàn gửi 01 bài dự thi trước ngày 30/9/2022.')).toEqual([
      ['mỗi chi đoàn', null],
    ]);
  });
});
