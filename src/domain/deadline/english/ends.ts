import { readEnd } from '../ends';
import type { Phrase } from '../facts';
import { named, unitOf } from '../numerals';

const count = String.raw`\b(?:within )?(?<count>\d{1,3}) (?<working>working )?days`;
const since = '(?:after|of|from)';
const what =
  '(?:the )?end of (?:(?:the|each|every) )?(?:reporting )?(?:(?<phase>phase|stage)|period|(?<campaign>campaign|movement)';

/** Days counted from the end of something, from a day that is named as well, or from the reference day. */
export const counted: readonly Phrase[] = [
  {
    pattern: new RegExp(`${count} ${since} (?:the )?(?:data )?cut-?off\\b`),
    read: ({ count, working }) => named({ kind: 'afterData', count: Number(count), unit: unitOf(working) }),
  },
  {
    pattern: new RegExp(`${count} ${since} ${what}|(?<quarter>quarter))\\b`),
    read: readEnd,
  },
  {
    pattern: new RegExp(`(?:${count} from now|\\bin (?<count2>\\d{1,3}) (?<working2>working )?days)\\b`),
    read: ({ count, working, count2, working2 }) => ({
      count: { count: Number(count ?? count2), unit: unitOf(working ?? working2), fromReference: true },
    }),
  },
  {
    pattern: new RegExp(`${count} ${since}\\b`),
    read: ({ count, working }) => ({ count: { count: Number(count), unit: unitOf(working) } }),
  },
];

/** "The end of each phase": the end of a period without its date. */
export const ends: readonly Phrase[] = [{ pattern: new RegExp(`\\b${what})\\b`), read: readEnd }];
