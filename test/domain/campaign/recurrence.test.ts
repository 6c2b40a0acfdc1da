import { recurrencesFor } from '../../../src/domain/campaign/recurrence';
import { parseDeadline } from '../../../src/domain/deadline';

const offered = (words: string) => {
  const parsed = parseDeadline(words, '2026-11-21');
  return parsed.ok ? recurrencesFor(parsed.rule, parsed.recurrence) : null;
};

it.each([
  ['trước ngày 10/12', ['once', 'yearly']],
  ['chậm nhất 05/3/2027', ['once']],
  ['trước ngày 10/12 hằng năm', ['yearly']],
  ['ngày 25 của tháng cuối kỳ', ['monthly', 'quarterly', 'halfYearly', 'yearly']],
])('“%s” may be meant %j', (words, recurrences) => {
  expect(offered(words)).toEqual(recurrences);
});

it('offers nine months where they are said', () => {
  const parsed = parseDeadline('trước ngày 10/12', '2026-11-21');
  if (!parsed.ok) throw new Error('not read');
  expect(recurrencesFor(parsed.rule, 'nineMonthly')).toEqual(['nineMonthly']);
});
