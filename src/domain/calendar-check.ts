import type { Calendar } from './calendar';
import {
  type CalendarChoice,
  type CultureDayChoice,
  calendarOf,
  type DayChoice,
  firstYear,
  lastYear,
  type Standing,
  standing,
} from './calendar-decision';
import { type Day, formatDay, isDay, partsOf, weekday } from './day';
import { cultureDayWantedFrom, type HolidayCode, knownSwaps } from './holidays';
import { done, type Outcome, refuse } from './refusal';
import { lawfulRest } from './rest-days';
import { bearsSecretStamp } from './secrecy';
import { nfc } from './text';

export const longestBasis = 120;

/** What an administrator should know before deciding so all the same. JSON only. */
export type CalendarWarning =
  | { kind: 'holidayWorked'; day: Day; name: HolidayCode }
  | { kind: 'sundayWorked'; day: Day }
  /** What is past stays as it was. */
  | { kind: 'past'; day: Day };

export interface CheckedChange {
  /** As they are to be kept. */
  choices: CalendarChoice[];
  warnings: CalendarWarning[];
}

/** Choices to be added to those that there are, or why the first wrong one cannot be. @param earlier oldest first */
export function checkChange(
  earlier: readonly CalendarChoice[],
  added: readonly CalendarChoice[],
  { zone, today }: { zone: string; today: Day },
): Outcome<CheckedChange> {
  if (added.length === 0) return refuse('refusal.calendar.nothing');
  const choices = added.map(cleaned);
  const twice = choices.find((choice, at) => choices.findIndex((other) => isAbout(other, choice)) < at);
  if (twice) return refuse('refusal.calendar.twice', { day: shown(twice) });
  const compared = compare(earlier, choices, zone);
  for (const choice of choices) {
    const checked = checkChoice(compared, choice);
    if (!checked.ok) return checked;
  }
  return done({ choices, warnings: choices.flatMap((choice) => warningsOf(choice, today)) });
}

/** The calendar before and after choices about different days; made once for all of them, since a file may have thousands. */
export interface Compared {
  stands: Standing;
  before: Calendar;
  after: Calendar;
}

/** @param earlier oldest first */
export function compare(
  earlier: readonly CalendarChoice[],
  added: readonly CalendarChoice[],
  zone: string,
): Compared {
  return {
    stands: standing(earlier),
    before: calendarOf(zone, earlier),
    after: calendarOf(zone, [...earlier, ...added]),
  };
}

/** One choice of those compared; a choice that would change nothing is refused with the reason. */
export function checkChoice(compared: Compared, choice: CalendarChoice): Outcome<CalendarChoice> {
  const basis = checkBasis(choice.basis);
  if (!basis.ok) return basis;
  return choice.about === 'day' ? checkDay(compared, choice) : checkCultureDay(compared, choice);
}

/** The day as it is typed: one that exists, in the years the calendar has tables for. */
export function checkCalendarDay(day: Day): Outcome<Day> {
  if (!isDay(day)) return refuse('refusal.calendar.day', { day });
  const { year } = partsOf(day);
  return year < firstYear || year > lastYear
    ? refuse('refusal.calendar.outOfRange', { day: formatDay(day), from: firstYear, to: lastYear })
    : done(day);
}

export function checkBasis(typed: string): Outcome<string> {
  const basis = nfc(typed);
  if (basis === '') return refuse('refusal.calendar.basisMissing');
  if ([...basis].length > longestBasis) return refuse('refusal.calendar.basisLong', { most: longestBasis });
  return bearsSecretStamp(basis) ? refuse('refusal.secret') : done(basis);
}

function checkDay({ stands, before, after }: Compared, choice: DayChoice): Outcome<DayChoice> {
  const day = checkCalendarDay(choice.day);
  if (!day.ok) return day;
  const params = { day: formatDay(choice.day) };
  if (choice.kind === 'asLaw')
    return stands.days.has(choice.day) ? done(choice) : refuse('refusal.calendar.nothingToTakeBack', params);
  const same = says(before, choice.day) === says(after, choice.day);
  if (!same || !hasBasis(stands, choice)) return done(choice);
  return refuse(`refusal.calendar.already.${before.restDay(choice.day)?.kind ?? 'working'}`, params);
}

function says(calendar: Calendar, day: Day): string {
  return JSON.stringify([calendar.restDay(day), calendar.undecided(day)]);
}

/** False when another document is now named for a day that was decided before. */
function hasBasis({ days }: Standing, { day, basis }: DayChoice): boolean {
  const known = days.get(day) ?? knownSwaps.find((swap) => swap.day === day);
  return known === undefined || known.basis === basis;
}

function checkCultureDay(
  { stands: { cultureDay } }: Compared,
  choice: CultureDayChoice,
): Outcome<CultureDayChoice> {
  const { from } = choice;
  if (
    typeof from === 'number' &&
    !(Number.isInteger(from) && from >= cultureDayWantedFrom && from <= lastYear)
  )
    return refuse('refusal.calendar.cultureDayYear', { from: cultureDayWantedFrom, to: lastYear });
  if (cultureDay ? cultureDay.from !== from || cultureDay.basis !== choice.basis : from !== 'undecided')
    return done(choice);
  return refuse('refusal.calendar.cultureDaySame');
}

function warningsOf(choice: CalendarChoice, today: Day): CalendarWarning[] {
  if (choice.about !== 'day') return [];
  const { day, kind } = choice;
  const holiday = kind === 'work' ? lawfulRest(day, false) : null;
  return [
    ...(holiday?.name && holiday.kind === 'holiday'
      ? [{ kind: 'holidayWorked' as const, day, name: holiday.name }]
      : []),
    ...(kind === 'work' && weekday(day) === 7 ? [{ kind: 'sundayWorked' as const, day }] : []),
    ...(day < today ? [{ kind: 'past' as const, day }] : []),
  ];
}

function isAbout(other: CalendarChoice, choice: CalendarChoice): boolean {
  return other.about === 'day' && choice.about === 'day'
    ? other.day === choice.day
    : other.about === choice.about;
}

function cleaned<T extends CalendarChoice>(choice: T): T {
  return { ...choice, basis: nfc(choice.basis) };
}

function shown(choice: CalendarChoice): string {
  return choice.about === 'day' ? formatDay(choice.day) : '24/11';
}
