import { done, type Outcome } from '../domain/refusal';
import type { Unit } from '../domain/unit';
import type { UnitChange } from '../domain/unit-import';
import type { RowFault } from '../intake';
import type { Office } from './office';
import { readUnitsFile, type UnitsFile } from './read-units-file';

export interface ChangedUnit {
  /** As it stands in the register. */
  name: string;
  fields: Array<{ field: keyof Unit; before: Unit[keyof Unit]; after: Unit[keyof Unit] }>;
}

const CHANGES = 5;

/** What an import would do. JSON only. */
export interface UnitsPreview {
  created: number;
  changed: number;
  unchanged: number;
  /** The first of the changed units, with what would be different in each. */
  changes: ChangedUnit[];
  /** Rows with something wrong in them. */
  wrong: number;
  faults: RowFault[];
  /** Faults that are not among `faults`. */
  moreFaults: number;
}

/** Reads a file and counts; at most `mostFaults` faults are told one by one. */
export async function previewUnits(
  office: Office,
  file: UnitsFile,
  mostFaults: number,
): Promise<Outcome<UnitsPreview>> {
  const read = await readUnitsFile(office, file);
  if (!read.ok) return read;
  const { plan, faults } = read.value;
  return done({
    created: plan.created.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged.length,
    changes: plan.changed.slice(0, CHANGES).map(changedUnit),
    wrong: new Set(faults.map(({ line }) => line)).size,
    faults: faults.slice(0, mostFaults),
    moreFaults: Math.max(0, faults.length - mostFaults),
  });
}

function changedUnit({ before, after, fields }: UnitChange): ChangedUnit {
  return {
    name: before.name,
    fields: fields.map((field) => ({ field, before: before[field], after: after[field] })),
  };
}
