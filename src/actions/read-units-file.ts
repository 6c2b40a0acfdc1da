import { done, type Outcome, refuse } from '../domain/refusal';
import { bearsSecretStamp } from '../domain/secrecy';
import { planUnitImport, type UnitImport } from '../domain/unit-import';
import { maxFileBytes, type RowFault, readTable, readUnits } from '../intake';
import type { Office } from './office';

/** A list of units somebody sent. Its bytes are fetched when its name and size say that it can be one. */
export interface UnitsFile {
  name: string;
  /** Bytes, as announced; 0 when unknown. */
  size: number;
  bytes(): Promise<Uint8Array>;
}

export interface UnitsInFile {
  plan: UnitImport;
  /** Every wrong row with what is wrong in it; a row may have several. */
  faults: RowFault[];
}

/** What a file would do to the register as it stands now. Nothing is written. */
export async function readUnitsFile(office: Office, file: UnitsFile): Promise<Outcome<UnitsInFile>> {
  if (bearsSecretStamp(file.name)) return refuse('refusal.secret');
  if (file.size > maxFileBytes)
    return refuse('refusal.file.tooLarge', { megabytes: maxFileBytes / (1024 * 1024) });
  const table = await readTable(await file.bytes(), file.name);
  if (!table.ok) return table;
  const register = await office.store.units.all();
  const { units, faults } = readUnits(table.value, register);
  return done({ plan: planUnitImport(units, register), faults });
}
