import { type Day, formatDay } from '../day';
import { type Assumption, findDay, parseDay } from '../deadline';
import { done, type Outcome, refuse } from '../refusal';
import { nfc } from '../text';

/** What an answer says of a document; each part may be missing, never both. */
export interface DocumentWords {
  number?: string;
  day?: Day;
  /** What the day was assumed by; left out when it was written in full. */
  assumed?: Assumption[];
}

const WORD = '[\\p{L}&]+';
const WORDS = `${WORD}(?:\\s*-\\s*${WORD})*`;
/**
 * `1804/UBND-NC`, `12/CT-UBND`, `11/2019/QĐ-UBND` (Decree 30/2020/NĐ-CP, Appendix I), `34-CT/TW` (Party documents).
 * Office documents written in a hurry have spaces around the signs.
 */
const NUMBER = new RegExp(
  `^(?<digits>\\d{1,6}\\p{L}?)\\s*(?<symbol>(?:/\\s*\\d{4}\\s*)?/\\s*${WORDS}|-\\s*${WORD}\\s*/\\s*${WORDS})(?![\\p{L}\\p{N}])`,
  'u',
);

/**
 * Reads the number and symbol of a document, its date, or both, in one answer. The date may not lie after `today`.
 * `wanted` tells what was asked for, and so which example a refusal gives.
 */
export function readDocument(
  typed: string,
  today: Day,
  wanted: 'document' | 'documentDay' = 'document',
): Outcome<DocumentWords> {
  const text = nfc(typed);
  const whole = parseDay(text, today, 'past');
  const date = whole.ok ? { ...whole, typed: text, rest: '' } : findDay(text, today, 'past');
  // All was understood and does not fit together: a weekday that is not that day's.
  const contradicts = !whole.ok && whole.rest === text;
  if (date && (!date.day || contradicts)) return refuse('launch.refusal.noSuchDay', { typed: date.typed });
  const day = date?.day;
  if (day && day > today) return refuse('launch.refusal.futureDocument', { day: formatDay(day) });
  const number = readNumber(date ? date.rest : text);
  if (number === undefined || (number === null && !day))
    return refuse(`launch.refusal.${wanted}`, { typed: text.slice(0, 80) });
  return done({
    ...(number ? { number } : {}),
    ...(day ? { day } : {}),
    ...(date && date.assumed.length > 0 ? { assumed: date.assumed } : {}),
  });
}

/** Null when no number is there; undefined when something is there that is none. Words before and after pass. */
function readNumber(text: string): string | null | undefined {
  const from = text.search(/\d/u);
  if (from < 0) return /[/-]/u.test(text) ? undefined : null;
  const found = NUMBER.exec(text.slice(from));
  if (!found || /\d/u.test(text.slice(from + found[0].length))) return undefined;
  const { digits = '', symbol = '' } = found.groups ?? {};
  const written = digits + symbol.replace(/\s+/gu, '');
  return /\p{Lu}/u.test(written) ? written : written.toUpperCase();
}
