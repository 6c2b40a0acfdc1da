import { unitSeats } from '../domain/seat';
import type { Office } from './office';

/** Those of the units whose seats nobody holds: what is said to them reaches no one. */
export async function vacantUnits(office: Office, units: Iterable<string>, now: Date): Promise<Set<string>> {
  const held = await office.store.people.heldSeats(now);
  return new Set([...units].filter((unit) => !unitSeats(unit).some((seat) => held.has(seat))));
}
