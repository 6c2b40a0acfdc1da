import { checkBasis } from '../domain/calendar-check';
import type { DayChoice } from '../domain/calendar-decision';
import type { Day } from '../domain/day';
import { done, type Outcome, refuse } from '../domain/refusal';
import { fold } from '../domain/text';
import { calendarDayIn } from './calendar-day';
import {
  type CalendarField,
  calendarFields,
  calendarHeaders,
  calendarNames,
  choiceWords,
  noWords,
  yesWords,
} from './calendar-words';
import { faultOf, type RowFault } from './row-fault';
import type { Table, TableRow } from './table';

export interface CalendarDaysRead {
  /** Rows that are right in themselves, in the order of the file, with the line each stands on. */
  rows: Array<{ line: number; choice: DayChoice }>;
  /** Every wrong row, in the order of the file; a row may have several. */
  faults: RowFault[];
}

type Columns = Partial<Record<CalendarField, string>>;

/** Days off and working days of a table. @param today that a typed day is read on */
export function readCalendarDays(table: Table, today: Day): CalendarDaysRead {
  const { columns, faults } = columnsOf(table);
  if (faults.length > 0) return { rows: [], faults };
  const rows: CalendarDaysRead['rows'] = [];
  const lines = new Map<Day, number>();
  for (const row of table.rows) {
    const read = readRow(row, columns, today);
    const first = read.day && lines.get(read.day);
    if (read.day && first === undefined) lines.set(read.day, row.line);
    if (first) read.faults.push(duplicate(row, columns, first));
    faults.push(...read.faults);
    if (read.choice && read.faults.length === 0) rows.push({ line: row.line, choice: read.choice });
  }
  return { rows, faults };
}

function columnsOf({ columns: headers, headerLine: line }: Table): { columns: Columns; faults: RowFault[] } {
  const columns: Columns = {};
  const faults: RowFault[] = [];
  const value = headers.join(', ');
  for (const field of calendarFields) {
    const [first, second] = headers.filter((header) => calendarHeaders[field].includes(fold(header)));
    if (first !== undefined) columns[field] = first;
    else if (field !== 'provisional') {
      const column = calendarNames[field];
      const { refusal } = refuse('refusal.calendar.columnMissing', { column, columns: value });
      faults.push(faultOf({ line, column, value }, refusal));
    }
    if (first === undefined || second === undefined) continue;
    const { refusal } = refuse('refusal.calendar.columnTwice', { first, second });
    faults.push(faultOf({ line, column: second, value: second }, refusal));
  }
  return { columns, faults };
}

function readRow(
  row: TableRow,
  columns: Columns,
  today: Day,
): { day: Day | undefined; choice: DayChoice | null; faults: RowFault[] } {
  const faults: RowFault[] = [];
  const read = <T>(field: CalendarField, parse: (text: string) => Outcome<T>): T | undefined => {
    const column = columns[field] ?? '';
    const value = row.cells[column] ?? '';
    const outcome = parse(value);
    if (outcome.ok) return outcome.value;
    faults.push(faultOf({ line: row.line, column, value }, outcome.refusal));
    return undefined;
  };
  if (row.surplus.length > 0) faults.push(surplus(row));
  const day = read('day', (text) => calendarDayIn(text, today));
  const kind = read('kind', kindIn);
  const basis = read('basis', checkBasis);
  const provisional = read('provisional', provisionalIn);
  const whole = day && kind && basis !== undefined && provisional !== undefined;
  return { day, choice: whole ? { about: 'day', day, kind, basis, provisional } : null, faults };
}

function kindIn(text: string): Outcome<DayChoice['kind']> {
  const folded = fold(text);
  const kinds = ['off', 'work', 'asLaw'] as const;
  const kind = kinds.find((one) => choiceWords[one].includes(folded));
  return kind ? done(kind) : refuse('refusal.calendar.kind', { kind: text });
}

function provisionalIn(text: string): Outcome<boolean> {
  const folded = fold(text);
  if (yesWords.includes(folded)) return done(true);
  // Marks without a letter or a number fold to nothing: they are no plain "no".
  const isNo = folded === '' ? text === '' || text === '-' : noWords.includes(folded);
  return isNo ? done(false) : refuse('refusal.calendar.provisional', { typed: text });
}

/** A row with more cells than headers: its cells have slipped to the right, so none of them can be trusted. */
function surplus(row: TableRow): RowFault {
  const { refusal } = refuse('refusal.calendar.surplus', { cells: row.surplus.length });
  return faultOf({ line: row.line, column: '', value: row.surplus.join(', ') }, refusal);
}

function duplicate(row: TableRow, columns: Columns, first: number): RowFault {
  const column = columns.day ?? '';
  const value = row.cells[column] ?? '';
  return faultOf(
    { line: row.line, column, value },
    refuse('refusal.calendar.duplicate', { day: value, line: first }).refusal,
  );
}
