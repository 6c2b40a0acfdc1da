import type { Place } from '../directive';
import type { Clause } from './clause';
import { blanked } from './plain';
import { areUnits } from './units';

/** What parts one demand from the next. A comma does not: it stands in every list of units. */
const JOINT = /;|(?:,|\.)?\s+dong thoi,?(?=\s)|,\s+sau do(?=\s)/g;

/** Words in brackets that ask somebody for something of its own: "(mỗi xã, phường đăng ký từ 02 đến 03 công trình)". */
const ASIDE =
  /\(\s{0,3}(?:rieng |doi voi |trong do )?(?:moi|cac|tung|nhung)\s[^()]{2,120}?\b(?:dang ky|gui|nop|bao cao)\b[^()]{0,200}\)/g;

/** The longest sentence that is read; what is longer is no sentence. */
const LONGEST = 6000;
const LONGEST_LIST = 300;

/** A text with its words as they are matched, at the same length. */
export interface Texts {
  text: string;
  plain: string;
}

/** Cuts a sentence into clauses. */
export function clausesOf(texts: Texts, sentence: Place, block: number): Clause[] {
  const to = Math.min(sentence.to, sentence.from + LONGEST);
  let words = texts.plain.slice(sentence.from, to).replace(/\s/g, ' ');
  const asides: Clause[] = [];
  for (const { index, 0: found } of [...words.matchAll(ASIDE)]) {
    asides.push(clauseAt({ words: found, at: sentence.from + index, sentence, block }));
    words = blanked(words, index, index + found.length);
  }
  const clauses: Clause[] = [];
  let begin = 0;
  for (const end of [...jointsIn(words, texts.text.slice(sentence.from, to)), words.length]) {
    const part = words.slice(begin, end);
    if (/[a-z\d]/.test(part))
      clauses.push(clauseAt({ words: part, at: sentence.from + begin, sentence, block }));
    begin = end;
  }
  return [...clauses, ...asides];
}

/** A semicolon between units only parts a list of them. */
function jointsIn(plain: string, typed: string): number[] {
  const joints: number[] = [];
  for (const { index, 0: joint } of plain.matchAll(JOINT)) {
    const begin = joints.at(-1) ?? 0;
    const list = typed
      .slice(begin, index)
      .replace(/^[\s;]+/u, '')
      .replace(/\s/gu, ' ');
    if (joint === ';' && list.length < LONGEST_LIST && areUnits(list)) continue;
    joints.push(index);
  }
  return joints;
}

function clauseAt(part: { words: string; at: number; sentence: Place; block: number }): Clause {
  const { words, at, sentence, block } = part;
  const lead = /^[\s;,.]*/.exec(words)?.[0].length ?? 0;
  const plain = words.slice(lead).trimEnd();
  return { from: at + lead, to: at + lead + plain.length, plain, block, sentence };
}
