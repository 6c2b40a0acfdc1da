import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  addDays,
  dayFrom,
  dayOf,
  daysBetween,
  dayWithin,
  formatDay,
  instantOf,
  isDay,
  weekday,
} from '../../src/domain/day';
import { anyDay } from './arbitraries';

const zone = 'Asia/Ho_Chi_Minh';

describe('days', () => {
  it.each(['2026-02-28', '2024-02-29', '2019-12-31'])('takes %s for a day', (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    '0019-01-01',
    '',
    null,
    20260101,
  ])('does not take %p for a day', (value) => {
    expect(isDay(value)).toBe(false);
  });

  it('adds days over the ends of months, years and February', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2019-12-31', 1)).toBe('2020-01-01');
    expect(addDays('2020-01-01', -366)).toBe('2018-12-31');
  });

  it('counts back what it added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(isDay(addDays(day, n))).toBe(true);
      }),
    );
  });

  it('numbers weekdays from Monday to Sunday', () => {
    expect(['2019-11-04', '2019-11-08', '2019-11-09', '2019-11-10'].map(weekday)).toEqual([1, 5, 6, 7]);
  });

  it('has no 31 February, and the last of February where the end of the month will do', () => {
    expect(dayFrom(2026, 2, 31)).toBeNull();
    expect(dayFrom(2026, 13, 1)).toBeNull();
    expect(dayWithin(2026, 2, 31)).toBe('2026-02-28');
    expect(dayWithin(2024, 2, 31)).toBe('2024-02-29');
  });

  it('writes days as offices do', () => {
    expect(formatDay('2019-11-09')).toBe('09/11/2019');
  });
});

describe('days and instants', () => {
  it('finds the local day of an instant, which in Vietnam begins at 17:00 UTC', () => {
    expect(dayOf(new Date('2019-11-09T16:59:59Z'), zone)).toBe('2019-11-09');
    expect(dayOf(new Date('2019-11-09T17:00:00Z'), zone)).toBe('2019-11-10');
  });

  it('finds the instant of a local day and time', () => {
    expect(instantOf('2019-11-08', '08:00', zone).toISOString()).toBe('2019-11-08T01:00:00.000Z');
    expect(instantOf('2019-11-08', '00:30', zone).toISOString()).toBe('2019-11-07T17:30:00.000Z');
  });

  it('returns from an instant to the day it was made from, in any zone', () => {
    const zones = fc.constantFrom(zone, 'America/New_York', 'Pacific/Auckland', 'UTC');
    fc.assert(
      fc.property(anyDay, zones, (day, of) => expect(dayOf(instantOf(day, '08:00', of), of)).toBe(day)),
    );
  });

  it('agrees with the time zone database, about changes of the clock too', () => {
    const zones = fc.constantFrom(
      zone,
      'UTC',
      'America/New_York',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Africa/Casablanca',
      'Pacific/Apia',
    );
    const instants = fc
      .date({ min: new Date('1975-01-01'), max: new Date('2037-12-31'), noInvalidDate: true })
      .chain((date) => fc.constantFrom(...[-1, 0, 30, 60, 61].map((minutes) => +date + minutes * 60_000)));
    const changes = fc
      .record({ year: fc.integer({ min: 1987, max: 2037 }), month: fc.constantFrom(3, 4, 10, 11) })
      .chain(({ year, month }) =>
        fc
          .integer({ min: 0, max: 48 * 30 })
          .map((halves) => Date.UTC(year, month - 1, 1) + halves * 1_800_000),
      );
    fc.assert(
      fc.property(fc.oneof(instants, changes), zones, (instant, of) => {
        const local = DateTime.fromMillis(instant, { zone: of });
        const [day, time] = [local.toFormat('yyyy-MM-dd'), local.toFormat('HH:mm')];
        expect(dayOf(new Date(instant), of)).toBe(day);
        expect(instantOf(day, time, of)).toEqual(DateTime.fromISO(`${day}T${time}`, { zone: of }).toJSDate());
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['2019-03-10', '02:30', 'America/New_York', '2019-03-10T07:30:00.000Z'],
    ['2019-03-10', '03:00', 'America/New_York', '2019-03-10T07:00:00.000Z'],
    ['2019-11-03', '00:59', 'America/New_York', '2019-11-03T04:59:00.000Z'],
    ['2019-11-03', '02:00', 'America/New_York', '2019-11-03T07:00:00.000Z'],
    ['2005-10-30', '00:02', 'America/St_Johns', '2005-10-30T03:32:00.000Z'],
  ])('finds %s %s in %s, on a day on which the clock is changed', (day, time, of, instant) => {
    expect(instantOf(day, time, of).toISOString()).toBe(instant);
  });

  it('has the day of an instant before and after the clock is changed within an hour', () => {
    const minute = (time: string) => dayOf(new Date(`2005-10-30T${time}Z`), 'America/St_Johns');
    expect(['02:29', '02:30', '02:31', '03:29', '03:30'].map(minute)).toEqual([
      '2005-10-29',
      '2005-10-30',
      '2005-10-29',
      '2005-10-29',
      '2005-10-30',
    ]);
  });

  it('refuses zones, days and times that do not exist', () => {
    expect(() => dayOf(new Date(0), 'Asia/Nowhere')).toThrow(RangeError);
    expect(() => instantOf('2026-02-30', '08:00', zone)).toThrow(RangeError);
    expect(() => instantOf('2026-02-20', '25:00', zone)).toThrow(RangeError);
  });
});
