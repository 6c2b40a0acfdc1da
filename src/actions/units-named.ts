import { dayOf } from '../domain/day';
import { findUnits, isCalled } from '../domain/find';
import { isValid } from '../domain/unit';
import type { Office } from './office';

/** More buttons than this are no choice: the words must say more. */
const MOST = 8;

export interface NamedUnit {
  code: string;
  name: string;
}

export interface UnitsNamed {
  kind: 'one' | 'many' | 'none';
  /** False for one that the words are only nearly the name of. */
  certain: boolean;
  /** The one, the first of the many, or the nearest. */
  units: NamedUnit[];
  /** How many there are, shown or not. */
  count: number;
}

/** The units of today's register that the words may mean. */
export async function unitsNamed(office: Office, typed: string, now: Date): Promise<UnitsNamed> {
  const today = dayOf(now, office.calendar.zone);
  const units = (await office.store.units.all()).filter((unit) => isValid(unit, today));
  const found = findUnits(typed, units);
  const items = found.kind === 'one' ? [found.item] : found.kind === 'many' ? found.items : found.nearest;
  const shown = items.slice(0, MOST).map(({ code, name }) => ({ code, name }));
  const certain = found.kind !== 'one' || isCalled(typed, found.item);
  return { kind: found.kind, certain, units: shown, count: items.length };
}
