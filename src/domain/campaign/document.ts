import { type Day, dayFrom, formatDay } from '../day';
import { done, type Outcome, refuse } from '../refusal';
import { nfc } from '../text';

/** What an answer says of a document; each part may be missing, never both. */
export interface DocumentWords {
  number?: string;
  day?: Day;
}

const DATE =
  /(?<![\p{L}\p{N}/.-])(?<day>\d{1,2})\s*(?:[/.-]|tháng)\s*(?<month>\d{1,2})\s*(?:[/.-]|năm)\s*(?<year>\d{4})(?![\p{L}\p{N}/-])/iu;

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
  const date = DATE.exec(text);
  const day =
    date && dayFrom(Number(date.groups?.year), Number(date.groups?.month), Number(date.groups?.day));
  if (date && !day) return refuse('launch.refusal.noSuchDay', { typed: date[0] });
  if (day && day > today) return refuse('launch.refusal.futureDocument', { day: formatDay(day) });
  const number = readNumber(date ? text.replace(date[0], ' ') : text);
  if (number === undefined || (number === null && !day))
    return refuse(`launch.refusal.${wanted}`, { typed: text.slice(0, 80) });
  return done({ ...(number ? { number } : {}), ...(day ? { day } : {}) });
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
