import type { Unit } from './unit';

/** One row of a file of units. What the file has no column for is absent and stays as it is in the register. */
export type UnitRow = Pick<Unit, 'code' | 'name' | 'kind'> & Partial<Omit<Unit, 'code' | 'name' | 'kind'>>;

export interface UnitChange {
  before: Unit;
  after: Unit;
  fields: Array<keyof Unit>;
}

/** What an import would do. Units of the register that the file does not name are in none of the lists. */
export interface UnitImport {
  created: Unit[];
  changed: UnitChange[];
  unchanged: Unit[];
}

/** Compares rows with the register by code, in any case. Planning again after the import changes nothing. */
export function planUnitImport(rows: readonly UnitRow[], register: readonly Unit[]): UnitImport {
  const known = new Map(register.map((unit) => [unit.code.toUpperCase(), unit]));
  const plan: UnitImport = { created: [], changed: [], unchanged: [] };
  for (const row of rows) {
    const before = known.get(row.code.toUpperCase());
    if (!before) {
      plan.created.push({ ...blank, ...row });
      continue;
    }
    const after = { ...before, ...row, code: before.code };
    const fields = fieldsChanged(before, after);
    if (fields.length === 0) plan.unchanged.push(before);
    else plan.changed.push({ before, after, fields });
  }
  return plan;
}

const blank = { aliases: [], bloc: null, parent: null, validFrom: null, validTo: null, successor: null };

const compared = [
  'name',
  'aliases',
  'kind',
  'bloc',
  'parent',
  'validFrom',
  'validTo',
  'successor',
] as const satisfies Array<keyof Unit>;

function fieldsChanged(before: Unit, after: Unit): Array<keyof Unit> {
  return compared.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
