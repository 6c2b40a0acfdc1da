import type { Place } from './directive';
import { misread, misreadWords, type Phrase, typedPlainly } from './spelling/phrases';
import { inCaseOf, type Word, withoutMarks, wordsIn } from './spelling/words';

/**
 * A text with diacritics put right where that is certain: words of office that a scanner misread ("bảo cáo"), or all
 * that officials write, in a text typed without any. As long as it was; only diacritics differ.
 */
export function spelled(text: string): string {
  const isPlain = isTypedPlainly(text);
  if (isPlain) return rewritten(text, plainIndex, isMeant);
  return rewritten(text.replace(MISREAD_WORD, corrected), misreadIndex, isMisread);
}

const OFFICIAL =
  /\b(?:bao cao|de nghi|kinh gui|truoc ngay|cac don vi|phong trao|thi dua|uy ban|ke hoach|cong van)\b/giu;
const MOST_MARKED = 0.01;
const BEGINNING = 20_000;

/** Typed on a telephone, or by a program that knows no diacritics: a name or two may have them. */
function isTypedPlainly(text: string): boolean {
  const marked = text.replace(/[\0-\x7f\u2010-\u2026]+/gu, '').length;
  if (marked > text.length * MOST_MARKED) return false;
  return [...text.slice(0, BEGINNING).matchAll(OFFICIAL)].length > 1;
}

const MISREAD_WORD = new RegExp(`(?<!\\p{L})(?:${Object.keys(misreadWords).join('|')})(?!\\p{L})`, 'giu');

function corrected(typed: string): string {
  return inCaseOf(typed, misreadWords[typed.toLowerCase()] ?? typed);
}

interface Known extends Phrase {
  words: readonly string[];
}

/** Phrases by their first word, the longest first. */
function byFirst(phrases: readonly Phrase[]): ReadonlyMap<string, Known[]> {
  const index = new Map<string, Known[]>();
  for (const phrase of phrases) {
    const words = withoutMarks(phrase.written).split(' ');
    const first = words[0] ?? '';
    index.set(first, [...(index.get(first) ?? []), { ...phrase, words }]);
  }
  for (const some of index.values()) some.sort((a, b) => b.words.length - a.words.length);
  return index;
}

const plainIndex = byFirst(typedPlainly);
const misreadIndex = byFirst(misread);

/** Where a phrase seems to stand. */
interface At {
  /** As typed, in small letters, a space between words. */
  typed: string;
  /** The word before, plainly. */
  before: string;
  /** What follows. */
  after: string;
}

function rewritten(
  text: string,
  index: ReadonlyMap<string, Known[]>,
  fits: (phrase: Known, at: At) => boolean,
): string {
  const words = wordsIn(text);
  const quoted = quotedIn(text);
  const parts: string[] = [];
  let done = 0;
  let quote = 0;
  for (let i = 0; i < words.length; i += 1) {
    while ((quoted[quote]?.to ?? text.length) <= (words[i]?.from ?? 0)) quote += 1;
    if ((quoted[quote]?.from ?? text.length) <= (words[i]?.from ?? 0)) continue;
    const known = index.get(words[i]?.plain ?? '') ?? [];
    const found = known.find(
      (one) => stands(text, words, i, one.words) && fits(one, around(text, words, i, one)),
    );
    const from = words[i]?.from ?? 0;
    const to = words[i + (found?.words.length ?? 0) - 1]?.to;
    if (!found || to === undefined) continue;
    parts.push(text.slice(done, from), inCaseOf(text.slice(from, to), found.written));
    done = to;
    i += found.words.length - 1;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(done);
}

const QUOTED = /[“"«][^“”"«»\n]{2,250}[”"»]/gu;

/** Names stay as they were typed. */
function quotedIn(text: string): Place[] {
  return [...text.matchAll(QUOTED)].map(({ index, 0: words }) => ({ from: index, to: index + words.length }));
}

function stands(text: string, words: readonly Word[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((one, i) => {
    const word = words[at + i];
    if (word?.plain !== one) return false;
    return i === 0 || text.slice(words[at + i - 1]?.to, word.from).trim() === '';
  });
}

function around(text: string, words: readonly Word[], at: number, { words: phrase }: Known): At {
  const from = words[at]?.from ?? 0;
  const to = words[at + phrase.length - 1]?.to ?? from;
  const typed = text.slice(from, to).toLowerCase().replace(/\s+/gu, ' ');
  return { typed, before: words[at - 1]?.plain ?? '', after: text.slice(to, to + 12) };
}

function isMeant({ before }: Known, { after }: At): boolean {
  return before?.test(after) ?? true;
}

function isMisread(phrase: Known, { typed, before, after }: At): boolean {
  if (typed === phrase.written || withoutMarks(typed) === typed) return false;
  if (phrase.before?.test(after) === false || phrase.notBefore?.test(after)) return false;
  return before !== phrase.notAfter && !phrase.unless?.includes(typed);
}
