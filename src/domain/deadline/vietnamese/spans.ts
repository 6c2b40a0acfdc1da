import type { Facts, Groups, Named, Part, Phrase } from '../facts';
import { named, namedIn, separator } from '../numerals';
import {
  cycles,
  every,
  monthOf,
  monthWord,
  next,
  partOf,
  partWords,
  quarterOf,
  quarterWord,
  yearOf,
} from './words';

const part = `(?:(?:ngay )?${partWords}(?: cung)?(?: cua)? )?`;
const year = String.raw`(?:(?:${separator}(?=\d)|,?(?: cua)? nam )(?<year>\d{4}|nay|${next})\b)?`;

/** Months, quarters, half-years and years, whole or their beginning, middle or end. */
export const spanPhrases: readonly Phrase[] = [
  {
    pattern: new RegExp(
      String.raw`\b(?:6|s6u) thang (?<half>dau|cuoi) nam\b(?: (?<year>\d{4}|nay|${next})\b)?`,
    ),
    read: ({ half, year }) => namedIn(yearOf(year), { kind: 'half', half: half === 'dau' ? 1 : 2 }),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:9|chin) thang(?: dau nam\b(?: (?<year>\d{4}|nay|${next})\b)?| nam (?<of>\d{4})\b)`,
    ),
    read: ({ year, of }) => namedIn(yearOf(year ?? of), { kind: 'nineMonths' }),
  },
  {
    pattern: new RegExp(String.raw`\b${part}(?:thang ${monthWord}|t(?<short>\d{1,2})(?=[/-]))(?!\d)${year}`),
    read: ({ part, month, short, year }) => {
      const number = monthOf(month ?? short);
      if (number < 1 || number > 12) return null;
      return namedIn(yearOf(year), { kind: 'month', month: number, part: partOf(part) });
    },
  },
  {
    pattern: new RegExp(String.raw`\b${part}quy ${quarterWord}(?![a-z\d])${year}`),
    read: ({ part, quarter, year }) => {
      if (quarter === undefined || part === 'dau' || part === 'giua') return null;
      return namedIn(yearOf(year), { kind: 'quarter', quarter: quarterOf(quarter), part: partOf(part) });
    },
  },
  {
    pattern: new RegExp(String.raw`\b${part}thang (?<which>nay|${next})\b`),
    read: ({ part, which }) =>
      named({ kind: 'month', month: which === 'nay' ? 'this' : 'next', part: partOf(part) }),
  },
  {
    pattern: new RegExp(String.raw`\b(?:cuoi )?quy (?<which>nay|${next})\b`),
    read: ({ which }) =>
      named({ kind: 'quarter', quarter: which === 'nay' ? 'this' : 'next', part: 'whole' }),
  },
  {
    pattern: new RegExp(String.raw`\b${part}nam (?<year>\d{4}|nay|${next})\b`),
    read: ({ part, year }) => namedIn(yearOf(year), { kind: 'year', part: partOf(part) }),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:ngay )?(?!(?<=han )cuoi ${every} )${partWords}(?: cung)?(?: cua)?(?: (?<every>${every}))? (?<unit>thang|quy|nam)\b(?! hoc)`,
    ),
    read: readPart,
  },
];

function readPart({ part, every, unit }: Groups): Partial<Facts> | null {
  const named = partNamed(partOf(part), unit);
  const recurrence = every === undefined ? undefined : cycles[unit ?? ''];
  return named && { named, ...(recurrence ? { recurrence } : {}) };
}

/** The law says what the beginning and the middle of months and years are, not of quarters. */
function partNamed(part: Part, unit: string | undefined): Named | null {
  if (unit === 'quy') return part === 'end' ? { kind: 'quarter', part } : null;
  return { kind: unit === 'nam' ? 'year' : 'month', part };
}
