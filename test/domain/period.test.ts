import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/domain/day';
import { dataWindows, type Period, periodsBetween, recurrences } from '../../src/domain/period';
import { anyDay } from './arbitraries';

const recurring = recurrences.filter((recurrence) => recurrence !== 'once');

function row({ key, from, to, dataFrom, dataTo }: Period): string {
  return `${key}: ${from}..${to}, data ${dataFrom}..${dataTo}`;
}

describe('periods and their data after Decree 09/2019/NĐ-CP art. 12', () => {
  it.each([
    ['monthly', '2026-01-01', '2026-01-31', ['2026-01: 2026-01-01..2026-01-31, data 2025-12-15..2026-01-14']],
    ['monthly', '2024-02-10', '2024-02-10', ['2024-02: 2024-02-01..2024-02-29, data 2024-01-15..2024-02-14']],
    [
      'quarterly',
      '2026-01-01',
      '2026-12-31',
      [
        '2026-Q1: 2026-01-01..2026-03-31, data 2025-12-15..2026-03-14',
        '2026-Q2: 2026-04-01..2026-06-30, data 2026-03-15..2026-06-14',
        '2026-Q3: 2026-07-01..2026-09-30, data 2026-06-15..2026-09-14',
        '2026-Q4: 2026-10-01..2026-12-31, data 2026-09-15..2026-12-14',
      ],
    ],
    [
      'halfYearly',
      '2026-06-30',
      '2026-07-01',
      [
        '2026-H1: 2026-01-01..2026-06-30, data 2025-12-15..2026-06-14',
        '2026-H2: 2026-07-01..2026-12-31, data 2026-06-15..2026-12-14',
      ],
    ],
    [
      'nineMonthly',
      '2026-01-01',
      '2026-12-31',
      ['2026-9M: 2026-01-01..2026-09-30, data 2025-12-15..2026-09-14'],
    ],
    ['yearly', '2019-08-08', '2019-11-10', ['2019: 2019-01-01..2019-12-31, data 2018-12-15..2019-12-14']],
  ] as const)('%s from %s to %s', (recurrence, from, to, expected) => {
    expect(periodsBetween(recurrence, from, to, 'decree09').map(row)).toEqual(expected);
  });
});

describe('periods', () => {
  it('take their own days as data in the plain calendar', () => {
    for (const period of periodsBetween('quarterly', '2026-01-01', '2027-12-31', 'calendar')) {
      expect([period.dataFrom, period.dataTo]).toEqual([period.from, period.to]);
    }
  });

  it('are one, named by its last day, for what happens once', () => {
    expect(periodsBetween('once', '2018-03-29', '2018-04-09', 'decree09').map(row)).toEqual([
      '2018-04-09: 2018-03-29..2018-04-09, data 2018-03-29..2018-04-09',
    ]);
  });

  it('are none when the end comes before the beginning', () => {
    for (const recurrence of recurrences) {
      expect(periodsBetween(recurrence, '2026-02-01', '2026-01-01', 'calendar')).toEqual([]);
    }
  });

  it('include nine months only where the first nine are touched', () => {
    expect(periodsBetween('nineMonthly', '2026-10-01', '2026-12-31', 'calendar')).toEqual([]);
  });

  const spans = fc.tuple(anyDay, fc.integer({ min: 0, max: 1500 }));

  it('are in order, with keys that sort, overlap the span and leave no gap', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...recurring),
        spans,
        fc.constantFrom(...dataWindows),
        (kind, [from, n], window) => {
          const to = addDays(from, n);
          const periods = periodsBetween(kind, from, to, window);
          expect(periods.map(({ key }) => key)).toEqual(periods.map(({ key }) => key).sort());
          expect(periods.every((period) => period.from <= to && period.to >= from)).toBe(true);
          if (kind === 'nineMonthly') return;
          expect(periods[0]?.from.localeCompare(from)).not.toBe(1);
          expect(periods.at(-1)?.to.localeCompare(to)).not.toBe(-1);
          periods.slice(1).forEach((period, i) => {
            expect(daysBetween(periods[i]?.to ?? '', period.from)).toBe(1);
            expect(daysBetween(periods[i]?.dataTo ?? '', period.dataFrom)).toBe(1);
          });
        },
      ),
    );
  });
});
