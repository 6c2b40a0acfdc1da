import type { Line } from './pdf-lines';

/** Lines one under the other. */
export type Cell = Line[];

/** What stands side by side; plain text is rows of one cell. */
export interface Row {
  cells: Cell[];
}

/** In heights of a letter: lines of one cell are no farther apart. */
const nearest = 1.95;

/**
 * Puts lines together to rows and cells, in the order in which they were drawn: a line goes on below in its column, or
 * begins a column to the right, or begins a row.
 */
export function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const cell = row?.cells.at(-1);
    const last = cell?.at(-1);
    if (!row || !cell || !last) rows.push({ cells: [[line]] });
    else if (isUnder(last, line, row.cells.length > 1)) cell.push(line);
    else if (isRightOf(cell, line)) row.cells.push([line]);
    else rows.push({ cells: [[line]] });
  }
  return rows;
}

function isUnder(above: Line, line: Line, isColumn: boolean): boolean {
  const fall = above.y - line.y;
  if (fall <= 0.5 * line.size || fall > nearest * Math.max(above.size, line.size)) return false;
  const isAligned = Math.abs(above.x - line.x) < line.size || isCentred(above, line);
  return isAligned && (!isColumn || line.end - line.x < 3 * (above.end - above.x) + 4 * line.size);
}

/** Beside a cell; the number of a row may stand in the middle or at the bottom of it. */
function isRightOf(cell: Cell, line: Line): boolean {
  const [first] = cell;
  const last = cell.at(-1);
  if (!first || !last) return false;
  const reach = Math.max(...cell.map(({ end }) => end));
  const top = first.y + (isNumber(first) ? 10 : 1.5) * line.size;
  return line.x > reach && line.y < top && line.y > last.y - 0.5 * line.size;
}

/** Too short to say anything: `1`, `II`, `a)`. */
export function isNumber({ text }: Line): boolean {
  return text.length <= 4;
}

/** Centred lines of one heading. */
export function isCentred(one: Line, other: Line): boolean {
  return Math.abs(one.x + one.end - other.x - other.end) < 2 * other.size;
}
