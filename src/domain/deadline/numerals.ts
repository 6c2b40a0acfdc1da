import { dayFrom } from '../day';
import type { CountUnit, Dated, Facts, Groups, Named, Phrase, YearWord } from './facts';

/** Numbers with slashes, dots and hyphens, read alike in every language of the office: day first, then month. */
export const separator = ' ?[/.-] ?';
const day = String.raw`(?<![\d/.-])(?<day>\d{1,2})`;
const end = String.raw`(?! ?[/.-]? ?\d|\d)`;

export const fullDates: readonly Phrase[] = [
  {
    pattern: /(?<![\d/.-])(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)/,
    read: (groups) => named(dayNamed(groups, Number(groups.year))),
  },
  {
    // One sign throughout: "8-10/11" are three days, "01-03/2020" three months.
    pattern: new RegExp(
      `${day} ?(?<sign>[/.-]) ?(?<month>\\d{1,2}) ?\\k<sign> ?(?<year>\\d{4}|\\d{2})(?!\\d)`,
    ),
    read: (groups) => {
      const short = groups.year?.length === 2;
      const found = dayNamed(groups, Number(groups.year) + (short ? 2000 : 0));
      return named(found && short ? { ...found, shortYear: true } : found);
    },
  },
];

/** A day and month in figures and a year in the language's own words, if any. */
export function dayAndMonth(
  yearWords: string,
  yearOf: (word: string | undefined) => YearWord | undefined,
): Phrase {
  return {
    pattern: new RegExp(`${day}${separator}(?<month>\\d{1,2})${end}${yearWords}`),
    read: (groups) => named(dayNamed(groups, yearOf(groups.year))),
  };
}

export const clockTime: Phrase = {
  pattern: /(?<!\d)(?<hour>\d{1,2}):(?<minute>\d{2})(?!\d)/,
  read: ({ hour, minute }) => timeOf(Number(hour), Number(minute)),
};

/** Null when the day exists in no year (31/02), or not in the one given. */
export function dayNamed(groups: Groups, year: YearWord | undefined): Extract<Named, { kind: 'day' }> | null {
  const found = { day: Number(groups.day), month: Number(groups.month) };
  const leapYear = 2000;
  if (!dayFrom(typeof year === 'number' ? year : leapYear, found.month, found.day)) return null;
  return { kind: 'day', ...found, ...(year === undefined ? {} : { year }) };
}

export function named(found: Named | null): Partial<Facts> | null {
  return found && { named: found };
}

/** Null for 00:00 too: it ends the day before the one it is said with, and few mean that. */
export function timeOf(hour: number, minute: number): Partial<Facts> | null {
  if (hour + minute === 0 || hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  return { time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` };
}

export function dayNumber(text: string | undefined): number | null {
  const number = Number(text);
  return number >= 1 && number <= 31 ? number : null;
}

export function unitOf(working: string | undefined): CountUnit {
  return working === undefined ? 'days' : 'workingDays';
}

/** What is named, and the year it is in when one was said. */
export function namedIn(year: YearWord | undefined, found: Dated): Partial<Facts> {
  return { named: year === undefined ? found : { ...found, year } };
}
