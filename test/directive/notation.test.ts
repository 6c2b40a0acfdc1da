import type { EventDue, FoundDue } from '../../src/directive';
import { notationOf } from '../../src/directive/notation';
import { type DueDay, parseDeadline } from '../../src/domain/deadline';
import type { Recurrence } from '../../src/domain/period';

const rule = (on: DueDay, time?: string): FoundDue => ({
  by: 'rule',
  rule: { words: '', inclusive: true, on, assumed: [], ...(time ? { time } : {}) },
});
const event = (after: EventDue, inclusive = true): FoundDue => ({ by: 'event', after, inclusive });

describe('the notation of a due day', () => {
  test.each<[words: string, recurrence: Recurrence, notation: object]>([
    ['trước ngày 10/4/2018', 'once', { due: '2018-04-10' }],
    ['trước ngày 10/11', 'yearly', { due: 'YEARLY-11-10' }],
    ['chậm nhất ngày 15/3 năm sau', 'yearly', { due: 'YEARLY-03-15', year_offset: 1 }],
    ['trước ngày 15 của tháng cuối quý', 'quarterly', { due: 'QUARTERLY-M3-15' }],
    ['trước ngày 20 hằng tháng', 'monthly', { due: 'MONTHLY-20' }],
    ['ngày 05 tháng sau', 'monthly', { due: 'MONTHLY-05', period_offset: 1 }],
    ['trong tháng 12/2018', 'once', { due: 'PERIOD:2018-12' }],
    ['trong Quý III/2018', 'once', { due: 'PERIOD:2018-Q3' }],
    ['6 tháng đầu năm 2022', 'once', { due: 'PERIOD:2022-H1' }],
    ['cuối năm 2021', 'once', { due: 'PERIOD:2021-12' }],
    ['giữa tháng 5/2026', 'once', { due: 'PERIOD:2026-05' }],
    ['ngày cuối tháng 5/2026', 'once', { due: '2026-05-31' }],
    ['chậm nhất 16 giờ 30 ngày 05/5/2026', 'once', { due: '2026-05-05', time: '16:30' }],
  ])('of “%s” (%s)', (words, recurrence, notation) => {
    const parsed = parseDeadline(words, '2018-03-01', recurrence);
    if (!parsed.ok) throw new Error(`not read: ${parsed.rest}`);
    expect(notationOf({ by: 'rule', rule: parsed.rule }, recurrence)).toEqual(notation);
  });

  test.each<[from: string, to: string, notation: string]>([
    ['2022-01-01', '2022-12-31', 'PERIOD:2022'],
    ['2022-01-01', '2022-09-30', 'PERIOD:2022-9M'],
    ['2022-07-01', '2022-12-31', 'PERIOD:2022-H2'],
    ['2024-02-01', '2024-02-29', 'PERIOD:2024-02'],
    ['2022-10-01', '2022-12-31', 'PERIOD:2022-Q4'],
    ['2022-02-01', '2022-04-30', '2022-04-30'],
    ['2022-07-25', '2022-07-31', '2022-07-31'],
  ])('names the period from %s to %s', (from, to, notation) => {
    expect(notationOf(rule({ at: 'window', from, to }), 'once').due).toBe(notation);
  });

  it('names both days of a half-yearly report, and the next quarter', () => {
    const first = { month: 6, day: 15, yearOffset: 0 } as const;
    const halves: DueDay = { at: 'halfYearly', first, second: { month: 1, day: 5, yearOffset: 1 } };
    expect(notationOf(rule(halves), 'halfYearly')).toEqual({ due: 'HALFYEARLY-06-15-01-05', year_offset: 1 });
    const quarter: DueDay = { at: 'quarterly', monthOfQuarter: 1, day: 5, quarterOffset: 1 };
    expect(notationOf(rule(quarter), 'quarterly')).toEqual({ due: 'QUARTERLY-M1-05', period_offset: 1 });
  });

  test.each<[on: DueDay, recurrence: Recurrence | null, notation: string]>([
    [{ at: 'lastMonth', day: 25 }, 'monthly', 'MONTHLY-25'],
    [{ at: 'lastMonth', day: 25 }, 'quarterly', 'QUARTERLY-M3-25'],
    [{ at: 'lastMonth', day: 31 }, 'halfYearly', 'HALFYEARLY-06-30-12-31'],
    [{ at: 'lastMonth', day: 25 }, 'yearly', 'YEARLY-12-25'],
    [{ at: 'lastMonth', day: 14 }, 'nineMonthly', 'YEARLY-09-14'],
    [{ at: 'lastMonth', day: 25 }, null, 'PERIODLY-25'],
    [{ at: 'periodEnd' }, 'quarterly', 'QUARTERLY-M3-31'],
    [{ at: 'periodEnd' }, 'perPhase', 'REL:AFTER:hết kỳ'],
    [{ at: 'afterPeriod', count: 5, unit: 'workingDays' }, 'quarterly', 'REL:+P5WD:hết kỳ'],
    [{ at: 'afterData', count: 3, unit: 'days' }, 'monthly', 'REL:+P3D:chốt số liệu'],
    [{ at: 'counted', from: '2026-03-05', count: 10, unit: 'days' }, 'once', 'REL:+P10D:2026-03-05'],
  ])('of %j (%s) is bound to its period', (on, recurrence, notation) => {
    expect(notationOf(rule(on), recurrence).due).toBe(notation);
  });

  it('binds what hangs on an event to it', () => {
    const awards = { event: 'ngày trao thưởng', unit: 'days' as const };
    expect(notationOf(event({ ...awards, count: -7 }), null)).toEqual({ due: 'REL:-P7D:ngày trao thưởng' });
    expect(notationOf(event({ ...awards, count: 45 }), null)).toEqual({ due: 'REL:+P45D:ngày trao thưởng' });
    expect(notationOf(event({ ...awards, count: 0 }), null).due).toBe('REL:AFTER:ngày trao thưởng');
    expect(notationOf(event({ ...awards, count: 0 }, false), null).due).toBe('REL:BEFORE:ngày trao thưởng');
  });
});
