import { readDirective } from '../../src/directive';

function campaigns(...lines: string[]) {
  return readDirective(lines.join('\n')).campaigns.map(({ title, from, to }) => [
    title.value,
    from?.value ?? null,
    to?.value ?? null,
  ]);
}

describe('the name of a campaign', () => {
  it('stands behind words that only end like a number', () => {
    expect(campaigns('Triển khai Cuộc thi Sách hay em đọc năm 2023', '', 'Các trường tham gia.')).toEqual([
      ['Cuộc thi Sách hay em đọc năm 2023', '2023', '2023'],
    ]);
    expect(campaigns('Tổ chức hai cuộc thi hiểu biết về biển đảo', '', 'Các trường tham gia.')).toEqual([]);
  });

  it('is none that all an association does is called by', () => {
    const lines = ['KẾ HOẠCH', 'Công tác năm học', '', 'Căn cứ chương trình công tác Đội.', ''];
    expect(
      campaigns(...lines, 'Liên đội thực hiện công tác Đội và phong trào thiếu nhi năm học 2013 - 2014.'),
    ).toEqual([]);
    expect(campaigns(...lines, 'Mỗi tháng sơ kết phong trào 1 lần vào tiết chào cờ.')).toEqual([]);
  });
});

describe('the time of a campaign', () => {
  const TITLE = ['KẾ HOẠCH', 'Phát động phong trào “Hoa điểm mười”', ''];

  it('may begin with its announcement', () => {
    expect(campaigns(...TITLE, 'Thời gian: Từ ngày thông báo đến hết ngày 31/10/2019.')).toEqual([
      ['Hoa điểm mười', null, '2019-10-31'],
    ]);
  });

  it('stands under a heading that follows an item without a full stop', () => {
    expect(
      campaigns(
        ...TITLE,
        '2. Đối tượng',
        '- Học sinh toàn trường',
        '3.Thời gian',
        '- Từ ngày 24/2 đến ngày 22/3/2018',
      ),
    ).toEqual([['Hoa điểm mười', '2018-02-24', '2018-03-22']]);
  });
});
