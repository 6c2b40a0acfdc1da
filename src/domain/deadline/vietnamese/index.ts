import type { Weekday } from '../../day';
import type { Grammar, Phrase } from '../facts';
import { clockTime, dayNumber, timeOf } from '../numerals';
import { dates, dayPhrases, looseDays } from './days';
import { counted, ends } from './ends';
import { spanPhrases } from './spans';
import { cycles, every } from './words';

const spokenTime: Phrase = {
  pattern:
    /\b(?<hour>\d{1,2}) ?(?:g|h|gio)(?: ?(?<minute>\d{2})(?! ?[/.-] ?\d)(?: ?(?:phut|p|'))?)?(?: (?<part>sang|trua|chieu|toi))?(?![a-z\d])/,
  read: ({ hour, minute, part }) => {
    const found = hourOf(Number(hour), part);
    return found === null ? null : timeOf(found, Number(minute ?? 0));
  },
};

/** The hours each part of the day is said with, on a clock of 24. */
const partsOfDay: Record<string, readonly [from: number, to: number]> = {
  sang: [1, 11],
  trua: [10, 14],
  chieu: [12, 19],
  toi: [17, 24],
};

/** Null where hour and part contradict each other, or it is unclear which end of the day is meant ("12 giờ tối"). */
function hourOf(hour: number, part: string | undefined): number | null {
  const span = partsOfDay[part ?? ''];
  if (!span) return hour;
  const said = hour < span[0] ? hour + 12 : hour;
  return hour > 0 && !(part === 'toi' && hour === 12) && said >= span[0] && said <= span[1] ? said : null;
}

const weekdays: Record<string, Weekday> = { hai: 1, ba: 2, tu: 3, nam: 4, s6u: 5, sau: 5, bay: 6 };

const weekday: Phrase = {
  pattern:
    /\b(?:thu (?<name>hai|ba|tu|nam|sau|s6u|bay)|(?:thu |t)(?<number>[2-7])|(?<sunday>chu nhat|cn))(?: (?<this>tuan nay|nay)| (?<next>tuan (?:sau|toi)))?(?![a-z\d/-])/,
  read: (groups) => {
    const day = groups.sunday ? 7 : (weekdays[groups.name ?? ''] ?? ((Number(groups.number) - 1) as Weekday));
    const week = groups.this ? 'this' : groups.next ? 'next' : null;
    return { weekday: day, ...(week ? { week } : {}) };
  },
};

const periodically = `\\b(?:dinh ky ${every} |dinh ky |${every} )`;

const recurrences: readonly Phrase[] = [
  {
    pattern: new RegExp(String.raw`\b(?<day>\d{1,2})(?: cua)? ${every} thang\b`),
    read: ({ day }) => {
      const number = dayNumber(day);
      return number ? { named: { kind: 'dayOfMonth', day: number }, recurrence: 'monthly' } : null;
    },
  },
  {
    pattern: new RegExp(`${periodically}(?<cycle>nam|quy|thang)\\b(?! hoc| \\d)`),
    read: ({ cycle }) => {
      const recurrence = cycles[cycle ?? ''];
      return recurrence ? { recurrence } : null;
    },
  },
  {
    pattern: new RegExp(`${periodically}nam hoc\\b(?! \\d)`),
    read: () => ({ recurrence: 'schoolYearly' }),
  },
  {
    pattern: new RegExp(`(?:${periodically}|\\btheo (?:${every} )?)(?:dot|giai doan)\\b(?! \\d)`),
    read: () => ({ recurrence: 'perPhase' }),
  },
  {
    pattern: new RegExp(`${periodically}(?:6|s6u) thang(?: (?:mot|1) lan)?\\b(?! dau| cuoi)`),
    read: () => ({ recurrence: 'halfYearly' }),
  },
  {
    pattern: new RegExp(`${periodically}(?:9|chin) thang\\b`),
    read: () => ({ recurrence: 'nineMonthly' }),
  },
];

/** "Ngày 10/01 của năm liền kề năm báo cáo": the year that each report is of. */
const reported: Phrase = {
  pattern: /\b(?<cycle>nam|quy|thang) bao cao\b/,
  read: ({ cycle }) => {
    const recurrence = cycles[cycle ?? ''];
    return recurrence ? { recurrence } : null;
  },
};

const before: Phrase = { pattern: /\b(?:truoc|trc)\b(?! hoac)/, read: () => ({ before: true }) };

/** How offices write and people type deadlines in Vietnamese, matched on words without diacritics. */
export const vietnamese: Grammar = {
  phrases: [
    spokenTime,
    clockTime,
    ...counted,
    ...dayPhrases,
    weekday,
    ...ends,
    ...spanPhrases,
    ...recurrences,
    reported,
    ...looseDays,
    before,
  ],
  dates,
  fillers:
    /\b(?:truoc hoac (?:vao|trong)|cham nhat|muon nhat|khong (?:muon|cham|tre) (?:hon|qua)|khong qua|den het|han (?:cuoi(?: cung)?|chot)|thoi han|(?:(?:nam|quy|thang|ky) )?bao cao|trong(?: nam)?|ngay|vao|la|luc|den|toi|han|nop|gui|cua|het)\b/g,
};
