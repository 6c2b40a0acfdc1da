import type { Place } from './directive';

/** Words that end with a full stop and no sentence: TP. Hồ Chí Minh, TT. Thị ủy, v.v. */
const ABBREVIATED =
  /(?:^|[\s(,;-])(?:TP|TX|TT|TM|KT|TL|TUQ|Q|P|PCT|CT|PGS|GS|TS|ThS|BS|Đ\/c|đ\/c|v\.v|tr|số|No)$/u;

/** Cuts words at full stops, question and exclamation marks; a semicolon or colon does not end a sentence. */
export function sentencesIn(text: string, { from, to }: Place): Place[] {
  const found: Place[] = [];
  const end = /[.!?…]+[”"’')\]]*(?:\/\.?)?(?=\s+["“‘'([]?[\p{Lu}\d])/gu;
  end.lastIndex = 0;
  const words = text.slice(from, to);
  let begin = 0;
  for (const match of words.matchAll(end)) {
    if (match[0] === '.' && ABBREVIATED.test(words.slice(Math.max(0, match.index - 12), match.index)))
      continue;
    found.push(trimmed(words, begin, match.index + match[0].length, from));
    begin = match.index + match[0].length;
  }
  if (words.slice(begin).trim() !== '') found.push(trimmed(words, begin, words.length, from));
  return found;
}

function trimmed(words: string, begin: number, end: number, from: number): Place {
  const lead = words.slice(begin, end).search(/\S/u);
  return {
    from: from + begin + Math.max(lead, 0),
    to: from + begin + words.slice(begin, end).trimEnd().length,
  };
}
