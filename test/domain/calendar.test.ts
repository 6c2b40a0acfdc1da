import fc from 'fast-check';
import {
  addWorkingDays,
  createCalendar,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
} from '../../src/domain/calendar';
import { addDays, weekday } from '../../src/domain/day';
import { lawfulRest } from '../../src/domain/rest-days';
import { anyDay } from './arbitraries';

const zone = 'Asia/Ho_Chi_Minh';
const calendar = createCalendar({ zone });

/** Days off from Monday to Friday, and Saturdays worked, as plans and decisions of each year had them. */
const years: ReadonlyArray<[year: number, off: string, worked: string]> = [
  [2019, '01-01 02-04 02-05 02-06 02-07 02-08 04-15 04-29 04-30 05-01 09-02', '01-05 05-04'],
  [2020, '01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02', ''],
  [2021, '01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03', ''],
  [2022, '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02', ''],
  [2023, '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04', ''],
  [2024, '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03', '05-04'],
  [2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02', '04-26'],
  [2026, '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02', '01-10 08-22'],
  [2027, '01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03', ''],
];

function daysOf(year: number): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day);
  return days;
}

describe('the calendar, day by day', () => {
  it.each(years)('%i', (year, off, worked) => {
    const expected = daysOf(year).filter((day) => {
      const date = day.slice(5);
      return weekday(day) <= 5 ? !off.includes(date) : worked.includes(date);
    });
    expect(daysOf(year).filter((day) => isWorkingDay(calendar, day))).toEqual(expected);
  });
});

/** Days of rest beyond weekends and the names they bear; `+` a compensation day, `~` a swap, `?` not announced. */
const reasons: ReadonlyArray<[year: number, said: string]> = [
  [
    2026,
    `01-01 newYear, 01-02 ~, 02-16 tet, 02-17 tet, 02-18 tet, 02-19 tet, 02-20 tet, 04-26 hungKings,
     04-27 +hungKings, 04-30 reunification, 05-01 labour, 08-31 ~, 09-01 nationalDay, 09-02 nationalDay`,
  ],
  [
    2027,
    `01-01 newYear, 02-04 tet?, 02-05 tet?, 02-06 tet?, 02-07 tet?, 02-08 tet?, 02-09 +tet?, 02-10 +tet?,
     04-16 hungKings, 04-30 reunification, 05-01 labour, 05-03 +labour, 09-02 nationalDay, 09-03 nationalDay?`,
  ],
];

describe('the reasons of a year, day by day', () => {
  it.each(reasons)('%i', (year, said) => {
    const found = daysOf(year).flatMap((day) => {
      const rest = calendar.restDay(day);
      if (!rest || rest.kind === 'weekend') return [];
      const mark = { holiday: '', compensation: '+', swap: '~' }[rest.kind];
      return [`${day.slice(5)} ${mark}${rest.name ?? ''}${rest.provisional ? '?' : ''}`];
    });
    expect(found).toEqual(said.split(/,\s+/));
  });

  it('has eleven days by law a year, ten before the Labour Code 2019, each with the compensation it needs', () => {
    for (let year = 2015; year <= 2035; year += 1) {
      const rests = daysOf(year).map((day) => ({ day, rest: lawfulRest(day, false) }));
      const holidays = rests.filter(({ rest }) => rest?.kind === 'holiday');
      // No year of the table has two holidays on one day.
      expect([year, holidays.length]).toEqual([year, year < 2021 ? 10 : 11]);
      const owed = holidays.filter(({ day }) => weekday(day) > 5).length;
      const made = rests.filter(({ rest }) => rest?.kind === 'compensation');
      expect([year, made.length]).toEqual([year, owed]);
      expect(made.every(({ day }) => weekday(day) <= 5)).toBe(true);
    }
  });

  it('makes every holiday on a weekend up on the first working day that is left after it', () => {
    for (let year = 2015; year <= 2035; year += 1) {
      const free = daysOf(year).filter((day) => lawfulRest(day, false)?.kind === 'compensation');
      for (const day of daysOf(year)) {
        if (weekday(day) <= 5 || lawfulRest(day, false)?.kind !== 'holiday') continue;
        const made = free.find((one) => one > day);
        expect(made).toBeDefined();
        for (let between = addDays(day, 1); between < (made ?? day); between = addDays(between, 1))
          expect([between, lawfulRest(between, false)]).not.toEqual([between, null]);
      }
    }
  });
});

describe('why a day is one of rest', () => {
  it.each([
    ['2019-11-09', { kind: 'weekend', provisional: false }],
    ['2026-02-17', { kind: 'holiday', name: 'tet', provisional: false }],
    ['2026-02-20', { kind: 'holiday', name: 'tet', provisional: false }],
    ['2025-01-27', { kind: 'holiday', name: 'tet', provisional: false }],
    ['2026-04-26', { kind: 'holiday', name: 'hungKings', provisional: false }],
    ['2026-04-27', { kind: 'compensation', name: 'hungKings', provisional: false }],
    ['2026-01-02', { kind: 'swap', provisional: false }],
    ['2026-09-01', { kind: 'holiday', name: 'nationalDay', provisional: false }],
    ['2027-05-03', { kind: 'compensation', name: 'labour', provisional: false }],
    ['2027-02-06', { kind: 'holiday', name: 'tet', provisional: true }],
    ['2027-02-10', { kind: 'compensation', name: 'tet', provisional: true }],
    ['2027-09-03', { kind: 'holiday', name: 'nationalDay', provisional: true }],
  ])('%s', (day, rest) => {
    expect(calendar.restDay(day)).toEqual(rest);
  });

  it('has no second National Day before the Labour Code 2019', () => {
    expect(isWorkingDay(calendar, '2020-09-01')).toBe(true);
    expect(isWorkingDay(calendar, '2020-09-03')).toBe(true);
  });
});

describe('what is not decided yet', () => {
  it('expects the plan for Tết and 2 September of years that have none', () => {
    const waiting = daysOf(2027).filter((day) => calendar.undecided(day));
    const tet = ['02-04', '02-05', '02-06', '02-07', '02-08', '02-09', '02-10'];
    expect(waiting).toEqual([...tet, '09-01', '09-03', '11-24'].map((date) => `2027-${date}`));
  });

  it('says which Saturday at work was never confirmed', () => {
    expect(calendar.undecided('2026-08-22')).toBe(true);
    expect(calendar.undecided('2026-01-10')).toBe(false);
  });

  it('leaves 24/11 a working day until somebody says that it is a day off', () => {
    expect(isWorkingDay(calendar, '2026-11-24')).toBe(true);
    expect(calendar.undecided('2026-11-24')).toBe(true);
    const off = createCalendar({ zone, cultureDayFrom: 2027 });
    expect(off.restDay('2027-11-24')).toEqual({ kind: 'holiday', name: 'cultureDay', provisional: false });
    expect(isWorkingDay(off, '2026-11-24')).toBe(true);
    expect(createCalendar({ zone, cultureDayFrom: null }).undecided('2026-11-24')).toBe(false);
    expect(calendar.undecided('2029-11-26')).toBe(true);
    expect(createCalendar({ zone, cultureDayFrom: null }).undecided('2029-11-26')).toBe(false);
  });

  it('takes 24/11 in its three positions', () => {
    const position = (from?: number | null) => {
      const set = createCalendar({ zone, ...(from === undefined ? {} : { cultureDayFrom: from }) });
      return [2025, 2026, 2027].map((year) => {
        const day = `${year}-11-24`;
        return `${isWorkingDay(set, day) ? 'work' : 'off'}${set.undecided(day) ? '?' : ''}`;
      });
    };
    expect(position()).toEqual(['work', 'work?', 'work?']);
    expect(position(null)).toEqual(['work', 'work', 'work']);
    expect(position(2027)).toEqual(['work', 'work', 'off']);
    expect(position(2026)).toEqual(['work', 'off', 'off']);
  });

  it('is sure of Tết and 2 September up to the last plan, and of no day of them that the law leaves open after it', () => {
    for (let year = 2019; year <= 2035; year += 1) {
      const open = daysOf(year).filter((day) => calendar.restDay(day)?.provisional);
      const named = open.filter((day) => /tet|nationalDay/.test(calendar.restDay(day)?.name ?? ''));
      expect([year, named]).toEqual([year, open]);
      expect([year, open.filter((day) => day < `${year}-03-01`).length >= 5]).toEqual([year, year > 2026]);
      expect([year, open.some((day) => day > `${year}-08-31`)]).toEqual([year, year > 2026]);
    }
  });

  it('is sure of no day of a year without tables', () => {
    expect(calendar.undecided('2036-02-01')).toBe(true);
  });
});

describe('decisions of the office', () => {
  const own = createCalendar({
    zone,
    overrides: [
      { day: '2027-02-10', kind: 'work', basis: '1/TB' },
      { day: '2027-02-11', kind: 'off', basis: '1/TB', provisional: true },
      { day: '2027-02-08', kind: 'off', basis: '1/TB' },
      { day: '2026-08-22', kind: 'off', basis: '2/TB' },
    ],
  });

  it('win over the law and over the swaps that come with the product', () => {
    expect(own.restDay('2027-02-10')).toBeNull();
    expect(own.restDay('2027-02-11')).toEqual({ kind: 'swap', provisional: true });
    expect(own.restDay('2027-02-08')).toEqual({ kind: 'holiday', name: 'tet', provisional: false });
    expect(own.restDay('2026-08-22')).toEqual({ kind: 'weekend', provisional: false });
  });

  it('settle what was undecided', () => {
    expect(own.undecided('2027-02-10')).toBe(false);
    expect(own.undecided('2027-02-11')).toBe(true);
  });
});

describe('counting working days', () => {
  it('steps over weekends, holidays and compensation, and counts Saturdays at work', () => {
    expect(addWorkingDays(calendar, '2026-02-13', 1)).toBe('2026-02-23');
    expect(addWorkingDays(calendar, '2026-02-23', -1)).toBe('2026-02-13');
    expect(addWorkingDays(calendar, '2026-01-09', 1)).toBe('2026-01-10');
    expect(addWorkingDays(calendar, '2019-11-09', 0)).toBe('2019-11-09');
  });

  it('finds the working day at or before and at or after a day', () => {
    expect(previousWorkingDay(calendar, '2019-11-09')).toBe('2019-11-08');
    expect(nextWorkingDay(calendar, '2019-11-09')).toBe('2019-11-11');
    expect(previousWorkingDay(calendar, '2019-11-08')).toBe('2019-11-08');
    expect(nextWorkingDay(calendar, '2019-11-11')).toBe('2019-11-11');
  });

  it('counts the days after the first up to and with the last', () => {
    expect(workingDaysBetween(calendar, '2019-11-08', '2019-11-11')).toBe(1);
    expect(workingDaysBetween(calendar, '2019-11-08', '2019-11-10')).toBe(0);
    expect(workingDaysBetween(calendar, '2019-11-11', '2019-11-08')).toBe(-1);
    expect(Object.is(workingDaysBetween(calendar, '2019-11-10', '2019-11-09'), 0)).toBe(true);
  });

  const steps = fc.integer({ min: -60, max: 60 });

  it('never lands on a day of rest', () => {
    fc.assert(
      fc.property(anyDay, steps, (day, n) => {
        fc.pre(n !== 0);
        expect(calendar.restDay(addWorkingDays(calendar, day, n))).toBeNull();
      }),
    );
  });

  it('returns to the working day it came from', () => {
    fc.assert(
      fc.property(anyDay, steps, (day, n) => {
        const from = nextWorkingDay(calendar, day);
        const there = addWorkingDays(calendar, from, n);
        expect(addWorkingDays(calendar, there, -n)).toBe(from);
        expect(workingDaysBetween(calendar, from, there)).toBe(n);
      }),
    );
  });

  it('returns to the next working day from a day of rest when it went on, to the one before when it went back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, n) => {
        const before = addWorkingDays(calendar, addWorkingDays(calendar, day, n), -n);
        const after = addWorkingDays(calendar, addWorkingDays(calendar, day, -n), n);
        expect(before).toBe(previousWorkingDay(calendar, day));
        expect(after).toBe(nextWorkingDay(calendar, day));
      }),
    );
  });

  it('counts the way over any day as the sum of its parts, and the way back as its opposite', () => {
    fc.assert(
      fc.property(anyDay, steps, steps, (day, a, b) => {
        const [to, beyond] = [addDays(day, a), addDays(day, a + b)];
        const whole = workingDaysBetween(calendar, day, beyond);
        expect(workingDaysBetween(calendar, day, to) + workingDaysBetween(calendar, to, beyond)).toBe(whole);
        expect(workingDaysBetween(calendar, beyond, day) + whole).toBe(0);
      }),
    );
  });

  it('has no working day between a day and its next or previous one', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const next = nextWorkingDay(calendar, day);
        expect(workingDaysBetween(calendar, addDays(day, -1), next)).toBe(1);
        expect(previousWorkingDay(calendar, next)).toBe(next);
      }),
    );
  });
});

describe('what the calendar keeps', () => {
  it('answers the same however many years were asked for in between', () => {
    const asked = createCalendar({ zone });
    const first = daysOf(2026).map((day) => asked.restDay(day));
    for (let year = 1000; year < 1200; year += 1) asked.restDay(`${year}-01-01`);
    expect(daysOf(2026).map((day) => asked.restDay(day))).toEqual(first);
    expect(asked.undecided('2026-11-24')).toBe(true);
  });
});
