import type { Weekday } from '../day';
import type { Grammar, Groups, Part, Phrase, YearWord } from './facts';
import {
  clockTime,
  dayAndMonth,
  dayNamed,
  dayNumber,
  fullDates,
  named,
  namedIn,
  timeOf,
  unitOf,
} from './numerals';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const yearWords = String.raw`(?:,? (?:of )?(?:the )?(?<year>\d{4}|this year|(?:next|following) year)\b)?`;
const somePart = '(?<part>beginning|start|middle|mid|end)(?: of |-| )(?:the )?';
const part = `(?:${somePart})?`;
const parts: Record<string, Part> = {
  beginning: 'start',
  start: 'start',
  middle: 'middle',
  mid: 'middle',
  end: 'end',
};
const ordinals: Record<string, 1 | 2 | 3> = { first: 1, second: 2, third: 3, last: 3 };
const quarters: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4 };

function yearOf(word: string | undefined): YearWord | undefined {
  if (word === undefined) return undefined;
  if (/^\d+$/.test(word)) return Number(word);
  return word === 'this year' ? 'this' : 'next';
}

function monthOf(word: string | undefined): number {
  return months.indexOf((word ?? '').slice(0, 3)) + 1;
}

function partOf(word: string | undefined): Part {
  return parts[word ?? ''] ?? 'whole';
}

const spokenTime: Phrase = {
  pattern: /\b(?<hour>\d{1,2})(?::(?<minute>\d{2}))? ?(?<half>am|pm)\b/,
  read: ({ hour, minute, half }) => {
    if (Number(hour) < 1 || Number(hour) > 12) return null;
    return timeOf((Number(hour) % 12) + (half === 'pm' ? 12 : 0), Number(minute ?? 0));
  },
};

const count = String.raw`\b(?:within )?(?<count>\d{1,3}) (?<working>working )?days`;

const days: readonly Phrase[] = [
  {
    pattern: new RegExp(`${count} (?:after|of|from) (?:the )?(?:data )?cut-?off\\b`),
    read: ({ count, working }) => named({ kind: 'afterData', count: Number(count), unit: unitOf(working) }),
  },
  {
    pattern: new RegExp(`${count} (?:after|of|from)\\b`),
    read: ({ count, working }) => ({ count: { count: Number(count), unit: unitOf(working) } }),
  },
  {
    pattern: new RegExp(
      String.raw`\b${day} of the (?<month>first|second|third|last) month of (?<every>every|each|the) quarter\b`,
    ),
    read: (groups) => {
      const number = dayNumber(groups.day);
      const monthOfQuarter = ordinals[groups.month ?? ''];
      return number && monthOfQuarter
        ? named({ kind: 'quarterDay', day: number, monthOfQuarter, next: false })
        : null;
    },
  },
  ...fullDates,
  { pattern: new RegExp(String.raw`\b${day}(?: of)? ${month}\b${yearWords}`), read: readMonthDay },
  { pattern: new RegExp(String.raw`\b${month} (?:the )?${day}(?!\d)${yearWords}`), read: readMonthDay },
  dayAndMonth(yearWords, yearOf),
];

function readMonthDay(groups: Groups) {
  return named(dayNamed({ day: groups.day, month: String(monthOf(groups.month)) }, yearOf(groups.year)));
}

const spans: readonly Phrase[] = [
  {
    pattern: /\b(?<half>first|second) half(?: of)? (?<year>\d{4}|this year|next year)\b/,
    read: ({ half, year }) => namedIn(yearOf(year), { kind: 'half', half: half === 'first' ? 1 : 2 }),
  },
  {
    pattern:
      /\b(?<part>end of (?:the )?)?(?:q(?<number>[1-4])|(?<name>first|second|third|fourth) quarter)(?:,? (?:of )?(?<year>\d{4}))?\b/,
    read: ({ part, number, name, year }) => {
      const quarter = Number(number ?? quarters[name ?? '']);
      return namedIn(yearOf(year), { kind: 'quarter', quarter, part: part ? 'end' : 'whole' });
    },
  },
  {
    pattern: new RegExp(String.raw`\b${part}${month}\b${yearWords}`),
    read: ({ part, month, year }) =>
      namedIn(yearOf(year), { kind: 'month', month: monthOf(month), part: partOf(part) }),
  },
  {
    pattern: new RegExp(String.raw`\b${part}(?<which>this|next) month\b`),
    read: ({ part, which }) =>
      named({ kind: 'month', month: which === 'this' ? 'this' : 'next', part: partOf(part) }),
  },
  {
    pattern: /\b(?<part>beginning|start|middle|end) of (?:the )?(?<unit>month|year)\b/,
    read: ({ part, unit }) => named({ kind: unit === 'year' ? 'year' : 'month', part: partOf(part) }),
  },
  {
    pattern: new RegExp(String.raw`\b(?:${somePart}|in )(?<year>\d{4}|this year|next year)\b`),
    read: ({ part, year }) => namedIn(yearOf(year), { kind: 'year', part: partOf(part) }),
  },
];

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const cycles = { year: 'yearly', quarter: 'quarterly', month: 'monthly' } as const;

const cyclesAndWeeks: readonly Phrase[] = [
  {
    pattern: new RegExp(String.raw`\b(?<name>${weekdays.join('|')})(?: (?:of )?(?<week>this|next) week)?\b`),
    read: ({ name, week }) => ({
      weekday: (weekdays.indexOf(name ?? '') + 1) as Weekday,
      ...(week ? { week: week === 'this' ? ('this' as const) : ('next' as const) } : {}),
    }),
  },
  {
    pattern:
      /\b(?:every|each) (?<cycle>year|quarter|month)\b|\b(?:(?<yearly>yearly|annually)|(?<quarterly>quarterly)|(?<monthly>monthly))\b/,
    read: ({ cycle, yearly, quarterly }) => ({
      recurrence: cycle
        ? cycles[cycle as keyof typeof cycles]
        : yearly
          ? 'yearly'
          : quarterly
            ? 'quarterly'
            : 'monthly',
    }),
  },
];

const loose: readonly Phrase[] = [
  { pattern: /\btoday\b/, read: () => named({ kind: 'inDays', days: 0 }) },
  { pattern: /\btomorrow\b/, read: () => named({ kind: 'inDays', days: 1 }) },
  {
    pattern: /\b(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)(?: of)?\b/,
    read: (groups) => {
      const number = dayNumber(groups.day);
      return number ? named({ kind: 'dayOfMonth', day: number }) : null;
    },
  },
  { pattern: /\b(?:(?<!on or )before|prior to)\b/, read: () => ({ before: true }) },
];

/** The same rules in English; figures are read as Vietnamese offices write them, day first. */
export const english: Grammar = {
  phrases: [spokenTime, clockTime, ...days, ...spans, ...cyclesAndWeeks, ...loose],
  fillers:
    /\b(?:on or before|(?:no|not) later than|at the latest|not after|due|deadline|reports?|until|through|by|on|at|in|of|the|is|within|date)\b/g,
};
