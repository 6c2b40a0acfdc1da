import { type Outcome, refuse } from '../domain/refusal';
import { type DocumentText, documentText } from './document-text';
import { isSyllable } from './legacy-syllables';

/** A Telegram client cuts a longer text into messages of this many characters, wherever that falls. */
const longestMessage = 4096;
/** Clients that cut at a word or at a line end leave a little room, and the platform trims blanks at both ends. */
const room = 200;

/**
 * A document pasted in one or several messages, in their order. A message that is as long as messages get was cut: the
 * next one goes on where it ends, in the middle of a word if need be. Any other one ends a paragraph, unless the next one
 * plainly goes on with its sentence.
 */
export function readPastedText(parts: readonly string[]): Outcome<DocumentText> {
  const [first, ...rest] = parts.filter((part) => part.trim() !== '');
  if (first === undefined) return refuse('refusal.document.empty');
  let text = first;
  let last = first;
  for (const part of rest) {
    text += joint(last, part) + part;
    last = part;
  }
  return documentText({ text, from: 'pasted' });
}

/** What stands between two messages: nothing, a blank that was trimmed, or the end of a paragraph. */
function joint(last: string, next: string): string {
  if (last.length < longestMessage - room && !goesOn(last, next)) return '\n\n';
  if (/\s$/u.test(last) || /^\s/u.test(next)) return '';
  if (last.length < longestMessage - room || last.length >= longestMessage)
    return areTwoWords(last, next) ? ' ' : '';
  return startsAnew(last, next) ? '\n' : ' ';
}

/** Of a date, at the end of a message: "ngày 3", "05/12/2", "31/", "trước ngày". */
const DATE_BEGUN = /(?:ngày|tháng)\s+\d$|năm\s+\d{1,3}$|\d\/\d{0,3}$|(?:ngày|tháng|năm|quý)$/iu;

/** Cut by hand in the middle of a sentence, of a word, of a date, or of a symbol: "1804" and "/UBND-NC". */
function goesOn(last: string, next: string): boolean {
  if (/^[,:;)]/u.test(next)) return true;
  // "1/2021" goes on with a date, "2. Đăng ký" is the next item.
  if (/^\d{1,4}(?!\d|\.\s|\))/u.test(next)) return DATE_BEGUN.test(last);
  if (/^\/\p{Lu}/u.test(next)) return /\d[\s*_]*$/u.test(last);
  return /^\p{Ll}(?!\))/u.test(next) && /[\p{L}\p{M}\p{N},]\s*$/u.test(last);
}

/**
 * Cut just before a blank, which was trimmed: after a comma, or where each side is a word and both together are none.
 * A number that was cut is joined.
 */
function areTwoWords(last: string, next: string): boolean {
  const right = /^[\p{L}\p{M}]{1,40}/u.exec(next)?.[0];
  if (/[,;:.!?)”]$/u.test(last)) return right !== undefined;
  const left = /[\p{L}\p{M}]{1,40}$/u.exec(last)?.[0];
  if (left !== undefined && right !== undefined)
    return isSyllable(left) && isSyllable(right) && !isSyllable(left + right);
  const word = left ?? right ?? '';
  const meetsNumber = left === undefined ? /\d$/u.test(last) : /^[\d(“]/u.test(next);
  return meetsNumber && word.length > 1 && isSyllable(word);
}

/** A sentence or an item ended, and another one begins. */
function startsAnew(last: string, next: string): boolean {
  return /[.:;!?/]["”’)\]]{0,3}$/u.test(last) && /^[\p{Lu}\d(“"\-–+•*]|^[a-zđ]\)/u.test(next);
}
