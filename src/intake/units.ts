import { refuse } from '../domain/refusal';
import type { Unit } from '../domain/unit';
import type { UnitRow } from '../domain/unit-import';
import { faultOf, type RowFault } from './row-fault';
import type { Table, TableRow } from './table';
import { type UnitColumns, unitColumnsOf } from './unit-columns';
import { kindHints } from './unit-kind';
import { checkLinks, type LinkFault } from './unit-links';
import { readUnitRow } from './unit-row';

export interface UnitsRead {
  /** Rows that can be imported as they are, in the order of the file; codes in capitals, parents as codes. */
  units: UnitRow[];
  /** Every wrong row, in the order of the file; a row may have several. */
  faults: RowFault[];
}

/** Units of a table, read against the register that parents and successors may stand in. */
export function readUnits(table: Table, register: readonly Unit[] = []): UnitsRead {
  const { columns, faults } = unitColumnsOf(table);
  if (faults.length > 0) return { units: [], faults };
  const hint = kindHints();
  const rows = new Map<string, { line: number; unit: UnitRow }>();
  const faulty = new Map<string, number>();
  for (const row of table.rows) {
    const read = readUnitRow(row, { columns, hint });
    faults.push(...read.faults);
    const code = (row.cells[columns.code ?? ''] ?? '').toUpperCase();
    const first = rows.get(code)?.line ?? faulty.get(code);
    if (code !== '' && first !== undefined) faults.push(duplicate(row, columns, first));
    else if (read.unit) rows.set(code, { line: row.line, unit: read.unit });
    else faulty.set(code, row.line);
  }
  const checked = checkLinks(rows, register, faulty);
  faults.push(...checked.faults.map((fault) => linkFaultOf(fault, columns)));
  return {
    units: [...checked.rows.values()].map(({ unit }) => unit),
    faults: faults.sort((a, b) => a.line - b.line),
  };
}

function duplicate(row: TableRow, columns: UnitColumns, first: number): RowFault {
  const column = columns.code ?? '';
  const value = row.cells[column] ?? '';
  return faultOf(
    { line: row.line, column, value },
    refuse('refusal.unit.duplicate', { code: value, line: first }).refusal,
  );
}

function linkFaultOf({ line, link, value, refusal }: LinkFault, columns: UnitColumns): RowFault {
  return faultOf({ line, column: columns[link] ?? link, value }, refusal);
}
