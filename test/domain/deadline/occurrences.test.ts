import fc from 'fast-check';
import { createCalendar } from '../../../src/domain/calendar';
import { addDays, type Day } from '../../../src/domain/day';
import {
  type DeadlineRule,
  occurrences,
  parseDeadline,
  resolveDeadline,
  ruleFor,
} from '../../../src/domain/deadline';
import { type Cycle, type Phase, periodsIn, type Recurrence } from '../../../src/domain/period';
import { anyDay } from '../arbitraries';

const calendar = createCalendar({ zone: 'Asia/Ho_Chi_Minh' });

function ruleOf(words: string, reference: Day = '2019-08-08'): DeadlineRule {
  const parsed = parseDeadline(words, reference);
  if (!parsed.ok) throw new Error(`not understood: ${parsed.rest}`);
  return parsed.rule;
}

const phases: Phase[] = [
  { from: '2021-08-01', to: '2021-12-31' },
  { from: '2022-01-01', to: '2022-06-30' },
];

function cycle(recurrence: Recurrence): Cycle {
  return { recurrence, window: 'decree09', phases };
}

function dues(words: string, recurrence: Recurrence, from: Day, to: Day): string[] {
  return occurrences(ruleOf(words), cycle(recurrence), { from, to }, calendar).map(
    ({ period, deadline }) => `${period.key} → ${deadline.lastDay}`,
  );
}

describe('the whole list of a campaign', () => {
  it.each<[string, Recurrence, Day, Day, string[]]>([
    ['trước ngày 10/11 hằng năm', 'yearly', '2019-01-01', '2019-12-31', ['2019 → 2019-11-09']],
    ['trước ngày 10/11', 'yearly', '2019-01-01', '2020-12-31', ['2019 → 2019-11-09', '2020 → 2020-11-09']],
    ['trước ngày 10/11', 'once', '2019-08-08', '2020-12-31', ['2019-11-09 → 2019-11-09']],
    ['15/3 năm sau', 'yearly', '2019-01-01', '2020-12-31', ['2019 → 2020-03-15', '2020 → 2021-03-15']],
    ['15/3 năm sau', 'once', '2019-08-08', '2019-12-31', ['2020-03-15 → 2020-03-15']],
    ['trong Quý III/2018', 'once', '2018-03-29', '2018-12-31', ['2018-09-30 → 2018-09-30']],
    [
      'trước ngày 15 của tháng cuối cùng hàng quý',
      'quarterly',
      '2019-01-01',
      '2019-12-31',
      ['2019-Q1 → 2019-03-14', '2019-Q2 → 2019-06-14', '2019-Q3 → 2019-09-14', '2019-Q4 → 2019-12-14'],
    ],
    [
      'ngày 25 tháng cuối kỳ',
      'halfYearly',
      '2019-01-01',
      '2019-12-31',
      ['2019-H1 → 2019-06-25', '2019-H2 → 2019-12-25'],
    ],
    ['15/9', 'nineMonthly', '2019-01-01', '2019-12-31', ['2019-9M → 2019-09-15']],
    ['trong tháng 2', 'yearly', '2019-01-01', '2020-12-31', ['2019 → 2019-02-28', '2020 → 2020-02-29']],
    [
      'ngày 31',
      'monthly',
      '2019-02-01',
      '2019-04-30',
      ['2019-02 → 2019-02-28', '2019-03 → 2019-03-31', '2019-04 → 2019-04-30'],
    ],
    [
      'khi kết thúc mỗi đợt',
      'perPhase',
      '2021-08-01',
      '2022-06-30',
      ['P01 → 2021-12-31', 'P02 → 2022-06-30'],
    ],
    ['05 ngày làm việc sau khi kết thúc đợt', 'perPhase', '2022-01-01', '2022-06-30', ['P02 → 2022-07-07']],
    ['ngày 25 tháng cuối kỳ', 'perPhase', '2022-01-01', '2022-06-30', ['P02 → 2022-06-25']],
    [
      'trước ngày 15/7 hằng năm học',
      'schoolYearly',
      '2024-09-01',
      '2026-05-31',
      ['2024-2025 → 2025-07-14', '2025-2026 → 2026-07-14'],
    ],
    ['10/10', 'schoolYearly', '2024-09-01', '2025-05-31', ['2024-2025 → 2024-10-10']],
    ['khi kết thúc đợt', 'once', '2021-08-01', '2022-06-30', ['2022-06-30 → 2022-06-30']],
    ['5 ngày sau khi kết thúc phong trào', 'once', '2021-08-01', '2022-06-30', ['2022-07-05 → 2022-07-05']],
  ])('%s, %s from %s to %s', (words, recurrence, from, to, expected) => {
    expect(dues(words, recurrence, from, to)).toEqual(expected);
  });

  it('leaves out what was due before it begins and keeps what is due after it ends', () => {
    expect(dues('hằng tháng ngày 20', 'monthly', '2019-03-25', '2019-05-10')).toEqual([
      '2019-04 → 2019-04-20',
      '2019-05 → 2019-05-20',
    ]);
  });

  it('takes the first day of a recurring rule in the span when it is asked for once', () => {
    expect(dues('trước ngày 10/11 hằng năm', 'once', '2019-12-01', '2020-12-31')).toEqual([
      '2020-11-09 → 2020-11-09',
    ]);
    expect(dues('trước ngày 10/11 hằng năm', 'once', '2019-12-01', '2019-12-31')).toEqual([]);
  });

  it('carries the data window of the period', () => {
    const [first] = occurrences(
      ruleOf('cuối mỗi quý'),
      cycle('quarterly'),
      { from: '2026-01-01', to: '2026-01-01' },
      calendar,
    );
    expect(first?.period).toMatchObject({ key: '2026-Q1', dataFrom: '2025-12-15', dataTo: '2026-03-14' });
  });
});

describe('a rule and how often the report recurs', () => {
  it.each<[string, Recurrence]>([
    ['10/11/2019', 'yearly'],
    ['ngày mai', 'yearly'],
    ['10/11', 'monthly'],
    ['hằng tháng ngày 20', 'quarterly'],
    ['trước ngày 10/11 hằng năm', 'halfYearly'],
    ['trong vòng 10 ngày kể từ ngày 05/05/2017', 'yearly'],
    ['trước ngày 10/11', 'perPhase'],
    ['hằng tháng ngày 20', 'schoolYearly'],
  ])('%s names no day of each period when it is %s', (words, recurrence) => {
    expect(ruleFor(ruleOf(words), recurrence)).toBeNull();
    expect(dues(words, recurrence, '2019-01-01', '2020-12-31')).toEqual([]);
  });

  it('is no longer an assumption once the year does not matter', () => {
    expect(ruleFor(ruleOf('trước ngày 10/11'), 'yearly')).toEqual({
      words: 'trước ngày 10/11',
      inclusive: false,
      on: { at: 'yearly', month: 11, day: 10, yearOffset: 0 },
      assumed: [],
    });
  });

  it('means the end of the month, however long February is', () => {
    const rule = ruleFor(ruleOf('trong tháng 2', '2020-08-08'), 'yearly') ?? ruleOf('10/11');
    const [leap] = occurrences(rule, cycle('yearly'), { from: '2024-01-01', to: '2024-12-31' }, calendar);
    expect(leap?.deadline.lastDay).toBe('2024-02-29');
  });

  it('counts from the end of the campaign what is due once after it, however often it is worked out', () => {
    const span = { from: '2021-08-01', to: '2022-06-30' };
    for (const words of ['5 ngày sau khi kết thúc phong trào', '5 ngày sau khi kết thúc đợt']) {
      const [found] = occurrences(ruleOf(words), cycle('once'), span, calendar);
      expect(found?.period).toMatchObject({ to: '2022-07-05', dataTo: '2022-06-30' });
      expect(found && resolveDeadline(ruleOf(words), found.period, calendar)).toEqual(found?.deadline);
    }
  });

  it('survives being stored as JSON', () => {
    for (const words of [
      '15/3 năm sau',
      '15/6 và 15/12 hằng năm',
      'trước 16g30 ngày 05/05/2017',
      'trong Quý III/2018',
    ]) {
      const rule = ruleOf(words);
      expect(JSON.parse(JSON.stringify(rule))).toEqual(rule);
    }
  });
});

describe('occurrences of any span', () => {
  const cases = fc.constantFrom<[Exclude<Recurrence, 'once'>, string]>(
    ['monthly', 'hằng tháng ngày 20'],
    ['monthly', 'trước ngày 05 tháng sau hằng tháng'],
    ['quarterly', 'ngày 05 tháng cuối quý'],
    ['halfYearly', 'ngày 15/6 và ngày 15/12 hằng năm'],
    ['nineMonthly', 'ngày 15/9 hằng năm'],
    ['yearly', '15/3 năm sau'],
    ['schoolYearly', 'trước ngày 15/7 hằng năm học'],
    ['quarterly', '05 ngày làm việc sau khi kết thúc quý'],
    ['quarterly', 'cuối kỳ'],
    ['perPhase', '10 ngày sau khi kết thúc mỗi đợt'],
  );

  it('are ordered and without gaps: one for each period due since the beginning', () => {
    fc.assert(
      fc.property(cases, anyDay, fc.integer({ min: 0, max: 1500 }), ([recurrence, words], from, n) => {
        const to = addDays(from, n);
        const found = occurrences(ruleOf(words), cycle(recurrence), { from, to }, calendar);
        const keys = found.map(({ period }) => period.key);
        const lastDays = found.map(({ deadline }) => deadline.lastDay);
        const all = periodsIn(cycle(recurrence), { from, to }).map(({ key }) => key);
        expect(keys).toEqual(all.slice(all.length - keys.length));
        expect(all.length - keys.length).toBeLessThanOrEqual(1);
        expect(lastDays).toEqual([...new Set(lastDays)].sort());
        expect(lastDays.every((day) => day >= from)).toBe(true);
      }),
    );
  });
});
