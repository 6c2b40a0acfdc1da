import type { Line } from './pdf-lines';

interface Row {
  cells: Line[];
}

/** A line in its place; `apart` where something else begins, whatever the distance. */
interface Placed {
  line: Line;
  apart: boolean;
}

/**
 * Lines of a page as text, in reading order, an empty one between paragraphs. Two columns that were drawn line by line
 * (the issuer beside the name of the State, "Nơi nhận" beside the signature) are read one after the other; a row of
 * three or more is a row of a table, and stays one line, its cells apart by ` | `.
 */
export function lineGroups(lines: readonly Line[]): string[] {
  const rows = rowsOf(lines);
  const placed: Placed[] = [];
  let apart = false;
  for (let i = 0; i < rows.length; ) {
    const pair = pairFrom(rows, i);
    if (pair) {
      for (const column of [pair.left, pair.right])
        for (const [at, line] of column.entries()) placed.push({ line, apart: at === 0 });
    } else placed.push({ line: joined(rows[i]?.cells ?? []), apart });
    apart = pair !== null;
    i += pair?.length ?? 1;
  }
  return withGaps(placed);
}

function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    if (line.beside && last) last.cells.push(line);
    else rows.push({ cells: [line] });
  }
  return rows;
}

/** Rows of two cells, and those of one cell that go on with one of the columns. */
function pairFrom(
  rows: readonly Row[],
  from: number,
): { left: Line[]; right: Line[]; length: number } | null {
  const [left, right] = rows[from]?.cells ?? [];
  if (!left || !right || rows[from]?.cells.length !== 2) return null;
  const columns = { left: [left], right: [right] };
  let border = right.x;
  let length = 1;
  for (let i = from + 1; i < rows.length; i += 1) {
    const [first, second, third] = rows[i]?.cells ?? [];
    if (!first || third || isFarBelow(rows[i - 1], first)) break;
    if (second && first.end < border + first.size) {
      columns.left.push(first);
      columns.right.push(second);
      border = Math.min(border, second.x);
    } else if (!second && first.end < border) columns.left.push(first);
    else if (!second && first.x > Math.max(...columns.left.map(({ end }) => end))) columns.right.push(first);
    else break;
    length += 1;
  }
  return { ...columns, length };
}

function isFarBelow(row: Row | undefined, line: Line): boolean {
  const above = row?.cells[0];
  return above !== undefined && (line.y > above.y || above.y - line.y > 3.2 * line.size);
}

function joined(cells: readonly Line[]): Line {
  const [first] = cells;
  if (!first) throw new Error('a row has a cell');
  return { ...first, text: cells.map(({ text }) => text).join(' | '), end: cells.at(-1)?.end ?? first.end };
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
  return line.x > before.x + size && Math.abs(before.x - line.x) < 6 * size && before.end > line.end - size;
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
