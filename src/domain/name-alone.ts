import { noSubject } from './question/phrases';
import { fold } from './text';

const MOST_WORDS = 10;
/** Said before names, and part of none when it is said so. */
const wrapping = new Set(['ubnd', 'don', 'vi', 'phong', 'trao', 'thi', 'dua']);

/**
 * True when a text may be nothing but the name of a unit or a campaign. A single word is one only as a code or initials
 * (`XLH`, `P1`, `NTM`): words like "vâng" and "được" are in some name as well.
 */
export function mayBeName(text: string): boolean {
  const words = text.normalize('NFC').trim().split(/\s+/u);
  const [first = ''] = words;
  if (words.length > MOST_WORDS || noSubject.has(first.toLowerCase())) return false;
  if (words.length > 1) return words.every((word) => /[\p{L}\p{N}]/u.test(word)) && /\p{L}/u.test(text);
  return /^\p{Lu}[\p{Lu}\p{N}.-]+$/u.test(first) || /^[a-z]+\d+$/u.test(fold(first));
}

/**
 * True when every word typed is a word of the names: stricter than finding, which looks past slips and shortenings and
 * would find something in "đã nhận".
 */
export function namesLiterally(typed: string, names: readonly string[]): boolean {
  const known = new Set(names.flatMap((name) => fold(name).split(' ')));
  const words = fold(typed).split(' ');
  return words.length === 1 || words.every((word) => known.has(word) || wrapping.has(word));
}
