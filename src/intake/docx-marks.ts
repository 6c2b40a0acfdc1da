import type { List, ListLevel } from './docx-numbering';

/** Counts the items of lists as a word processor does, and says the mark that stands before each. */
export class ListMarks {
  private readonly counts = new Map<string, number[]>();
  private readonly seen = new Set<string>();

  constructor(private readonly lists: ReadonlyMap<string, List>) {}

  /** `1.`, `a)`, `Điều 3.`, `-`; '' for a list that is not defined or shows nothing. */
  next(listId: string, depth: number): string {
    const list = this.lists.get(listId);
    const level = list?.levels.get(depth);
    if (!list || !level) return '';
    if (level.format === 'bullet') return bullet(level.words);
    const counts = this.countsOf(list);
    if (!this.seen.has(listId)) {
      this.seen.add(listId);
      for (const [at, start] of list.restarts) counts[at] = start - 1;
    }
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    counts.length = depth + 1;
    if (level.format === 'none') return '';
    return level.words.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const outer = list.levels.get(at);
      return outer ? counted(counts[at] ?? outer.start, outer) : '';
    });
  }

  private countsOf(list: List): number[] {
    const counts = this.counts.get(list.kind) ?? [];
    this.counts.set(list.kind, counts);
    return counts;
  }
}

/** Bullets are signs of symbol fonts; what they mean is a dash, and a plus one level further in. */
function bullet(words: string): string {
  return /^[+o]$/u.test(words) ? '+' : '-';
}

function counted(count: number, { format }: ListLevel): string {
  switch (format) {
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperRoman':
      return roman(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

/** a … z, then aa, bb, cc: as word processors do. */
function letters(count: number): string {
  const letter = String.fromCharCode(97 + ((count + 25) % 26));
  return letter.repeat(Math.min(1 + Math.floor((count - 1) / 26), 5));
}

const numerals: ReadonlyArray<readonly [number, string]> = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  if (count < 1 || count > 399) return String(count);
  let left = count;
  let found = '';
  for (const [value, numeral] of numerals)
    while (left >= value) {
      found += numeral;
      left -= value;
    }
  return found;
}
