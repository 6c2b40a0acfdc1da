import { type Calendar, createCalendar } from './calendar';
import type { Day } from './day';
import type { DayOverride } from './holidays';
import type { Actor } from './obligation';

/** The years the calendar can be changed in: those its tables cover. */
export const firstYear = 2015;
export const lastYear = 2035;

/**
 * A day made one of rest or of work, against what week, law and the product's own data say of it. `asLaw` takes the
 * office's earlier decisions about the day back. JSON only.
 */
export interface DayChoice {
  about: 'day';
  day: Day;
  kind: 'off' | 'work' | 'asLaw';
  /** Number of the document, or who said it. */
  basis: string;
  /** It is expected (dự kiến) and not announced. */
  provisional: boolean;
}

/** First year in which 24/11 is a day off; null when it is none; `undecided` while nobody knows. */
export type CultureDayFrom = number | null | 'undecided';

/** The switch for 24/11 (Ngày Văn hóa Việt Nam). JSON only. */
export interface CultureDayChoice {
  about: 'cultureDay';
  from: CultureDayFrom;
  basis: string;
}

export type CalendarChoice = DayChoice | CultureDayChoice;

/** A choice as it was made. Nothing is deleted: the newest about a day, or about 24/11, stands. */
export type CalendarDecision = CalendarChoice & {
  at: Date;
  /** Null for whoever runs the program's own commands on its machine. */
  by: Actor | null;
};
export type DayDecision = CalendarDecision & DayChoice;
export type CultureDayDecision = CalendarDecision & CultureDayChoice;

/** What stands of the decisions. */
export interface Standing {
  /** By day; one that was taken back is not in it. */
  days: ReadonlyMap<Day, DayChoice>;
  cultureDay: CultureDayChoice | null;
}

/** @param choices oldest first */
export function standing(choices: readonly CalendarChoice[]): Standing {
  const days = new Map<Day, DayChoice>();
  let cultureDay: CultureDayChoice | null = null;
  for (const choice of choices) {
    if (choice.about === 'cultureDay') cultureDay = choice;
    else if (choice.kind === 'asLaw') days.delete(choice.day);
    else days.set(choice.day, choice);
  }
  return { days, cultureDay };
}

/** The office's calendar. @param choices oldest first */
export function calendarOf(zone: string, choices: readonly CalendarChoice[]): Calendar {
  const { days, cultureDay } = standing(choices);
  const from = cultureDay?.from ?? null;
  const known = cultureDay !== null && from !== 'undecided';
  return createCalendar({
    zone,
    overrides: [...days.values()].flatMap(override),
    ...(known ? { cultureDayFrom: from } : {}),
  });
}

function override({ day, kind, basis, provisional }: DayChoice): DayOverride[] {
  return kind === 'asLaw' ? [] : [{ day, kind, basis, provisional }];
}
