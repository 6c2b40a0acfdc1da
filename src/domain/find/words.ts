import { fold } from '../text';

/** One word of a name or a question, as compared. */
export interface Word {
  /** Folded: `hoa`. */
  plain: string;
  /** With its marks, the tone last whatever vowel it was typed on; null when typed without any. */
  marked: string | null;
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Words and numbers of a text; a number is a word of its own: `P1` is `p`, `1`. */
export function wordsOf(text: string): Word[] {
  const pieces = text.normalize('NFC').match(/\p{L}+|\p{N}+/gu) ?? [];
  return pieces.map((piece) => ({ plain: fold(piece), marked: marksOf(piece) }));
}

function marksOf(piece: string): string | null {
  const apart = piece.toLowerCase().normalize('NFD');
  if (!/[\p{M}đ]/u.test(apart)) return null;
  return apart.replace(tones, '') + (apart.match(tones)?.join('') ?? '');
}

/** Words run together, so that `P. 1`, `p1` and `lachoa` equal what they mean. */
export function compact(words: readonly Word[]): string {
  return words.map(({ plain }) => plain).join('');
}

/** True when `asked` bears no marks that contradict a word of the text: `Hòa` is in `Lạc Hoà`, not in `Văn hóa`. */
export function marksAgree(asked: readonly Word[], text: readonly Word[]): boolean {
  return asked.every(({ plain, marked }) => {
    if (marked === null) return true;
    const same = text.filter((word) => word.plain === plain);
    return same.length === 0 || same.some((word) => word.marked === marked);
  });
}
