import type { Place } from '../directive';

/** A word as it is compared: without diacritics, in small letters, where it stands. */
export interface Word extends Place {
  plain: string;
}

const MARKS = /\p{M}+/gu;
const known = new Map<string, string>();

/** Letter for letter, so that places stay those of the text. */
export function withoutMarks(words: string): string {
  return words.replace(/[^ -~\s]/gu, (letter) => {
    const seen = known.get(letter);
    if (seen !== undefined) return seen;
    const bare = letter.normalize('NFD').replace(MARKS, '').replace('đ', 'd').replace('Đ', 'D');
    const plain = bare.length === letter.length ? bare : letter;
    if (known.size < 5000) known.set(letter, plain);
    return plain;
  });
}

export function wordsIn(text: string): Word[] {
  const plain = withoutMarks(text).toLowerCase();
  if (plain.length !== text.length) return [];
  return [...plain.matchAll(/[a-z]+|\d+/g)].map(({ index, 0: word }) => ({
    plain: word,
    from: index,
    to: index + word.length,
  }));
}

/** Letter for letter in the case of what was typed; its white space stays. */
export function inCaseOf(typed: string, written: string): string {
  const letters = [...written.replace(/ /gu, '')];
  let next = 0;
  return typed.replace(/\S/gu, (as) => {
    const letter = letters[next] ?? as;
    next += 1;
    return as === as.toLowerCase() ? letter : letter.toUpperCase();
  });
}
