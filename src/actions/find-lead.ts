import { isValid } from '../domain/campaign/complete';
import { dayOf } from '../domain/day';
import { findUnits } from '../domain/find';
import type { Office } from './office';

export interface NamedUnit {
  code: string;
  name: string;
}

/** The units that words may mean, out of those that exist today. */
export async function findLead(
  office: Office,
  typed: string,
  now: Date,
): Promise<{ kind: 'one' | 'many' | 'none'; units: NamedUnit[] }> {
  const today = dayOf(now, office.calendar.zone);
  const units = (await office.store.units.all()).filter((unit) => isValid(unit, today));
  const found = findUnits(typed, units);
  const items = found.kind === 'one' ? [found.item] : found.kind === 'many' ? found.items : found.nearest;
  return { kind: found.kind, units: items.slice(0, MOST).map(({ code, name }) => ({ code, name })) };
}

/** More buttons than this are no choice: the words must say more. */
const MOST = 8;
