import type { Place } from '../directive';
import type { Layout } from '../layout';

/** What a column of a table of deadlines holds. */
export type Column = 'what' | 'when' | 'who' | 'receiver';

/** A row under the head of a table that gives deadlines. */
export interface Row extends Place {
  cells: Partial<Record<Column, Place>>;
  /** The table is one of reports: what a row names is one, whatever it is called. */
  ofReports: boolean;
}

const PART = / \| /g;

const TITLES: ReadonlyArray<readonly [Column, RegExp]> = [
  [
    'when',
    /^(?:thoi (?:han|gian|diem)|han|ngay) ?(?:cuoi|chot|gui|nop|nhan|bao cao|hoan thanh|thuc hien|den han)?\b/,
  ],
  [
    'receiver',
    /^(?:noi|don vi|co quan|dia chi|bo phan) (?:tiep )?nhan\b|^(?:gui|nop) (?:ve|cho|den)\b|^noi (?:gui|nop)\b/,
  ],
  ['who', /^(?:don vi|co quan|nguoi|doi tuong|bo phan|ca nhan)\b/],
  [
    'what',
    /^(?:(?:ten|loai|ky|danh muc|noi dung) )?(?:bao cao|ho so|van ban|san pham|tai lieu)\b|^(?:noi dung|cong viec|nhiem vu|ten goi)\b/,
  ],
];
const LONGEST_TITLE = 60;
const MOST_CELLS = 12;

/** Rows of the tables of deadlines of a text, cells parted by " | ", by the block they begin in. */
export function rowsIn({ blocks }: Layout, plain: string): Map<number, Row[]> {
  const found = new Map<number, Row[]>();
  let head: Array<Column | null> = [];
  let ofReports = false;
  for (const [at, block] of blocks.entries()) {
    if (block.part !== 'body') continue;
    for (const line of linesOf(plain, block)) {
      const cells = cellsOf(plain, line);
      const titles = titlesIn(plain, cells);
      if (titles) {
        head = titles;
        ofReports = cells.some((cell, i) => titles[i] === 'what' && /bao cao/.test(wordsAt(plain, cell)));
      } else if (cells.length !== head.length || cells.length < 2) head = [];
      else found.set(at, [...(found.get(at) ?? []), { ...line, cells: named(head, cells), ofReports }]);
    }
  }
  return found;
}

function linesOf(plain: string, { from, to }: Place): Place[] {
  const words = plain.slice(from, to);
  const lines = words.split('\n');
  // A paragraph that runs on into a table is no row of it.
  if (lines.some((line) => !line.includes(' | '))) return [{ from, to }];
  let at = from;
  return lines.map((line) => {
    const place = { from: at, to: at + line.length };
    at += line.length + 1;
    return place;
  });
}

function cellsOf(plain: string, { from, to }: Place): Place[] {
  const line = plain.slice(from, to);
  const cells: Place[] = [];
  let at = 0;
  for (const { index, 0: part } of line.matchAll(PART)) {
    if (cells.length > MOST_CELLS) return [];
    cells.push({ from: from + at, to: from + index });
    at = index + part.length;
  }
  return [...cells, { from: from + at, to }];
}

/** The columns a line heads; null when it is no head of a table of deadlines. */
function titlesIn(plain: string, cells: readonly Place[]): Array<Column | null> | null {
  if (cells.length < 2 || cells.some(({ from, to }) => to - from > LONGEST_TITLE)) return null;
  const titles = cells.map((cell) => {
    const words = wordsAt(plain, cell);
    return /\d/.test(words) ? null : (TITLES.find(([, title]) => title.test(words))?.[0] ?? null);
  });
  return titles.includes('when') && titles.includes('what') ? titles : null;
}

function wordsAt(plain: string, { from, to }: Place): string {
  return plain.slice(from, to).trim();
}

function named(head: ReadonlyArray<Column | null>, cells: readonly Place[]): Row['cells'] {
  const row: Row['cells'] = {};
  for (const [i, cell] of cells.entries()) {
    const column = head[i];
    if (column) row[column] ??= cell;
  }
  return row;
}
