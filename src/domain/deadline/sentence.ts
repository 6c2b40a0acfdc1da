import { fold, nfc } from '../text';
import type { Facts, Grammar, Phrase } from './facts';

/** Words read by a grammar: the facts found and, as typed, what is left over. */
export interface Reading {
  facts: Facts;
  rest: string;
}

/** What may be a number said again in words: "ngày 06 (sáu) tháng 06 (sáu)". */
const ASIDE = /(?<=\d) ?\(([\p{L} ]{2,24})\)/gu;
const IN_WORDS = /^(?:(?:muoi|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)(?: |$)){1,4}$/;

function withoutNumbersInWords(words: string): string {
  return words.replace(ASIDE, (aside, number: string) => (IN_WORDS.test(fold(number)) ? '' : aside));
}

/** Takes each phrase of the grammar out of the words once. What no phrase takes is left, never passed over. */
export function read(words: string, grammar: Grammar): Reading {
  const original = withoutNumbersInWords(nfc(words));
  const facts: Facts = {};
  let open = plain(original);
  for (const phrase of grammar.phrases) open = take(phrase, open, facts);
  open = open.replace(grammar.fillers, (filler) => ' '.repeat(filler.length));
  return { facts, rest: leftOf(original, open) };
}

/** Words that one phrase understands among others. `facts` is null when the numbers in them make no sense. */
export interface Found {
  facts: Partial<Facts> | null;
  typed: string;
  rest: string;
}

/** The first phrase of those given that is found in the words and makes sense; else one that makes none. */
export function find(words: string, phrases: readonly Phrase[]): Found | null {
  const original = nfc(words);
  const open = plain(original);
  const found = phrases.flatMap(({ pattern, read }): Found[] => {
    const match = pattern.exec(open);
    if (!match) return [];
    const [from, to] = [match.index, match.index + match[0].length];
    const rest = nfc(`${original.slice(0, from)} ${original.slice(to)}`);
    return [{ facts: read(match.groups ?? {}), typed: original.slice(from, to), rest }];
  });
  return found.find(({ facts }) => facts !== null) ?? found[0] ?? null;
}

/** Blanks the words a phrase understands, so that the places of the others stay those of the original. */
function take(phrase: Phrase, open: string, facts: Facts): string {
  const match = phrase.pattern.exec(open);
  if (!match) return open;
  const found = phrase.read(match.groups ?? {});
  if (!found || Object.keys(found).some((key) => key in facts)) return open;
  Object.assign(facts, found);
  return open.slice(0, match.index) + ' '.repeat(match[0].length) + open.slice(match.index + match[0].length);
}

/**
 * Lower case without diacritics, character for character. `sáu` (six) becomes `s6u`, for without its accent it would be
 * `sau` (next): "tháng sáu" is June, "tháng sau" is next month.
 */
function plain(text: string): string {
  const lower = text.split('').map((letter) => letter.toLowerCase().charAt(0));
  return lower
    .map((letter) => (letter === 'đ' ? 'd' : letter.normalize('NFD').charAt(0)))
    .join('')
    .replace(/sau/g, (word, at: number) => (lower[at + 1] === 'á' ? 's6u' : word));
}

/** Marks that close or join words add nothing; any other sign (`~`, `>`, `?`) may change what they say. */
function leftOf(original: string, open: string): string {
  return original
    .split('')
    .map((letter, i) => (open.charAt(i) === ' ' ? ' ' : letter))
    .join('')
    .split(' ')
    .filter((word) => !/^[.,;:!()"'“”–-]*$/u.test(word))
    .join(' ');
}
