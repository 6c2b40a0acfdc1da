import { fold } from '../../../src/domain/text';

const short: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\bhdtdkt\b/g, 'hoi dong thi dua khen thuong'],
  [/\bubmttq\b/g, 'uy ban mat tran to quoc'],
];

/** Folded, the commonest abbreviations written out. */
export function plain(text: string): string {
  return short.reduce((words, [pattern, full]) => words.replace(pattern, full), fold(text));
}

/** 1 for the same words, 0 for nothing in common: one less the edits over the longer length (Levenshtein). */
export function alike(a: string, b: string): number {
  const [one, other] = [plain(a), plain(b)];
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : 1 - edits(one, other) / longest;
}

export const enough = 0.8;

export function isAlike(a: string, b: string): boolean {
  return alike(a, b) >= enough;
}

/** Share of the words of the shorter that stand in the other. */
export function shared(a: string, b: string): number {
  const [few = [], many = []] = [plain(a).split(' '), plain(b).split(' ')].sort(
    (x, y) => x.length - y.length,
  );
  const left = [...many];
  const found = few.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return few.join('') === '' ? 0 : found.length / few.length;
}

function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
