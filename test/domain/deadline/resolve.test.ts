import fc from 'fast-check';
import { createCalendar, isWorkingDay } from '../../../src/domain/calendar';
import { addDays, isDay } from '../../../src/domain/day';
import {
  type DeadlineRule,
  type DueDay,
  isDueProvisional,
  parseDeadline,
  resolveDeadline,
} from '../../../src/domain/deadline';
import { onePeriod, type Period, periodOf, periodsIn, schoolYear } from '../../../src/domain/period';
import { anyDay } from '../arbitraries';

const calendar = createCalendar({ zone: 'Asia/Ho_Chi_Minh' });
const year2019 = periodOf('yearly', 2019, 0, 'decree09');

function ruleOf(words: string, reference = '2019-08-08'): DeadlineRule {
  const parsed = parseDeadline(words, reference);
  if (!parsed.ok) throw new Error(`not understood: ${parsed.rest}`);
  return parsed.rule;
}

function due(on: DueDay, period: Period): string {
  return resolveDeadline({ words: '', inclusive: true, on, assumed: [] }, period, calendar).lastDay;
}

describe('a deadline in a period', () => {
  it('keeps the words, the tolerance, the aim and the beginning of lateness apart', () => {
    const rule = ruleOf('trước ngày 10/11 hằng năm');
    expect(resolveDeadline(rule, year2019, calendar)).toEqual({
      rule,
      lastDay: '2019-11-09',
      toleratedDay: '2019-11-10',
      lateAfter: '2019-11-11',
      aimDay: '2019-11-08',
      shift: { day: '2019-11-09', rest: { kind: 'weekend', provisional: false } },
      provisional: false,
      dueProvisional: false,
    });
  });

  it('is unsure while any day counted on the way to it is', () => {
    const over = (words: string) => resolveDeadline(ruleOf(words), year2019, calendar).provisional;
    expect(over('10 ngày làm việc kể từ ngày 01/02/2027')).toBe(true);
    expect(over('20 ngày kể từ ngày 01/02/2027')).toBe(false);
    expect(over('10 ngày làm việc kể từ ngày 01/03/2027')).toBe(false);
  });

  it.each([
    ['1 giờ trưa', '13:00'],
    ['11h trưa', '11:00'],
    ['9h sáng', '09:00'],
    ['8 giờ tối', '20:00'],
    ['5g30 chiều', '17:30'],
  ])('reads the hour of %s', (words, time) => {
    expect(ruleOf(`trước ${words} ngày 10/11`).time).toBe(time);
  });

  it('of September is in the year its school year begins in', () => {
    const on = { at: 'yearly', month: 9, day: 20, yearOffset: 0 } as const;
    expect(due(on, schoolYear(2025))).toBe('2025-09-20');
    expect(due({ ...on, month: 8 }, schoolYear(2025))).toBe('2026-08-20');
  });

  it('has no shift on a working day', () => {
    const rule = ruleOf('chậm nhất 16g30 ngày 08/11/2019');
    expect(resolveDeadline(rule, year2019, calendar)).toEqual({
      rule,
      lastDay: '2019-11-08',
      toleratedDay: '2019-11-08',
      lateAfter: '2019-11-08',
      aimDay: '2019-11-08',
      shift: null,
      time: '16:30',
      provisional: false,
      dueProvisional: false,
    });
  });

  it('aims before Tết and is late only after it', () => {
    expect(resolveDeadline(ruleOf('chậm nhất ngày 17/02/2026'), year2019, calendar)).toMatchObject({
      lastDay: '2026-02-17',
      aimDay: '2026-02-13',
      lateAfter: '2026-02-23',
      shift: { day: '2026-02-17', rest: { kind: 'holiday', name: 'tet' } },
    });
  });

  it('is provisional while days around it may still be moved', () => {
    const provisional = (words: string) => resolveDeadline(ruleOf(words), year2019, calendar).provisional;
    expect(provisional('05/02/2027')).toBe(true);
    expect(provisional('24/11/2026')).toBe(true);
    expect(provisional('22/8/2026')).toBe(true);
    expect(provisional('17/02/2026')).toBe(false);
    expect(provisional('10/3/2027')).toBe(false);
    expect(provisional('15 ngày làm việc kể từ ngày 10/8/2026')).toBe(true);
    expect(provisional('15 ngày kể từ ngày 10/8/2026')).toBe(false);
    expect(provisional('3 ngày làm việc kể từ ngày 22/8/2026')).toBe(false);
  });

  it('says apart whether that may move the day it is due or only when lateness begins', () => {
    const due = (words: string) => isDueProvisional(resolveDeadline(ruleOf(words), year2019, calendar));
    expect(due('24/11/2026')).toBe(true);
    expect(due('trước ngày 24/11/2026')).toBe(false);
    expect(due('15 ngày làm việc kể từ ngày 10/8/2026')).toBe(true);
    const stored = resolveDeadline(ruleOf('trước ngày 24/11/2026'), year2019, calendar);
    const { dueProvisional, ...earlier } = stored;
    expect([dueProvisional, isDueProvisional(earlier)]).toEqual([false, true]);
  });

  it.each([
    ['25/12/2027', '2027-12-24', '2027-12-27'],
    ['14/3/2027', '2027-03-12', '2027-03-15'],
    ['14/6/2026', '2026-06-12', '2026-06-15'],
    ['26/4/2026', '2026-04-24', '2026-04-28'],
    ['10/01/2026', '2026-01-10', '2026-01-10'],
  ])('%s: aim %s, late after %s', (words, aimDay, lateAfter) => {
    expect(resolveDeadline(ruleOf(words), year2019, calendar)).toMatchObject({ aimDay, lateAfter });
  });
});

describe('the day a rule names in each kind of period', () => {
  const q1 = periodOf('quarterly', 2026, 0, 'decree09');
  const q4 = periodOf('quarterly', 2026, 3, 'decree09');
  const february = periodOf('monthly', 2026, 1, 'decree09');
  const december = periodOf('monthly', 2026, 11, 'decree09');
  const h1 = periodOf('halfYearly', 2026, 0, 'decree09');
  const h2 = periodOf('halfYearly', 2026, 1, 'decree09');
  const nine = periodOf('nineMonthly', 2026, 0, 'decree09');
  const second: Period = {
    key: 'P02',
    kind: 'perPhase',
    from: '2022-01-01',
    to: '2022-06-30',
    dataFrom: '2022-01-01',
    dataTo: '2022-06-30',
  };
  const halves: DueDay = {
    at: 'halfYearly',
    first: { month: 6, day: 15, yearOffset: 0 },
    second: { month: 1, day: 10, yearOffset: 1 },
  };

  it.each<[DueDay, Period, string]>([
    [{ at: 'yearly', month: 3, day: 15, yearOffset: 1 }, year2019, '2020-03-15'],
    [{ at: 'yearly', month: 2, day: 29, yearOffset: 0 }, year2019, '2019-02-28'],
    [{ at: 'yearly', month: 9, day: 15, yearOffset: 0 }, nine, '2026-09-15'],
    [halves, h1, '2026-06-15'],
    [halves, h2, '2027-01-10'],
    [{ at: 'quarterly', monthOfQuarter: 3, day: 15, quarterOffset: 0 }, q1, '2026-03-15'],
    [{ at: 'quarterly', monthOfQuarter: 3, day: 31, quarterOffset: 0 }, q4, '2026-12-31'],
    [{ at: 'quarterly', monthOfQuarter: 1, day: 5, quarterOffset: 1 }, q4, '2027-01-05'],
    [{ at: 'monthly', day: 31, monthOffset: 0 }, february, '2026-02-28'],
    [{ at: 'monthly', day: 5, monthOffset: 1 }, december, '2027-01-05'],
    [{ at: 'lastMonth', day: 25 }, q1, '2026-03-25'],
    [{ at: 'lastMonth', day: 25 }, h2, '2026-12-25'],
    [{ at: 'lastMonth', day: 25 }, nine, '2026-09-25'],
    [{ at: 'periodEnd' }, h1, '2026-06-30'],
    [{ at: 'periodEnd' }, second, '2022-06-30'],
    [{ at: 'afterData', count: 5, unit: 'workingDays' }, second, '2022-07-07'],
    [{ at: 'lastMonth', day: 25 }, second, '2022-06-25'],
    [{ at: 'periodEnd' }, schoolYear(2025), '2026-05-31'],
    [{ at: 'yearly', month: 7, day: 15, yearOffset: 0 }, schoolYear(2025), '2026-07-15'],
    [{ at: 'yearly', month: 10, day: 10, yearOffset: 0 }, schoolYear(2025), '2025-10-10'],
    [{ at: 'window', from: '2018-07-01', to: '2018-09-30' }, year2019, '2018-09-30'],
    [{ at: 'afterData', count: 2, unit: 'workingDays' }, h1, '2026-06-16'],
    [{ at: 'afterData', count: 2, unit: 'days' }, h1, '2026-06-16'],
    [{ at: 'counted', from: '2026-02-13', count: 1, unit: 'workingDays' }, year2019, '2026-02-23'],
    [{ at: 'counted', from: '2017-05-05', count: 10, unit: 'days' }, year2019, '2017-05-15'],
  ])('%j', (on, period, day) => {
    expect(due(on, period)).toBe(day);
  });
});

describe('every deadline', () => {
  const rules = fc.record({ day: anyDay, inclusive: fc.boolean() });

  it('aims at and ends on working days, in the order aim, last, tolerated, late', () => {
    fc.assert(
      fc.property(rules, ({ day, inclusive }) => {
        const rule: DeadlineRule = { words: '', inclusive, on: { at: 'date', day }, assumed: [] };
        const found = resolveDeadline(rule, onePeriod(day, day), calendar);
        const { aimDay, lastDay, toleratedDay, lateAfter } = found;
        expect([aimDay, lastDay, toleratedDay, lateAfter]).toEqual(
          [aimDay, lastDay, toleratedDay, lateAfter].sort(),
        );
        expect(isWorkingDay(calendar, aimDay) && isWorkingDay(calendar, lateAfter)).toBe(true);
        expect(lastDay).toBe(inclusive ? day : addDays(day, -1));
        expect(found.shift === null).toBe(aimDay === lastDay);
      }),
    );
  });

  it('names a day that exists, whatever day of the month is asked for', () => {
    const days = fc.integer({ min: 1, max: 31 });
    fc.assert(
      fc.property(days, anyDay, (day, from) => {
        for (const period of periodsIn(
          { recurrence: 'monthly', window: 'decree09', phases: [] },
          { from, to: addDays(from, 100) },
        )) {
          expect(isDay(due({ at: 'monthly', day, monthOffset: 1 }, period))).toBe(true);
          expect(isDay(due({ at: 'lastMonth', day }, period))).toBe(true);
        }
      }),
    );
  });
});
