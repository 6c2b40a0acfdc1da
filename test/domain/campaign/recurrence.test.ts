import { recurrencesFor } from '../../../src/domain/campaign/recurrence';
import { parseDeadline } from '../../../src/domain/deadline';
import type { Phase } from '../../../src/domain/period';

const phases: Phase[] = [
  { from: '2026-08-01', to: '2026-12-31' },
  { from: '2027-01-01', to: '2027-06-30' },
];

const offered = (words: string, of: Phase[] = []) => {
  const parsed = parseDeadline(words, '2026-11-21');
  return parsed.ok ? recurrencesFor(parsed.rule, parsed.recurrence, of) : null;
};

it.each([
  ['trước ngày 10/12', ['once', 'yearly']],
  ['chậm nhất 05/3/2027', ['once']],
  ['trước ngày 10/12 hằng năm', ['yearly']],
  ['ngày 25 của tháng cuối kỳ', ['monthly', 'quarterly', 'halfYearly', 'yearly']],
  ['cuối kỳ', ['monthly', 'quarterly', 'halfYearly', 'yearly']],
  ['trước ngày 15/7 hằng năm học', ['schoolYearly']],
  ['khi kết thúc phong trào', ['once']],
])('“%s” may be meant %j', (words, recurrences) => {
  expect(offered(words)).toEqual(recurrences);
});

it.each([
  ['trước ngày 10/12', ['once', 'yearly']],
  ['ngày 25 của tháng cuối kỳ', ['monthly', 'quarterly', 'halfYearly', 'yearly', 'perPhase']],
  ['02 ngày làm việc sau khi chốt số liệu', ['monthly', 'quarterly', 'halfYearly', 'yearly', 'perPhase']],
  ['khi kết thúc mỗi đợt', ['perPhase']],
])('“%s” of a campaign in phases may be meant %j', (words, recurrences) => {
  expect(offered(words, phases)).toEqual(recurrences);
});

it('takes each phase of a campaign that has none for the whole', () => {
  expect(offered('khi kết thúc mỗi đợt')).toEqual(['once']);
});

it('offers nine months where they are said', () => {
  const parsed = parseDeadline('trước ngày 10/12', '2026-11-21');
  if (!parsed.ok) throw new Error('not read');
  expect(recurrencesFor(parsed.rule, 'nineMonthly', [])).toEqual(['nineMonthly']);
});
