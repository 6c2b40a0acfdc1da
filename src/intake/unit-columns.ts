import { refuse } from '../domain/refusal';
import { fold } from '../domain/text';
import { faultOf, type RowFault } from './row-fault';
import type { Table } from './table';
import { headerWords, type UnitField, unitFields } from './unit-words';

/** Header of each field that the file has; other columns (numbering, notes) are left unread. */
export type UnitColumns = Partial<Record<UnitField, string>>;

const needed: readonly UnitField[] = ['code', 'name', 'kind'];

/** Finds the columns; a needed one that is missing, or a field that stands under two headers, is a fault of the header line. */
export function unitColumnsOf(table: Table): { columns: UnitColumns; faults: RowFault[] } {
  const columns: UnitColumns = {};
  const faults: RowFault[] = [];
  const line = table.headerLine;
  for (const field of unitFields) {
    const [column, second] = table.columns.filter((header) => headerWords[field].includes(fold(header)));
    if (column !== undefined) columns[field] = column;
    else if (needed.includes(field)) {
      const value = table.columns.join(', ');
      const { refusal } = refuse('refusal.unit.columnMissing', { column: field, columns: value });
      faults.push(faultOf({ line, column: field, value }, refusal));
    }
    if (column !== undefined && second !== undefined) {
      const { refusal } = refuse('refusal.unit.columnTwice', { first: column, second });
      faults.push(faultOf({ line, column: second, value: second }, refusal));
    }
  }
  return { columns, faults };
}
