import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/domain/day';
import {
  type Cycle,
  dataWindows,
  type Period,
  type Phase,
  periodsIn,
  type Recurrence,
  recurrences,
  type Span,
} from '../../src/domain/period';
import { anyDay } from './arbitraries';

/** Each begins the day after the one before it ends. */
const contiguous = ['monthly', 'quarterly', 'halfYearly', 'yearly'] as const;

const phases: Phase[] = [
  { from: '2021-08-01', to: '2021-12-31' },
  { from: '2022-01-01', to: '2022-06-30' },
];

function cycle(recurrence: Recurrence, more: Partial<Cycle> = {}): Cycle {
  return { recurrence, window: 'decree09', phases: [], ...more };
}

const overlaps = (period: Span, { from, to }: Span) => period.from <= to && period.to >= from;

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
    expect(periodsIn(cycle(recurrence), { from, to }).map(row)).toEqual(expected);
  });
});

describe('periods', () => {
  it('take their own days as data in the plain calendar', () => {
    for (const period of periodsIn(cycle('quarterly', { window: 'calendar' }), {
      from: '2026-01-01',
      to: '2027-12-31',
    })) {
      expect([period.dataFrom, period.dataTo]).toEqual([period.from, period.to]);
    }
  });

  it('are one, named by its last day, for what happens once', () => {
    expect(periodsIn(cycle('once'), { from: '2018-03-29', to: '2018-04-09' }).map(row)).toEqual([
      '2018-04-09: 2018-03-29..2018-04-09, data 2018-03-29..2018-04-09',
    ]);
  });

  it('are none when the end comes before the beginning', () => {
    for (const recurrence of recurrences) {
      expect(periodsIn(cycle(recurrence, { phases }), { from: '2026-02-01', to: '2021-01-01' })).toEqual([]);
    }
  });

  it('include nine months only where the first nine are touched', () => {
    expect(periodsIn(cycle('nineMonthly'), { from: '2026-10-01', to: '2026-12-31' })).toEqual([]);
  });

  it('of a school year run from September to May and bear both years', () => {
    expect(periodsIn(cycle('schoolYearly'), { from: '2025-05-31', to: '2026-09-01' }).map(row)).toEqual([
      '2024-2025: 2024-09-01..2025-05-31, data 2024-09-01..2025-05-31',
      '2025-2026: 2025-09-01..2026-05-31, data 2025-09-01..2026-05-31',
      '2026-2027: 2026-09-01..2027-05-31, data 2026-09-01..2027-05-31',
    ]);
    expect(periodsIn(cycle('schoolYearly'), { from: '2025-06-01', to: '2025-08-31' })).toEqual([]);
  });

  it('are the phases of the campaign that the span touches, each keeping its number', () => {
    const perPhase = cycle('perPhase', { phases });
    expect(periodsIn(perPhase, { from: '2021-01-01', to: '2022-12-31' }).map(row)).toEqual([
      'P01: 2021-08-01..2021-12-31, data 2021-08-01..2021-12-31',
      'P02: 2022-01-01..2022-06-30, data 2022-01-01..2022-06-30',
    ]);
    expect(periodsIn(perPhase, { from: '2022-02-01', to: '2022-12-31' }).map(({ key }) => key)).toEqual([
      'P02',
    ]);
    expect(periodsIn(cycle('perPhase'), { from: '2021-01-01', to: '2022-12-31' })).toEqual([]);
  });

  const spans = fc
    .tuple(anyDay, fc.integer({ min: 0, max: 1500 }))
    .map(([from, days]): Span => ({ from, to: addDays(from, days) }));

  /** Up to twelve phases, in order, with or without days between them. */
  const anyPhases = fc
    .tuple(anyDay, fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.nat(400)), { maxLength: 12 }))
    .map(([start, lengths]) => {
      let next = start;
      return lengths.map(([gap, length]): Phase => {
        const from = addDays(next, gap);
        next = addDays(from, length);
        return { from, to: next };
      });
    });

  it('are in order, with keys that are unique and sort, and overlap the span', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...recurrences),
        spans,
        fc.constantFrom(...dataWindows),
        anyPhases,
        (recurrence, span, window, of) => {
          const periods = periodsIn({ recurrence, window, phases: of }, span);
          const keys = periods.map(({ key }) => key);
          expect(keys).toEqual([...new Set(keys)].sort());
          expect(periods.map(({ from }) => from)).toEqual(periods.map(({ from }) => from).sort());
          expect(periods.every((period) => overlaps(period, span) && period.from <= period.to)).toBe(true);
          expect(periods.every(({ kind }) => kind === recurrence)).toBe(true);
          if (recurrence === 'perPhase')
            expect(periods).toHaveLength(of.filter((phase) => overlaps(phase, span)).length);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('leave no day of the span out, and no day of data between them', () => {
    const kinds = fc.constantFrom(...contiguous);
    fc.assert(
      fc.property(kinds, spans, fc.constantFrom(...dataWindows), (recurrence, span, window) => {
        const periods = periodsIn(cycle(recurrence, { window }), span);
        expect((periods[0]?.from ?? '9') <= span.from).toBe(true);
        expect((periods.at(-1)?.to ?? '0') >= span.to).toBe(true);
        periods.slice(1).forEach((period, i) => {
          expect(daysBetween(periods[i]?.to ?? '', period.from)).toBe(1);
          expect(daysBetween(periods[i]?.dataTo ?? '', period.dataFrom)).toBe(1);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('of school years leave out nothing but the months of summer', () => {
    fc.assert(
      fc.property(spans, (span) => {
        const periods = periodsIn(cycle('schoolYearly'), span);
        for (let day = span.from; day <= span.to; day = addDays(day, 7)) {
          const summer = ['06', '07', '08'].includes(day.slice(5, 7));
          expect(periods.some(({ from, to }) => from <= day && day <= to)).toBe(!summer);
        }
      }),
      { numRuns: 60 },
    );
  });
});
