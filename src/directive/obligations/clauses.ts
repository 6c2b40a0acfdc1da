import type { Place } from '../directive';
import type { Clause } from './clause';
import { blanked } from './plain';

/** What parts one demand from the next. A comma does not: it stands in every list of units. */
const JOINT = /;|(?:,|\.)?\s+dong thoi,?(?=\s)|(?:,|\.)\s+sau do(?=\s)|\.\s/g;

/** Words in brackets that ask somebody for something of its own: "(mỗi xã, phường đăng ký từ 02 đến 03 công trình)". */
const ASIDE =
  /\(\s{0,3}(?:rieng |doi voi |trong do )?(?:moi|cac|tung|nhung)\s[^()]{2,120}?\b(?:dang ky|gui|nop|bao cao)\b[^()]{0,200}\)/g;

/** The longest sentence that is read; what is longer is no sentence. */
const LONGEST = 6000;

/** Cuts a sentence into clauses. `plain` is the whole text as it is matched. */
export function clausesOf(plain: string, sentence: Place, block: number): Clause[] {
  const to = Math.min(sentence.to, sentence.from + LONGEST);
  let words = plain.slice(sentence.from, to).replace(/\s/g, ' ');
  const asides: Clause[] = [];
  for (const { index, 0: found } of [...words.matchAll(ASIDE)]) {
    asides.push(clauseAt({ words: found, at: sentence.from + index, sentence, block }));
    words = blanked(words, index, index + found.length);
  }
  const clauses: Clause[] = [];
  let begin = 0;
  const push = (end: number) => {
    const part = words.slice(begin, end);
    if (part.trim() !== '')
      clauses.push(clauseAt({ words: part, at: sentence.from + begin, sentence, block }));
  };
  for (const { index, 0: joint } of words.matchAll(JOINT)) {
    push(index);
    begin = index + (joint === ';' || joint.startsWith('. ') ? joint.length : 0);
  }
  push(words.length);
  return [...clauses, ...asides];
}

function clauseAt(part: { words: string; at: number; sentence: Place; block: number }): Clause {
  const { words, at, sentence, block } = part;
  const lead = words.length - words.trimStart().length;
  const plain = words.trim();
  return { from: at + lead, to: at + lead + plain.length, plain, block, sentence };
}
