import type { Phrase } from '../facts';
import { named, namedIn } from '../numerals';
import { monthOf, monthWord, ordinals, partOf, partWords, yearOf, yearWords } from './words';

/** Months, quarters, half-years and years, whole or their beginning, middle or end. */
export const spanPhrases: readonly Phrase[] = [
  {
    pattern: /\b(?<half>first|second) half(?: of)? (?<year>\d{4}|this year|next year)\b/,
    read: ({ half, year }) => namedIn(yearOf(year), { kind: 'half', half: ordinals[half ?? ''] ?? 1 }),
  },
  {
    pattern:
      /\b(?<part>end of (?:the )?)?(?:q(?<number>[1-4])|(?<name>first|second|third|fourth) quarter)(?:,? (?:of )?(?<year>\d{4}))?\b/,
    read: ({ part, number, name, year }) => {
      const quarter = Number(number ?? ordinals[name ?? '']);
      return namedIn(yearOf(year), { kind: 'quarter', quarter, part: part ? 'end' : 'whole' });
    },
  },
  {
    pattern: new RegExp(String.raw`\b(?:${partWords})?${monthWord}\b${yearWords}`),
    read: ({ part, month, year }) =>
      namedIn(yearOf(year), { kind: 'month', month: monthOf(month), part: partOf(part) }),
  },
  {
    pattern: new RegExp(String.raw`\b(?:${partWords})?(?<which>this|next) month\b`),
    read: ({ part, which }) =>
      named({ kind: 'month', month: which === 'this' ? 'this' : 'next', part: partOf(part) }),
  },
  {
    pattern: /\b(?<part>beginning|start|middle|end) of (?:the )?(?<unit>month|year)\b/,
    read: ({ part, unit }) => named({ kind: unit === 'year' ? 'year' : 'month', part: partOf(part) }),
  },
  {
    pattern: new RegExp(String.raw`\b(?:${partWords}|in )(?<year>\d{4}|this year|next year)\b`),
    read: ({ part, year }) => namedIn(yearOf(year), { kind: 'year', part: partOf(part) }),
  },
];
