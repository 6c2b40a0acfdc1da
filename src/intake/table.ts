import { done, type Outcome, refuse } from '../domain/refusal';
import { nfc } from '../domain/text';

/** A file's first sheet as text. Cells are data whatever they begin with: nothing is ever evaluated. */
export interface Table {
  /** Headers as written, in the order of the file. */
  columns: string[];
  /** Line or row number of the headers, as the person sees it in the file. */
  headerLine: number;
  rows: TableRow[];
}

export interface TableRow {
  line: number;
  /** One entry for every column; '' where the file has nothing. */
  cells: Record<string, string>;
  /** What stands to the right of the last header: mostly a separator inside an unquoted name. */
  surplus: string[];
}

/** Cells by position, before the headers are known. */
export interface GridRow {
  line: number;
  cells: string[];
}

export const maxRows = 20_000;

/**
 * The first row with two filled cells holds the headers, so that a title above the table does no harm.
 * Rows without any text are left out; the others keep their line numbers.
 */
export function tableOf(grid: readonly GridRow[]): Outcome<Table> {
  const rows = grid.map(cleaned).filter((row) => row.cells.some((cell) => cell !== ''));
  const at = Math.max(
    0,
    rows.findIndex((row) => row.cells.filter((cell) => cell !== '').length > 1),
  );
  const header = rows[at];
  if (!header) return refuse('refusal.file.empty');
  const columns = header.cells.filter((cell) => cell !== '');
  const twice = columns.find((column, i) => columns.indexOf(column) !== i);
  if (twice) return refuse('refusal.file.columnTwice', { column: twice, line: header.line });
  const body = rows.slice(at + 1);
  if (body.length === 0) return refuse('refusal.file.noRows');
  if (body.length > maxRows) return refuse('refusal.file.tooManyRows', { rows: body.length, most: maxRows });
  return done({ columns, headerLine: header.line, rows: body.map((row) => tableRow(row, header.cells)) });
}

function tableRow(row: GridRow, header: readonly string[]): TableRow {
  const cells = header.map((column, i) => [column, row.cells[i] ?? ''] as const);
  return {
    line: row.line,
    cells: Object.fromEntries(cells.filter(([column]) => column !== '')),
    surplus: row.cells
      .slice(header.findLastIndex((column) => column !== '') + 1)
      .filter((cell) => cell !== ''),
  };
}

/** Zero-width characters come with text pasted from web pages and make equal names differ. */
function cleaned(row: GridRow): GridRow {
  return {
    line: row.line,
    cells: row.cells.map((cell) => nfc(cell.replace(/[\u200B-\u200D\u2060\uFEFF]/gu, ''))),
  };
}
