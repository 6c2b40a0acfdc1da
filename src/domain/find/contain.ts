import { withinOneTypo } from './typo';
import type { Word } from './words';

/** How far a word of the question may be from the word of the name it stands for. */
export type Leniency = 'literal' | 'shortened' | 'typo';

/** Single letters written for kinds of units: P. Kinh tế, P. 1, X. Lạc Hòa. */
const letters = new Map([
  ['p', ['phuong', 'phong']],
  ['x', ['xa']],
]);
/** Left out when people make initials: VHTT is Văn hóa và Thông tin. */
const connectives = ['va', 'cua', 've', 'cac'];

/**
 * True when every asked word stands for a word of the text, each for another one, in any order. `shortened` also takes
 * initials of words in a row (`NTM`), `typo` also one word with one slip.
 */
export function contains(text: readonly Word[], asked: readonly Word[], leniency: Leniency): boolean {
  return leftOver(text, asked, leniency) !== null;
}

/**
 * True when `asked` writes in full what a name has in short: "Phòng Tài nguyên và Môi trường" of `Phòng TN&MT`. Initials
 * alone are those of too many.
 */
export function spellsOut(name: readonly Word[], asked: readonly Word[]): boolean {
  const isInitials = name.every(({ plain }) => asked.every((word) => word.plain !== plain));
  if (asked.length <= name.length || isInitials) return false;
  const left = leftOver(asked, name, 'shortened');
  return left?.every((plain) => plain === '' || connectives.includes(plain)) ?? false;
}

/** The words of the text that no asked word stands for, the others ''; null when an asked word stands for none. */
function leftOver(text: readonly Word[], asked: readonly Word[], leniency: Leniency): string[] | null {
  const free = text.map(({ plain }) => plain);
  let left = asked.filter((word) => !take(free, (plain) => plain === word.plain));
  if (leniency !== 'literal') left = left.filter((word) => !takeShortened(free, word));
  if (leniency === 'typo' && left.length === 1) {
    left = left.filter((word) => !take(free, (plain) => withinOneTypo(plain, word.plain)));
  }
  return left.length === 0 ? free : null;
}

/** Uses up one word of the text; a used word is ''. */
function take(free: string[], fits: (plain: string) => boolean): boolean {
  const at = free.findIndex((plain) => plain !== '' && fits(plain));
  if (at < 0) return false;
  free[at] = '';
  return true;
}

function takeShortened(free: string[], { plain, marked }: Word): boolean {
  const kinds = letters.get(plain);
  if (kinds) return take(free, (word) => kinds.includes(word));
  // Initials have no tones; đ stays.
  if (plain.length < 2 || /\p{M}/u.test(marked ?? '')) return false;
  for (let start = 0; start < free.length; start += 1) {
    const used = initialsFrom(free, start, plain);
    for (const at of used ?? []) free[at] = '';
    if (used) return true;
  }
  return false;
}

/** Positions of the words whose initials are `letters`, from `start` on; null when they are not. */
function initialsFrom(words: readonly string[], start: number, initials: string): number[] | null {
  const used: number[] = [];
  let at = start;
  for (const initial of initials) {
    while (used.length > 0 && connectives.includes(words[at] ?? '') && words[at]?.[0] !== initial) at += 1;
    if (words[at]?.[0] !== initial) return null;
    used.push(at);
    at += 1;
  }
  return used;
}
