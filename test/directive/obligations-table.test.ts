import { asked, obligationsIn } from './obligations-in';

function parties(body: string) {
  return obligationsIn(body).map(({ reporters, recipient }) => [
    reporters?.value ?? null,
    recipient?.value ?? null,
  ]);
}

const reports = [
  'Loại báo cáo | Thời hạn gửi | Nơi nhận',
  'Báo cáo quý I | Trước ngày 20/3 | Phòng Nội vụ',
  'Hồ sơ khen thưởng | 15/11/2022 | Hội đồng Thi đua - Khen thưởng',
];

describe('a table of deadlines', () => {
  it.each(['\n', '\n\n'])('asks row by row, by its columns, with rows parted by %j', (part) => {
    const body = reports.join(part);
    expect(asked(body)).toEqual(['periodic quarterly <YEARLY-03-20', 'awardDossier once 2022-11-15']);
    expect(parties(body)).toEqual([
      [null, 'Phòng Nội vụ'],
      [null, 'Hội đồng Thi đua - Khen thưởng'],
    ]);
  });

  it('takes a row for its evidence, and the cell for the day', () => {
    const [first] = obligationsIn(reports.join('\n'));
    expect(first?.evidence.value).toBe('Báo cáo quý I | Trước ngày 20/3 | Phòng Nội vụ');
    expect(first?.due?.sentence).toContain('Trước ngày 20/3');
  });

  it('says who sends, whatever the order of its columns', () => {
    const body = [
      'TT | Đơn vị thực hiện | Nội dung | Thời hạn',
      '1 | Các trường | Đăng ký thi đua | 15/10/2022',
      '2 | Phòng Giáo dục | Báo cáo tổng kết | chậm nhất ngày 30/11/2022',
    ].join('\n');
    expect(asked(body)).toEqual(['registration once 2022-10-15', 'finalReview once 2022-11-30']);
    expect(parties(body)).toEqual([
      ['Các trường', null],
      ['Phòng Giáo dục', null],
    ]);
  });

  it('names reports by their period alone when it is one of reports', () => {
    expect(asked('Kỳ báo cáo | Ngày nhận\n6 tháng đầu năm | 15/6\nCả năm | 15/01 năm sau')).toEqual([
      'periodic halfYearly YEARLY-06-15',
      'periodic yearly YEARLY-01-15+1',
    ]);
  });

  it.each([
    ['of work', 'Nội dung | Thời hạn\nTổ chức hội nghị tổng kết | 15/11/2022\nThẩm định hồ sơ | 20/11/2022'],
    ['of no deadlines', 'Nội dung | Kinh phí\nHồ sơ khen thưởng | 15/11/2022'],
    ['of days that are over', 'Nội dung | Thời hạn\nĐăng ký thi đua | 15/3/2022'],
    ['with no day in the row', 'Nội dung | Thời hạn\nĐăng ký thi đua | Theo thông báo'],
  ])('%s asks for nothing', (_, body) => {
    expect(asked(body)).toEqual([]);
  });

  it('ends with the last row of as many cells', () => {
    expect(asked('Nội dung | Thời hạn\n\nĐăng ký thi đua | 15/10/2022\n\nHồ sơ | A | 20/10/2022')).toEqual([
      'registration once 2022-10-15',
    ]);
  });
});
