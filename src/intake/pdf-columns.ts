import type { Line } from './pdf-lines';
import { type Cell, isCentred, isNumber, type Row, rowsOf } from './pdf-rows';

/** A line in its place; `apart` where something else begins, whatever the distance. */
interface Placed {
  line: Line;
  apart: boolean;
}

/**
 * Lines of a page as text, in reading order, an empty one between paragraphs. Two columns (the issuer beside the name
 * of the State, "Nơi nhận" beside the signature) are read one after the other, also where they were drawn line by
 * line; a row of three or more is a row of a table: one line, its cells apart by ` | `.
 */
export function readingOrder(lines: readonly Line[]): string[] {
  const rows = rowsOf(lines);
  const placed: Placed[] = [];
  let apart = false;
  for (let i = 0; i < rows.length; ) {
    const { cells, length } = columnsFrom(rows, i);
    for (const [at, cell] of cells.entries())
      for (const [below, line] of cell.entries())
        placed.push({ line, apart: below === 0 && (at > 0 || apart) });
    apart = cells.length > 1 || isTableRow(rows[i]);
    i += length;
  }
  return withGaps(placed);
}

/** The row at a place as cells to be read in turn, with the rows below that go on with its two columns. */
function columnsFrom(rows: readonly Row[], from: number): { cells: Cell[]; length: number } {
  const cells = rows[from]?.cells ?? [];
  if (cells.length < 2) return { cells, length: 1 };
  const [left = [], right = []] = cells;
  if (isTableRow(rows[from])) return { cells: [[inOneLine(cells)]], length: 1 };
  const columns = [[...left], [...right]];
  let length = 1;
  for (const row of rows.slice(from + 1)) {
    if (row.cells.length !== 2 || isTableRow(row) || !goesOn(columns, row)) break;
    for (const [at, cell] of row.cells.entries()) columns[at]?.push(...cell);
    length += 1;
  }
  return { cells: columns, length };
}

/** Cells of one line each, right under those above, in the same two columns. */
function goesOn(columns: readonly Cell[], { cells }: Row): boolean {
  return cells.every((cell, at) => {
    const above = columns[at]?.at(-1);
    const [line] = cell;
    if (!above || !line || cell.length > 1) return false;
    return above.y - line.y < 2.2 * line.size && above.x < line.end && line.x < above.end;
  });
}

/** Two cells are a row of a table where the first only numbers the second. */
function isTableRow(row: Row | undefined): boolean {
  const cells = row?.cells ?? [];
  const [first] = cells[0] ?? [];
  return cells.length > 2 || (cells.length === 2 && first !== undefined && isNumber(first));
}

function inOneLine(cells: readonly Cell[]): Line {
  const [first] = cells[0] ?? [];
  const last = cells.at(-1)?.at(-1);
  if (!first || !last) throw new Error('a cell has a line');
  const text = cells.map((cell) => cell.map((line) => line.text).join(' ')).join(' | ');
  return { ...first, text, end: last.end };
}

/** Of two lines of one paragraph, in heights of a letter; official letters are set at up to 1.5. */
const widest = 1.95;

/** Paragraphs are told by a wider gap than the usual one of the page, or by the indent of their first line. */
function withGaps(placed: readonly Placed[]): string[] {
  const usual = usualGap(placed);
  return placed.flatMap(({ line, apart }, i) => {
    const before = placed[i - 1]?.line;
    return before && (apart || isApart(before, line, usual)) ? ['', line.text] : [line.text];
  });
}

function isApart(before: Line, line: Line, usual: number): boolean {
  const gap = before.y - line.y;
  const size = Math.max(before.size, line.size, 1);
  if (gap < 0 || gap > Math.min(usual * 1.25 + 0.5, widest * size)) return true;
  const isIndented = line.x > before.x + size && Math.abs(before.x - line.x) < 6 * size;
  return isIndented && !isCentred(before, line) && before.end > line.end - size;
}

/** The commonest distance between lines that follow one another. */
function usualGap(placed: readonly Placed[]): number {
  const counts = new Map<number, number>();
  for (const [i, { line }] of placed.entries()) {
    const gap = Math.round(((placed[i - 1]?.line.y ?? line.y) - line.y) * 2) / 2;
    if (gap > 0.8 * line.size && gap < 2.5 * line.size) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || a - b);
  return most?.[0] ?? Number.POSITIVE_INFINITY;
}
