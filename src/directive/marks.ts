/** What numbers a line, from the outermost kind to the innermost. */
const kinds: ReadonlyArray<readonly [kind: string, pattern: RegExp]> = [
  ['part', /^(?:phần|chương|mục)\s+(?:thứ\s+\p{L}+|[IVX]+|\d{1,2})(?![\p{L}\d])[.:]?\s*/iu],
  ['article', /^điều\s+\d{1,3}(?:\s?[.:]\s*|$)/iu],
  ['roman', /^[IVX]{1,5}\s?[./)]+(?:(?!\p{L})|(?=\p{Lu}\p{L}))\s*/u],
  ['capital', /^[A-HĐ]\s?[./)]+\s+/u],
  ['number', /^\d{1,2}\s?(?:[.)]+(?!\d)|\/(?=\s|\.)\.?)\s*/u],
  ['numbers', /^\d{1,2}(?:\.\d{1,2}){1,3}(?![\d/])[.)]?\s+/u],
  ['letter', /^(?:[a-eg-ik-npqđ]\s?[)]+|[a-eghđ]\s?[.](?=\s)|[a-eghđ],(?=\s+\p{Lu}))\s*/u],
  ['bracketed', /^\(\d{1,2}\)\s+(?=\p{Lu})/u],
  ['dash', /^[-–—•●▪·■□◦➢➤✓\uf0a7\uf0b7\uf02d]\s*(?=\S)(?![-–—])/u],
  ['plus', /^\+\s*/u],
];

export interface Mark {
  /** As typed, trimmed. */
  text: string;
  /** Characters it takes, with the space after it. */
  length: number;
  /** Kinds sort by how far in they stand (5.1.1 further than 5.1); unmarked is -1. */
  kind: number;
}

export const unmarked: Mark = { text: '', length: 0, kind: -1 };
export const firstListKind = place('letter');
export const numberKind = place('number');
const numbersKind = place('numbers');

/** The mark at the beginning of a line; `unmarked` when it has none. */
export function markOf(line: string): Mark {
  for (const [kind, [, pattern]] of kinds.entries()) {
    const found = pattern.exec(line);
    if (!found) continue;
    const text = found[0].trim();
    const steps = kind === numbersKind ? text.split('.').filter(Boolean).length - 2 : 0;
    return { text, length: found[0].length, kind: kind + steps / 10 };
  }
  return unmarked;
}

function place(name: string): number {
  return kinds.findIndex(([kind]) => kind === name);
}
