import type { Actor } from '../domain/obligation';
import { parseSeatKey } from '../domain/seat';
import { holdsSeat } from './holds-seat';
import type { Office } from './office';

/** The office's administrator alone; null is whoever runs the program's own commands on its machine. */
export async function mayChangeCalendar(office: Office, by: Actor | null, now: Date): Promise<boolean> {
  if (by === null) return true;
  return parseSeatKey(by.seat)?.duty === 'administrator' && holdsSeat(office, by, now);
}
