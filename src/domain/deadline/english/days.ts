import type { Groups, Phrase } from '../facts';
import { dayAndMonth, dayNamed, dayNumber, fullDates, named } from '../numerals';
import { monthOf, monthWord, yearOf, yearWords } from './words';

const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const monthsOfQuarter: Record<string, 1 | 2 | 3> = { first: 1, second: 2, third: 3, last: 3 };

/** Phrases that name a day with its number. */
export const dayPhrases: readonly Phrase[] = [
  {
    pattern: new RegExp(
      String.raw`\b${day} of the (?<month>first|second|third|last) month of (?:every|each|the) quarter\b`,
    ),
    read: readQuarterDay,
  },
  ...fullDates,
  { pattern: new RegExp(String.raw`\b${day}(?: of)? ${monthWord}\b${yearWords}`), read: readMonthDay },
  { pattern: new RegExp(String.raw`\b${monthWord} (?:the )?${day}(?!\d)${yearWords}`), read: readMonthDay },
  dayAndMonth(yearWords, yearOf),
];

/** Without its year "may 5" is too easily a part of Vietnamese words. */
export const dates: readonly Phrase[] = [
  {
    pattern: new RegExp(String.raw`\b${day}(?: of)? ${monthWord},? (?<year>\d{4})\b`),
    read: readMonthDay,
  },
];

/** Looked for last: "the 20th" is a day of the month only when nothing else took the number. */
export const looseDays: readonly Phrase[] = [
  { pattern: /\byesterday\b/, read: () => named({ kind: 'inDays', days: -1 }) },
  { pattern: /\btoday\b/, read: () => named({ kind: 'inDays', days: 0 }) },
  { pattern: /\btomorrow\b/, read: () => named({ kind: 'inDays', days: 1 }) },
  {
    pattern: /\b(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)(?: of)?\b/,
    read: (groups) => {
      const number = dayNumber(groups.day);
      return number ? named({ kind: 'dayOfMonth', day: number }) : null;
    },
  },
];

function readMonthDay({ day, month, year }: Groups) {
  return named(dayNamed({ day, month: String(monthOf(month)) }, yearOf(year)));
}

function readQuarterDay(groups: Groups) {
  const number = dayNumber(groups.day);
  const monthOfQuarter = monthsOfQuarter[groups.month ?? ''];
  if (!number || !monthOfQuarter) return null;
  return named({ kind: 'quarterDay', day: number, monthOfQuarter, next: false });
}
