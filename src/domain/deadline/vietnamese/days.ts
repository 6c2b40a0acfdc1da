import type { Facts, Groups, Named, Phrase } from '../facts';
import { dayAndMonth, dayNamed, dayNumber, fullDates, named, namedIn, separator } from '../numerals';
import { every, monthOf, monthWord, next, quarterOf, quarterWord, yearOf, yearWords } from './words';

const monthsOfQuarter: Record<string, 1 | 2 | 3> = { dau: 1, giua: 2, cuoi: 3, nhat: 1, hai: 2, ba: 3 };

/** "9 tháng sau" and "6 tháng cuối kỳ" count months: a day of a month is called one. */
const dayOf = String.raw`\b(?<day>\d{1,2})(?:(?<=\b(?:ngay|mung|mong) \d{1,2})(?: cua)?| cua)`;

/** A quarter has three months: more than that before "tháng cuối quý" can only be a day. */
const dayOfQuarter = String.raw`(?:${dayOf}|\b(?<bare>0[1-9]|[4-9]|[12]\d|3[01]))`;

const ofPeriods: readonly Phrase[] = [
  {
    pattern: new RegExp(
      `${dayOfQuarter} thang (?:thu )?(?<month>dau|giua|cuoi|nhat|hai|ba)(?: tien| cung)?` +
        String.raw`(?: cua)?(?: ${every})? quy\b` +
        String.raw`(?: ${quarterWord}\b(?:(?:${separator}| nam )(?<year>\d{4}))?| (?<next>${next})\b)?`,
    ),
    read: readQuarterDay,
  },
  {
    pattern: new RegExp(
      String.raw`${dayOf} thang cuoi(?: cung)?(?: cua)?(?: ${every})? (?:ky(?: bao cao)?|(?<phase>dot|giai doan))\b`,
    ),
    read: ({ day, phase }) =>
      withDay(day, (number) =>
        named({ kind: 'lastMonthDay', day: number, ...(phase ? { cycle: 'perPhase' } : {}) }),
      ),
  },
  {
    pattern: new RegExp(String.raw`${dayOf} thang (?<month>nay|${next})\b`),
    read: ({ day, month }) =>
      withDay(day, (number) =>
        named({ kind: 'dayOfMonth', day: number, month: month === 'nay' ? 'this' : 'next' }),
      ),
  },
];

const ofMonth = `(?:${separator}|(?: cua)? thang )`;

const twoDays: Phrase = {
  pattern: new RegExp(
    String.raw`(?:\b(?<before>truoc|trc)(?: ngay)? )?(?<![\d/.-])(?<day>\d{1,2})${ofMonth}(?<month>\d{1,2})` +
      '(?:,? va|,)(?<before2> (?:truoc|trc))?(?: ngay)? ' +
      String.raw`(?<day2>\d{1,2})${ofMonth}(?<month2>\d{1,2})(?![/.-]?\d)${yearWords}`,
  ),
  read: readTwoDays,
};

const datedDays: readonly Phrase[] = [
  ...fullDates,
  {
    pattern: new RegExp(
      String.raw`(?<!\d)(?<day>\d{1,2})(?: cua)? thang ${monthWord}` +
        String.raw`(?:${separator}(?<written>\d{4})(?!\d)|${yearWords})`,
    ),
    read: (groups) =>
      named(
        dayNamed(
          { day: groups.day, month: String(monthOf(groups.month)) },
          yearOf(groups.written ?? groups.year),
        ),
      ),
  },
  dayAndMonth(yearWords, yearOf),
];

/** Phrases that name a day with its number. */
export const dayPhrases: readonly Phrase[] = [...ofPeriods, twoDays, ...datedDays];

const yesterday: Phrase = { pattern: /\bhom qua\b/, read: () => named({ kind: 'inDays', days: -1 }) };
const today: Phrase = { pattern: /\bhom nay\b/, read: () => named({ kind: 'inDays', days: 0 }) };

/** "Mai" is a name as well, and "ngày 8" the beginning of many things. */
export const dates: readonly Phrase[] = [...datedDays, yesterday, today];

/** Looked for last: "ngày 20" is a day of the month only when nothing else took the number. */
export const looseDays: readonly Phrase[] = [
  yesterday,
  today,
  { pattern: /\b(?:ngay )?mai\b/, read: () => named({ kind: 'inDays', days: 1 }) },
  { pattern: /\bngay kia\b/, read: () => named({ kind: 'inDays', days: 2 }) },
  {
    pattern: /\b(?:ngay|mung|mong) (?<day>\d{1,2})\b(?! ?[/.-] ?\d)/,
    read: ({ day }) => withDay(day, (number) => named({ kind: 'dayOfMonth', day: number })),
  },
];

function withDay<T>(text: string | undefined, use: (day: number) => T): T | null {
  const number = dayNumber(text);
  return number ? use(number) : null;
}

function readQuarterDay(groups: Groups) {
  const monthOfQuarter = monthsOfQuarter[groups.month ?? ''];
  if (!monthOfQuarter) return null;
  const quarter = groups.quarter ? { quarter: quarterOf(groups.quarter) } : {};
  return withDay(groups.day ?? groups.bare, (day) => {
    const fact = { kind: 'quarterDay' as const, day, monthOfQuarter, next: groups.next !== undefined };
    return namedIn(yearOf(groups.year), { ...fact, ...quarter });
  });
}

/** "Trước" before the first holds for both; before the second alone it would part them. */
function readTwoDays(groups: Groups): Partial<Facts> | null {
  const first = dayNamed(groups, undefined);
  const second = dayNamed({ day: groups.day2, month: groups.month2 }, undefined);
  const year = yearOf(groups.year);
  if (!first || !second || (groups.before2 && !groups.before)) return null;
  const both: Named = {
    kind: 'twoDays',
    first,
    second: { ...second, ...(year === undefined ? {} : { year }) },
  };
  return { named: both, ...(groups.before ? { before: true } : {}) };
}
