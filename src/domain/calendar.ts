import { addDays, type Day, dayWithin } from './day';
import { type DayOverride, knownSwaps } from './holidays';
import {
  awaitsAnnouncement,
  isWeekend,
  mayBeCultureDays,
  type RestDay,
  restDaysOfYear,
  weekend,
} from './rest-days';

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

/** Days of rest and undecided days of one year: every other day is a working day, for certain. */
interface Year {
  name: string;
  rest: ReadonlyMap<Day, RestDay>;
  undecided: ReadonlySet<Day>;
}

/** Years kept once reckoned: more than any office asks for in turn, and a bound should somebody ask for a thousand. */
const KEPT_YEARS = 64;

/** Immutable; reckons a year when it is first asked about. */
export function createCalendar({ zone, overrides = [], cultureDayFrom }: CalendarOptions): Calendar {
  const decided = new Map([...knownSwaps, ...overrides].map((override) => [override.day, override]));
  const years = new Map<string, Year>();
  let latest: Year | null = null;

  function yearOf(day: Day): Year {
    const name = day.slice(0, 4);
    if (latest?.name === name) return latest;
    latest = years.get(name) ?? reckon(name, decided, cultureDayFrom);
    if (years.size >= KEPT_YEARS) years.clear();
    years.set(name, latest);
    return latest;
  }

  return {
    zone,
    restDay: (day) => yearOf(day).rest.get(day) ?? null,
    undecided: (day) => yearOf(day).undecided.has(day),
  };
}

function reckon(
  name: string,
  decided: ReadonlyMap<Day, DayOverride>,
  cultureDayFrom: CalendarOptions['cultureDayFrom'],
): Year {
  const year = Number(name);
  const byLaw = restDaysOfYear(year, year >= (cultureDayFrom ?? Number.POSITIVE_INFINITY));
  const rest = new Map<Day, RestDay>();
  const undecided = new Set<Day>();
  const unsure = cultureDayFrom === undefined ? mayBeCultureDays(year) : new Set<Day>();
  const last = dayWithin(year, 12, 31);
  for (let day = dayWithin(year, 1, 1); day <= last; day = addDays(day, 1)) {
    const decision = decided.get(day);
    const found = decide(byLaw.get(day) ?? (isWeekend(day) ? weekend : null), decision);
    if (found) rest.set(day, found);
    const awaited = awaitsAnnouncement(day) || unsure.has(day);
    if (decision ? decision.provisional : found?.provisional || awaited) undecided.add(day);
  }
  return { name, rest, undecided };
}

/** A decision wins over week and law; a day they give already keeps its reason. */
function decide(lawful: RestDay | null, decision: DayOverride | undefined): RestDay | null {
  if (!decision) return lawful;
  if (decision.kind === 'work') return null;
  return { ...(lawful ?? { kind: 'swap' }), provisional: decision.provisional ?? false };
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
