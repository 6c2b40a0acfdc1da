/** What numbers a line, from the outermost kind to the innermost. */
const kinds: ReadonlyArray<readonly [kind: string, pattern: RegExp]> = [
  ['part', /^(?:phần|chương|mục)\s+(?:thứ\s+\p{L}+|[IVX]+|\d{1,2})[.:]?\s+/iu],
  ['article', /^điều\s+\d{1,3}[.:]\s*/iu],
  ['roman', /^[IVX]{1,5}\s?[./)]+(?!\p{L})\s*/u],
  ['capital', /^[A-HĐ]\s?[./)]+\s+/u],
  ['number', /^\d{1,2}\s?[.)/]+(?!\d)\s*/u],
  ['numbers', /^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+/u],
  ['letter', /^[a-hđ]\s?[.)]+\s*/u],
  ['dash', /^[-–—•●▪*·]\s*(?=[^\d\s-]|\d)/u],
  ['plus', /^\+\s*/u],
];

export interface Mark {
  /** As typed, trimmed. */
  text: string;
  /** Characters it takes, with the space after it. */
  length: number;
  /** Kinds sort by how far in they stand; unmarked is -1. */
  kind: number;
}

export const unmarked: Mark = { text: '', length: 0, kind: -1 };
export const firstListKind = kinds.findIndex(([kind]) => kind === 'letter');

/** The mark at the beginning of a line; `unmarked` when it has none. */
export function markOf(line: string): Mark {
  for (const [kind, [, pattern]] of kinds.entries()) {
    const found = pattern.exec(line);
    if (found) return { text: found[0].trim(), length: found[0].length, kind };
  }
  return unmarked;
}
