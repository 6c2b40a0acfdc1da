import { addDays, type Day, partsOf } from './day';
import { type DayOverride, knownSwaps } from './holidays';
import { awaitsAnnouncement, isWeekend, mayBeCultureDay, type RestDay, restDaysOfYear } from './rest-days';

export type { DayOverride, HolidayCode } from './holidays';
export type { RestDay } from './rest-days';

/** Which days of an office are days of rest, and the IANA zone its days are counted in. */
export interface Calendar {
  readonly zone: string;
  /** Why a day is one of rest; null for a working day. */
  restDay(day: Day): RestDay | null;
  /** True when a decision that is not announced yet may still make it a day of rest or a working day ("dự kiến"). */
  undecided(day: Day): boolean;
}

export interface CalendarOptions {
  zone: string;
  /** Decisions of the office or the locality; they win over the ones that come with the product. */
  overrides?: readonly DayOverride[];
  /**
   * First year in which 24/11 (Ngày Văn hóa Việt Nam) is a day off, null when it is known to be none. Left out, it is
   * a working day that may still become one: only an administrator can say whether the Labour Code already gives it.
   */
  cultureDayFrom?: number | null;
}

export function createCalendar({ zone, overrides = [], cultureDayFrom }: CalendarOptions): Calendar {
  const decided = new Map([...knownSwaps, ...overrides].map((override) => [override.day, override]));
  const years = new Map<number, Map<Day, RestDay>>();

  function holiday(day: Day): RestDay | undefined {
    const { year } = partsOf(day);
    const days =
      years.get(year) ?? restDaysOfYear(year, year >= (cultureDayFrom ?? Number.POSITIVE_INFINITY));
    years.set(year, days);
    return days.get(day);
  }

  function restDay(day: Day): RestDay | null {
    const decision = decided.get(day);
    if (decision?.kind === 'work') return null;
    const byLaw = holiday(day);
    if (decision) return { ...(byLaw ?? { kind: 'swap' }), provisional: decision.provisional ?? false };
    return byLaw ?? (isWeekend(day) ? { kind: 'weekend', provisional: false } : null);
  }

  function undecided(day: Day): boolean {
    const decision = decided.get(day);
    if (decision) return decision.provisional ?? false;
    if (cultureDayFrom === undefined && mayBeCultureDay(day)) return true;
    return restDay(day)?.provisional || awaitsAnnouncement(day);
  }

  return { zone, restDay, undecided };
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
