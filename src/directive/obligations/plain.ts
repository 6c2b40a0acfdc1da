/**
 * Lower case without diacritics, character for character, so that places stay those of the text. `sáu` (six) becomes
 * `s6u`, for without its accent it would be `sau` (after); `gởi` becomes `gui`, as it is mostly spelled.
 */
export function plainOf(text: string): string {
  return text
    .replace(/gởi/giu, 'gui')
    .replace(/sáu/giu, 's6u')
    .replace(/[A-Z]|[^ -~\s]/g, plainLetter);
}

const letters = new Map<string, string>();

function plainLetter(letter: string): string {
  const known = letters.get(letter);
  if (known !== undefined) return known;
  const plain = folded(letter);
  letters.set(letter, plain);
  return plain;
}

function folded(letter: string): string {
  if (/[đĐ]/u.test(letter)) return 'd';
  if (/[\u00a0\u2000-\u200a]/u.test(letter)) return ' ';
  if (/[–—]/u.test(letter)) return '-';
  const base = letter.normalize('NFD').charAt(0).toLowerCase();
  return base.length === 1 && base !== '' ? base : letter;
}

/** Words with a part of them made unreadable, at the same length. */
export function blanked(words: string, from: number, to: number): string {
  return words.slice(0, from) + '~'.repeat(Math.max(to - from, 0)) + words.slice(to);
}
