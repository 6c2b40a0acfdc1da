import type { Place } from './directive';

export interface Line extends Place {
  words: string;
  /** An empty line stands before it. */
  gap: boolean;
}

/** Heads have two columns; so have feet. Read as lines of text they stand side by side. */
const SECOND =
  /\s{1,80}(?=CỘNG\s{1,3}H[ÒO][ÀA]\s{1,3}XÃ|(?:Độc\s{1,3}lập|ĐỘC\s{1,3}LẬP)\s?[-–])|(?:\s{2,80}|\t)(?=\p{Lu}[\p{L} .-]{1,40},\s{0,3}[Nn]gày\s|(?:TM|KT|TL|TUQ)\.|\p{Lu}[\p{L} .-]{1,40},\s{1,3}\d{1,2}\/\d{1,2}\/\d{4}\s*$)/gu;
const LONGEST_COLUMNS = 300;

/** The lines that are not empty, the columns of a head or foot apart. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  let gap = true;
  for (const raw of text.split('\n')) {
    const columns = raw.length > LONGEST_COLUMNS ? [[0, raw.length] as const] : columnsOf(raw);
    for (const [from, to] of columns) {
      const words = raw.slice(from, to).trim();
      if (words === '') continue;
      const begin = at + from + raw.slice(from, to).indexOf(words);
      lines.push({ from: begin, to: begin + words.length, words, gap });
      gap = false;
    }
    if (raw.trim() === '') gap = true;
    at += raw.length + 1;
  }
  return lines;
}

function columnsOf(raw: string): Array<readonly [number, number]> {
  const columns: Array<readonly [number, number]> = [];
  let from = 0;
  for (const found of raw.matchAll(SECOND)) {
    if (raw.slice(from, found.index).trim() === '') continue;
    columns.push([from, found.index]);
    from = found.index;
  }
  return [...columns, [from, raw.length]];
}

const NARROWEST = 40;
const WIDEST = 130;

/**
 * How many characters the lines of a text hold that was wrapped by hand or by a .pdf; null when each paragraph stands
 * on a line of its own.
 */
export function widthOf(lines: readonly Line[]): number | null {
  const lengths = lines.map(({ words }) => words.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  if (width < NARROWEST || width > WIDEST) return null;
  const full = lengths.filter((length) => length >= width * 0.75).length;
  return full * 2 >= lengths.length ? width : null;
}
