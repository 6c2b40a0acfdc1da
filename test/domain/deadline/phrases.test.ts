import { createCalendar } from '../../../src/domain/calendar';
import type { Day } from '../../../src/domain/day';
import { occurrences, parseDeadline } from '../../../src/domain/deadline';
import type { Phase, Recurrence } from '../../../src/domain/period';
import { dresses } from './dresses';

const calendar = createCalendar({ zone: 'Asia/Ho_Chi_Minh' });
const phases: Phase[] = [
  { from: '2019-08-01', to: '2019-12-31' },
  { from: '2020-01-01', to: '2020-06-30' },
];

/** The first day that is due in a campaign that runs from the reference day to the end of the next year. */
function first(words: string, reference: Day, meant?: Recurrence): string {
  const parsed = parseDeadline(words, reference);
  if (!parsed.ok) return `not understood: ${parsed.rest}`;
  const recurrence = parsed.recurrence ?? meant ?? 'once';
  const span = { from: reference, to: `${Number(reference.slice(0, 4)) + 1}-12-31` };
  const [found] = occurrences(parsed.rule, { recurrence, window: 'decree09', phases }, span, calendar);
  if (!found) return 'nothing due';
  const { lastDay, toleratedDay, aimDay } = found.deadline;
  return `${recurrence}: ${lastDay}, tolerated ${toleratedDay}, aim ${aimDay}`;
}

function same(day: Day): [last: Day, tolerated: Day, aim: Day] {
  return [day, day, day];
}

type Row = [words: string, days: [last: Day, tolerated: Day, aim: Day], meant?: Recurrence];

/** What the words of documents come to, seen from Thursday 08/8/2019. */
const rows: Row[] = [
  ['trước ngày 10/11', ['2019-11-09', '2019-11-10', '2019-11-08']],
  ['trước 16g30 ngày 05/05/2017', same('2017-05-05')],
  ['trước 16 giờ 30 phút ngày 05/05/2017', same('2017-05-05')],
  ['chậm nhất vào ngày 05/3/2027', same('2027-03-05')],
  ['chậm nhất là ngày 10/11/2019', ['2019-11-10', '2019-11-10', '2019-11-08']],
  ['chậm nhất đến ngày 30/9/2021', same('2021-09-30')],
  ['đến hết ngày 30/9/2021', same('2021-09-30')],
  ['hạn cuối 30/9/2021', same('2021-09-30')],
  ['hạn chót là ngày 30/9/2021', same('2021-09-30')],
  ['ngày 10 tháng 11 năm 2020', same('2020-11-10')],
  ['10 tháng 12', same('2019-12-10')],
  ['20.3', same('2020-03-20')],
  ['22-5', same('2020-05-22')],
  ['ngày mai', same('2019-08-09')],
  ['thứ Sáu tuần sau', same('2019-08-16')],
  ['15/3 năm sau', ['2020-03-15', '2020-03-15', '2020-03-13'], 'yearly'],
  ['trước ngày 15/6 hằng năm', ['2020-06-14', '2020-06-15', '2020-06-12'], 'yearly'],
  ['trước ngày 10/11/2015', ['2015-11-09', '2015-11-10', '2015-11-09']],
  ['trước 30/6 và 31/12 hằng năm', ['2019-12-30', '2019-12-31', '2019-12-30'], 'halfYearly'],
  ['trước ngày 20 tháng 6 và ngày 20 tháng 12', ['2019-12-19', '2019-12-20', '2019-12-19'], 'halfYearly'],
  ['hằng tháng ngày 20', same('2019-08-20'), 'monthly'],
  ['ngày 20 hằng tháng', same('2019-08-20'), 'monthly'],
  ['ngày 05 của tháng tiếp theo (hằng tháng)', same('2019-09-05'), 'monthly'],
  ['ngày 05 của tháng tiếp theo', same('2019-09-05')],
  ['ngày 05 (năm) của tháng 11 (mười một)', same('2019-11-05')],
  ['ngày 05 của tháng sau tháng báo cáo', same('2019-09-05'), 'monthly'],
  ['ngày 20 của tháng báo cáo', same('2019-08-20'), 'monthly'],
  ['ngày 15/3 của năm liền kề năm báo cáo', ['2020-03-15', '2020-03-15', '2020-03-13'], 'yearly'],
  ['ngày 05 tháng cuối quý', same('2019-09-05'), 'quarterly'],
  ['trước ngày 15 của tháng cuối cùng hàng quý', ['2019-09-14', '2019-09-15', '2019-09-13'], 'quarterly'],
  ['ngày 15 tháng đầu quý sau', same('2019-10-15'), 'quarterly'],
  ['ngày 25 của tháng cuối kỳ', same('2019-12-25'), 'halfYearly'],
  ['trong Quý III/2018', ['2018-09-30', '2018-09-30', '2018-09-28']],
  ['quý 3 năm 2018', ['2018-09-30', '2018-09-30', '2018-09-28']],
  ['trong tháng 12/2018', ['2018-12-31', '2018-12-31', '2018-12-28']],
  ['đầu tháng 6/2022', same('2022-06-01')],
  ['giữa tháng 6/2022', same('2022-06-15')],
  ['cuối tháng 6/2022', same('2022-06-30')],
  ['đầu năm 2021', ['2021-01-01', '2021-01-01', '2020-12-31']],
  ['giữa năm 2021', same('2021-06-30')],
  ['cuối năm 2021', same('2021-12-31')],
  ['02 ngày làm việc sau khi chốt số liệu', same('2019-09-17'), 'quarterly'],
  ['trong vòng 10 ngày kể từ ngày 05/05/2017', same('2017-05-15')],
  ['sau 05 ngày làm việc kể từ ngày 10/11/2019', same('2019-11-15')],
  ['05 ngày làm việc sau ngày 10/11/2019', same('2019-11-15')],
  ['chậm nhất 5 ngày làm việc sau khi kết thúc quý', same('2019-10-07'), 'quarterly'],
  ['trong vòng 10 ngày kể từ khi kết thúc quý III/2019', same('2019-10-10')],
  ['khi kết thúc mỗi đợt', same('2019-12-31'), 'perPhase'],
  ['khi kết thúc đợt', same('2019-12-31'), 'perPhase'],
  ['cuối mỗi đợt', same('2019-12-31'), 'perPhase'],
  ['trước khi kết thúc mỗi giai đoạn', ['2019-12-30', '2019-12-31', '2019-12-30'], 'perPhase'],
  ['mỗi đợt, ngày 25 tháng cuối đợt', same('2019-12-25'), 'perPhase'],
  ['trong vòng 10 ngày sau khi kết thúc mỗi đợt', same('2020-01-10'), 'perPhase'],
  ['trong vòng 10 ngày sau khi kết thúc đợt', same('2020-01-10'), 'perPhase'],
  ['05 ngày làm việc sau khi kết thúc đợt', same('2020-01-08'), 'perPhase'],
  ['cuối kỳ', same('2019-09-30'), 'quarterly'],
  ['10 ngày sau khi kết thúc kỳ báo cáo', same('2019-10-10'), 'quarterly'],
  ['khi kết thúc phong trào', same('2020-12-31'), 'once'],
  ['05 ngày làm việc sau khi kết thúc phong trào', same('2021-01-08'), 'once'],
  ['trước ngày 15/7 hằng năm học', ['2020-07-14', '2020-07-15', '2020-07-14'], 'schoolYearly'],
  ['by the end of each phase', same('2019-12-31'), 'perPhase'],
  ['within 10 days after the end of each phase', same('2020-01-10'), 'perPhase'],
  ['5 working days after the end of the quarter', same('2019-10-07'), 'quarterly'],
  ['at the end of the campaign', same('2020-12-31'), 'once'],
  ['before 15 July every school year', ['2020-07-14', '2020-07-15', '2020-07-14'], 'schoolYearly'],
];

describe('the words of documents', () => {
  it.each(rows)('%s', (words, [last, tolerated, aim], meant = 'once') => {
    for (const dressed of dresses(words)) {
      const expected = `${meant}: ${last}, tolerated ${tolerated}, aim ${aim}`;
      expect([dressed, first(dressed, '2019-08-08', meant)]).toEqual([dressed, expected]);
    }
  });

  it.each<[words: string, reference: Day, last: Day]>([
    ['10/11', '2019-11-10', '2019-11-10'],
    ['10/11', '2019-11-11', '2020-11-10'],
    ['01/01', '2026-12-31', '2027-01-01'],
    ['cuối tháng', '2024-02-10', '2024-02-29'],
    ['cuối tháng', '2026-12-31', '2026-12-31'],
    ['ngày 5 tháng sau', '2026-12-20', '2027-01-05'],
    ['thứ Sáu tuần sau', '2026-12-28', '2027-01-08'],
    ['thứ Sáu', '2026-01-02', '2026-01-02'],
    ['ngày mai', '2024-02-28', '2024-02-29'],
    ['quý I', '2026-04-01', '2027-03-31'],
  ])('%s seen from %s is %s', (words, reference, last) => {
    for (const dressed of dresses(words)) expect(first(dressed, reference)).toContain(`once: ${last}`);
  });
});
