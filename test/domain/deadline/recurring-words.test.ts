import { type DueDay, parseDeadline, ruleFor } from '../../../src/domain/deadline';

const reference = '2019-08-08';
const yearly = (month: number, day: number, yearOffset: 0 | 1 = 0): DueDay => ({
  at: 'yearly',
  month,
  day,
  yearOffset,
});
const quarterly = (monthOfQuarter: 1 | 2 | 3, day: number, quarterOffset: 0 | 1 = 0): DueDay => ({
  at: 'quarterly',
  monthOfQuarter,
  day,
  quarterOffset,
});
const monthly = (day: number, monthOffset: 0 | 1 = 0): DueDay => ({ at: 'monthly', day, monthOffset });

describe('words that recur', () => {
  it.each([
    ['trước ngày 10/11 hằng năm', 'yearly', yearly(11, 10)],
    ['trước ngày 10/11 hàng năm', 'yearly', yearly(11, 10)],
    ['hằng năm, trước ngày 10 tháng 11', 'yearly', yearly(11, 10)],
    ['gửi trước ngày 10/8 hằng năm', 'yearly', yearly(8, 10)],
    ['trong tháng 2 hằng năm', 'yearly', yearly(2, 29)],
    ['trong Quý III hằng năm', 'yearly', yearly(9, 30)],
    ['cuối năm hằng năm', 'yearly', yearly(12, 31)],
    ['giữa năm, hằng năm', 'yearly', yearly(6, 30)],
    ['15/3 năm sau hằng năm', 'yearly', yearly(3, 15, 1)],
    ['ngày 05 tháng cuối quý', 'quarterly', quarterly(3, 5)],
    ['trước 25 tháng cuối quý', 'quarterly', quarterly(3, 25)],
    ['trc 05 thang dau quy', 'quarterly', quarterly(1, 5)],
    ['ngày 05 của tháng đầu quý', 'quarterly', quarterly(1, 5)],
    ['trước ngày 15 của tháng cuối cùng hàng quý', 'quarterly', quarterly(3, 15)],
    ['trước ngày 15 của tháng cuối cùng hàng quý trong năm', 'quarterly', quarterly(3, 15)],
    ['định kỳ quý, trước ngày 05 tháng cuối quý', 'quarterly', quarterly(3, 5)],
    ['ngày 05 tháng đầu quý sau', 'quarterly', quarterly(1, 5, 1)],
    ['ngày 10 tháng thứ ba của quý', 'quarterly', quarterly(3, 10)],
    ['cuối mỗi quý', 'quarterly', quarterly(3, 31)],
    ['hằng tháng ngày 20', 'monthly', monthly(20)],
    ['ngày 20 hàng tháng', 'monthly', monthly(20)],
    ['20 hằng tháng', 'monthly', monthly(20)],
    ['trước ngày 20 mỗi tháng', 'monthly', monthly(20)],
    ['hằng tháng, trước ngày 05 tháng sau', 'monthly', monthly(5, 1)],
    ['cuối mỗi tháng', 'monthly', monthly(31)],
    ['giữa tháng, định kỳ hằng tháng', 'monthly', monthly(15)],
    ['hằng tháng vào cuối tháng', 'monthly', monthly(31)],
  ])('%s', (words, recurrence, on) => {
    const parsed = parseDeadline(words, reference);
    expect(parsed).toEqual({
      ok: true,
      recurrence,
      rule: { words, inclusive: !/trước|trc/.test(words), on, assumed: [] },
    });
  });

  it('say of 29/02 what it is in other years, and of no other day', () => {
    const assumed = [{ kind: 'leapDay', value: 28 }];
    expect(parseDeadline('ngày 29/2 hằng năm', reference)).toMatchObject({
      rule: { on: yearly(2, 29), assumed },
    });
    const once = parseDeadline('ngày 29/2', reference);
    expect(once.ok && ruleFor(once.rule, 'yearly')).toMatchObject({ on: yearly(2, 29), assumed });
    for (const words of ['trong tháng 2 hằng năm', '28/2 hằng năm', 'ngày 28/2']) {
      const parsed = parseDeadline(words, reference);
      expect(parsed.ok && ruleFor(parsed.rule, 'yearly')?.assumed).toEqual([]);
    }
  });

  it('are not those with a year, be it of two digits', () => {
    const short = parseDeadline('5/2/27', reference);
    expect(short.ok && ruleFor(short.rule, 'yearly')).toBeNull();
  });

  it('take two days for the two halves of a year', () => {
    expect(parseDeadline('trước ngày 15/6 và ngày 15/12 hằng năm', reference)).toMatchObject({
      ok: true,
      recurrence: 'halfYearly',
      rule: {
        inclusive: false,
        on: {
          at: 'halfYearly',
          first: { month: 6, day: 15, yearOffset: 0 },
          second: { month: 12, day: 15, yearOffset: 0 },
        },
      },
    });
    expect(parseDeadline('ngày 10/7 và 10/01 năm sau', reference)).toMatchObject({
      rule: { on: { second: { month: 1, day: 10, yearOffset: 1 } } },
    });
  });

  it.each([
    ['15/3 năm sau', yearly(3, 15, 1)],
    ['chậm nhất ngày 15/3 năm sau', yearly(3, 15, 1)],
    ['trước ngày 28/02 của năm sau', yearly(2, 28, 1)],
    ['trong Quý I năm sau', yearly(3, 31, 1)],
    ['ngày 25 của tháng cuối kỳ', { at: 'lastMonth', day: 25 }],
    ['chậm nhất ngày 25 tháng cuối cùng của kỳ báo cáo', { at: 'lastMonth', day: 25 }],
  ])('%s names a day of each period and not how often', (words, on) => {
    expect(parseDeadline(words, reference)).toMatchObject({ ok: true, recurrence: null, rule: { on } });
  });
});

describe('a recurrence known beforehand', () => {
  it.each([
    ['10/11', 'yearly', yearly(11, 10)],
    ['15/9', 'nineMonthly', yearly(9, 15)],
    ['ngày 20', 'monthly', monthly(20)],
    ['ngày 05 tháng sau', 'monthly', monthly(5, 1)],
    ['cuối tháng', 'monthly', monthly(31)],
    ['cuối quý', 'quarterly', quarterly(3, 31)],
    ['15/6 và 15/12', 'halfYearly', undefined],
    ['ngày 25 tháng cuối kỳ', 'halfYearly', { at: 'lastMonth', day: 25 }],
  ] as const)('reads %s as %s', (words, recurrence, on) => {
    const parsed = parseDeadline(words, reference, recurrence);
    expect(parsed).toMatchObject({ ok: true, recurrence, ...(on ? { rule: { on, assumed: [] } } : {}) });
  });

  it.each([
    ['10/11/2019', 'yearly'],
    ['ngày mai', 'monthly'],
    ['15/6', 'halfYearly'],
    ['15/3', 'quarterly'],
    ['trong tháng 12/2019', 'yearly'],
  ] as const)('does not make %s %s', (words, recurrence) => {
    expect(parseDeadline(words, reference, recurrence)).toMatchObject({ ok: false, rest: words });
  });

  it('gives way to what the words say', () => {
    expect(parseDeadline('hằng tháng ngày 20', reference, 'yearly')).toMatchObject({ recurrence: 'monthly' });
  });
});
