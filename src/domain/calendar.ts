import { addDays, type Day, partsOf } from './day';
import { type DayOverride, knownSwaps } from './holidays';
import { isWeekend, type RestDay, restDaysOfYear } from './rest-days';

export type { DayOverride, HolidayCode } from './holidays';
export type { RestDay } from './rest-days';

/** Which days of an office are days of rest, and the IANA zone its days are counted in. */
export interface Calendar {
  readonly zone: string;
  /** Why a day is one of rest; null for a working day. */
  restDay(day: Day): RestDay | null;
}

export interface CalendarOptions {
  zone: string;
  /** Decisions of the office or the locality; they win over the ones that come with the product. */
  overrides?: readonly DayOverride[];
  /**
   * First year in which 24/11 (Ngày Văn hóa Việt Nam) is a day off. Resolution 80-NQ/TW wants it;
   * whether the Labour Code already gives it is for an administrator to say.
   */
  cultureDayFrom?: number;
}

export function createCalendar({ zone, overrides = [], cultureDayFrom }: CalendarOptions): Calendar {
  const decided = new Map([...knownSwaps, ...overrides].map((override) => [override.day, override]));
  const years = new Map<number, Map<Day, RestDay>>();

  function holidaysOf(year: number): Map<Day, RestDay> {
    const known = years.get(year);
    if (known) return known;
    const days = restDaysOfYear(year, cultureDayFrom !== undefined && year >= cultureDayFrom);
    years.set(year, days);
    return days;
  }

  return {
    zone,
    restDay(day) {
      const holiday = holidaysOf(partsOf(day).year).get(day);
      const decision = decided.get(day);
      if (decision?.kind === 'work') return null;
      if (decision && !holiday) return { kind: 'swap', provisional: decision.provisional ?? false };
      if (holiday) return holiday;
      return isWeekend(day) ? { kind: 'weekend', provisional: false } : null;
    },
  };
}

export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  return calendar.restDay(day) === null;
}

/** The day itself when it is a working day, else the last one before it. */
export function previousWorkingDay(calendar: Calendar, day: Day): Day {
  let found = day;
  while (!isWorkingDay(calendar, found)) found = addDays(found, -1);
  return found;
}

/** The day itself when it is a working day, else the first one after it. */
export function nextWorkingDay(calendar: Calendar, day: Day): Day {
  let found = day;
  while (!isWorkingDay(calendar, found)) found = addDays(found, 1);
  return found;
}

/** The n-th working day after a day, before it when n is negative; the day itself, even one of rest, when n is 0. */
export function addWorkingDays(calendar: Calendar, day: Day, n: number): Day {
  const step = Math.sign(n);
  let found = day;
  for (let left = Math.abs(n); left > 0; ) {
    found = addDays(found, step);
    if (isWorkingDay(calendar, found)) left -= 1;
  }
  return found;
}

/** Working days in `(from, to]`; when `to` comes first, those in `(to, from]` counted negative. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(calendar, to, from) || 0;
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}
