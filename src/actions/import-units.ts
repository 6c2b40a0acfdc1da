import { done, type Outcome, refuse } from '../domain/refusal';
import { isOfficeSeat, parseSeatKey } from '../domain/seat';
import type { Office } from './office';
import { readUnitsFile, type UnitsFile } from './read-units-file';

export interface ImportOrder {
  file: UnitsFile;
  /** The person who orders it; null for whoever runs the program's own commands on its machine. */
  by: string | null;
  /** True when the person has seen that rows are wrong and wants the others. */
  skipWrong: boolean;
}

export interface Imported {
  created: number;
  changed: number;
}

/**
 * Reads the file again, compares it with the register as it stands now and writes what differs. Done twice, the second
 * time changes nothing; that time too campaigns are planned again, in case the first was cut short before that.
 */
export async function importUnits(office: Office, order: ImportOrder, now: Date): Promise<Outcome<Imported>> {
  if (order.by !== null && !(await mayImport(office, order.by, now))) return refuse('import.refusal.mayNot');
  const read = await readUnitsFile(office, order.file);
  if (!read.ok) return read;
  const { plan, faults } = read.value;
  if (faults.length > 0 && !order.skipWrong) return refuse('import.refusal.wrongRows');
  await office.store.units.save([...plan.created, ...plan.changed.map(({ after }) => after)]);
  await office.store.campaigns.planAllAgain();
  return done({ created: plan.created.length, changed: plan.changed.length });
}

async function mayImport(office: Office, person: string, now: Date): Promise<boolean> {
  const seats = (await office.store.people.seatsOf(person, now)).map(parseSeatKey);
  return seats.some((seat) => seat && isOfficeSeat(seat) && seat.duty !== 'leader');
}
