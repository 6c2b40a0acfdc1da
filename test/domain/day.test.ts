import fc from 'fast-check';
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

  it('refuses zones, days and times that do not exist', () => {
    expect(() => dayOf(new Date(0), 'Asia/Nowhere')).toThrow(RangeError);
    expect(() => instantOf('2026-02-30', '08:00', zone)).toThrow(RangeError);
    expect(() => instantOf('2026-02-20', '25:00', zone)).toThrow(RangeError);
  });
});
