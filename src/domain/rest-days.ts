import { addDays, type Day, dayWithin, partsOf, type Weekday, weekday } from './day';
import {
  announcedThrough,
  cultureDayWantedFrom,
  fixedHolidays,
  type HolidayCode,
  lunarHolidays,
  secondNationalDayFrom,
} from './holidays';

/** Why nobody works on a day. `provisional` while somebody still has to decide or announce it. */
export interface RestDay {
  kind: 'weekend' | 'holiday' | 'compensation' | 'swap';
  name?: HolidayCode;
  provisional: boolean;
}

export const weekend: RestDay = { kind: 'weekend', provisional: false };

interface Holiday {
  day: Day;
  name: HolidayCode;
  provisional: boolean;
}

const lunarYears = new Map(lunarHolidays.map(([year, tet, hungKings]) => [year, { tet, hungKings }]));

export function isWeekend(day: Day): boolean {
  return weekday(day) >= 6;
}

/** The public holidays of a year and their compensation days, before any swap of days. */
export function restDaysOfYear(year: number, cultureDay: boolean): Map<Day, RestDay> {
  const holidays = holidaysOfYear(year, cultureDay).sort((a, b) => (a.day < b.day ? -1 : 1));
  const days = new Map<Day, RestDay>();
  for (const { day, name, provisional } of holidays) days.set(day, { kind: 'holiday', name, provisional });
  for (const { day, name, provisional } of holidays) {
    if (!isWeekend(day)) continue;
    days.set(compensationFor(day, days), { kind: 'compensation', name, provisional });
  }
  return days;
}

/** What week and law alone say of a day, before any swap of days. */
export function lawfulRest(day: Day, cultureDay: boolean): RestDay | null {
  return restDaysOfYear(partsOf(day).year, cultureDay).get(day) ?? (isWeekend(day) ? weekend : null);
}

/** True for days on which a plan that is not announced yet may put a holiday or take it away. */
export function awaitsAnnouncement(day: Day): boolean {
  const { year } = partsOf(day);
  if (year <= announcedThrough) return false;
  const lunar = lunarYears.get(year);
  if (!lunar) return true;
  const nearTet = day >= addDays(lunar.tet, -2) && day <= addDays(lunar.tet, 4);
  return nearTet || day.endsWith('-09-01') || day.endsWith('-09-03');
}

/** What 24/11 would make a day of rest in a year in which it may have become one: itself, or the day it is made up on. */
export function mayBeCultureDays(year: number): ReadonlySet<Day> {
  if (year < cultureDayWantedFrom) return new Set();
  const days = [...restDaysOfYear(year, true)].filter(([, { name }]) => name === 'cultureDay');
  return new Set(days.map(([day]) => day));
}

/** Labour Code 2019 art. 111.3: a weekly rest day that is a public holiday is made up on the next working day. */
function compensationFor(holiday: Day, taken: ReadonlyMap<Day, RestDay>): Day {
  let day = addDays(holiday, 1);
  while (isWeekend(day) || taken.has(day)) day = addDays(day, 1);
  return day;
}

function holidaysOfYear(year: number, cultureDay: boolean): Holiday[] {
  const provisional = year > announcedThrough;
  const holidays: Holiday[] = fixedHolidays.map(({ month, day, name }) => ({
    day: dayWithin(year, month, day),
    name,
    provisional: false,
  }));
  const lunar = lunarYears.get(year);
  if (lunar) {
    for (const day of tetDays(lunar.tet)) holidays.push({ day, name: 'tet', provisional });
    holidays.push({ day: lunar.hungKings, name: 'hungKings', provisional: false });
  }
  if (year >= secondNationalDayFrom)
    holidays.push({ day: secondNationalDay(year), name: 'nationalDay', provisional });
  if (cultureDay) holidays.push({ day: dayWithin(year, 11, 24), name: 'cultureDay', provisional: false });
  return holidays;
}

/**
 * Five days around the first day of the lunar year. Each plan from 2015 to 2026 took one day before it when it is a
 * Monday or a Tuesday and two otherwise; for later years this is an expectation.
 */
function tetDays(first: Day): Day[] {
  const before = weekday(first) <= 2 ? 1 : 2;
  return [0, 1, 2, 3, 4].map((n) => addDays(first, n - before));
}

/** The day joined to 2 September in each plan from 2021 to 2026, by the weekday of 2 September. */
const joinedNationalDay: Record<Weekday, 1 | -1> = { 1: 1, 2: -1, 3: -1, 4: 1, 5: -1, 6: -1, 7: 1 };

function secondNationalDay(year: number): Day {
  const day = dayWithin(year, 9, 2);
  return addDays(day, joinedNationalDay[weekday(day)]);
}
