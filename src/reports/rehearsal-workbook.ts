import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { stream } from 'exceljs';
import { DateTime } from 'luxon';
import type { Day } from '../domain/day';

/** Text, a number, a day or a moment: a cell is never a formula, whatever a text begins with. */
export type Cell = string | number | { day: Day } | { moment: Date };

export interface Sheet {
  name: string;
  columns: ReadonlyArray<{
    header: string;
    /** In characters. */
    width: number;
    /** How days and moments of this column are shown. */
    shows?: 'day' | 'moment';
  }>;
  rows: Iterable<readonly Cell[]>;
  /** How many rows there are. */
  total: number;
}

export interface RehearsalBook {
  sheets: readonly Sheet[];
  /** IANA zone of the office: a workbook knows no zones, so moments are written as its clocks show them. */
  zone: string;
  /** Words for so many rows left out at the end of a sheet. */
  leftOut(rows: number): string;
}

/** Rows beyond this are left out: nobody reads them, and every phone must be able to open the file. */
const MOST_ROWS = 50_000;
/** So many rows are written without letting anybody else be answered. */
const AT_ONCE = 500;
/** support.microsoft.com: Excel specifications and limits. */
const LONGEST_CELL = 32_767;

const formats = { day: 'dd/mm/yyyy', moment: 'dd/mm/yyyy hh:mm' };

type Writer = InstanceType<typeof stream.xlsx.WorkbookWriter>;

/**
 * The sheets as an .xlsx file, each with its header frozen and filters. Rows are written as they come and not kept. Loads
 * the library when called: it costs 20 MB that most processes never need.
 */
export async function rehearsalWorkbook(book: RehearsalBook): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const chunks: Uint8Array[] = [];
  const out = new PassThrough();
  out.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const options = { stream: out, useStyles: true, useSharedStrings: true };
  const workbook = new exceljs.stream.xlsx.WorkbookWriter(options);
  for (const sheet of book.sheets) await writeSheet(workbook, sheet, book);
  await workbook.commit();
  return Buffer.concat(chunks);
}

async function writeSheet(workbook: Writer, sheet: Sheet, book: RehearsalBook): Promise<void> {
  const { name, columns, rows, total } = sheet;
  const writer = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  writer.columns = columns.map(({ header, width, shows }) => ({
    header: plain(header),
    width,
    style: shows ? { numFmt: formats[shows] } : {},
  }));
  writer.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const head = writer.getRow(1);
  head.font = { bold: true };
  head.commit();
  const valueIn = valuesIn(book.zone);
  let written = 0;
  for (const row of rows) {
    if (written === MOST_ROWS) break;
    writer.addRow(row.map(valueIn)).commit();
    written += 1;
    if (written % AT_ONCE === 0) await setImmediate();
  }
  if (written < total) writer.addRow([plain(book.leftOut(total - written))]).commit();
  writer.commit();
}

/** A workbook counts days from 1900 and knows no zones: what the library writes of a Date is its time in UTC. */
function valuesIn(zone: string): (cell: Cell) => string | number | Date {
  const moments = new Map<number, Date>();
  const local = (moment: Date): Date => {
    const known = moments.get(moment.getTime());
    if (known) return known;
    const date = DateTime.fromJSDate(moment, { zone }).setZone('utc', { keepLocalTime: true }).toJSDate();
    moments.set(moment.getTime(), date);
    return date;
  };
  return (cell) => {
    if (typeof cell === 'number') return cell;
    if (typeof cell === 'string') return plain(cell);
    return 'day' in cell ? new Date(`${cell.day}T00:00:00Z`) : local(cell.moment);
  };
}

/** Halves of characters would make a file that cannot be opened. */
function plain(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '').slice(0, LONGEST_CELL);
}
