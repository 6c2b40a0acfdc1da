import type { Actor } from '../domain/obligation';
import { parseSeatKey } from '../domain/seat';
import { holdsSeat } from './holds-seat';
import type { Office } from './office';

/** True when somebody acts in a seat of an officer of the standing office, and holds it now. */
export async function isOfficer(office: Office, actor: Actor, now: Date): Promise<boolean> {
  return parseSeatKey(actor.seat)?.duty === 'officer' && holdsSeat(office, actor, now);
}
