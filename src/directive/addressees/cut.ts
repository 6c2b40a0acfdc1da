import type { Place } from '../directive';

/** "(Có tên trong danh sách kèm theo)": tells more of them, and is none. */
const ASIDE = /[.;,]?\s{0,9}\((?:có|theo|như|kèm|danh sách)\s[^()]{2,80}\)[.;,]?$/iu;

/** The parts of words that begin at `from`, between cuts, without marks and remarks around them. */
export function cutAt(words: string, from: number, cuts: RegExp): Place[] {
  const places: Place[] = [];
  let begin = 0;
  for (const { index, 0: cut } of words.matchAll(cuts)) {
    places.push(trimmed(words, begin, index, from));
    begin = index + cut.length;
  }
  places.push(trimmed(words, begin, words.length, from));
  return places.filter((place) => place.to > place.from);
}

function trimmed(words: string, begin: number, end: number, from: number): Place {
  const one = words.slice(begin, end);
  const lead = /^[\s–+•-]*/u.exec(one)?.[0].length ?? 0;
  const left = one
    .slice(lead)
    .replace(ASIDE, '')
    .replace(/[\s.;,/!]{1,9}$/u, '');
  return { from: from + begin + lead, to: from + begin + lead + left.length };
}
