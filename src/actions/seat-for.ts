import { done, type Outcome, refuse } from '../domain/refusal';
import { isOfficeSeat, type Seat, type SeatKey, seatKey } from '../domain/seat';
import type { Office } from './office';

/** The seat, out of those a person holds, in which they may report on an obligation. */
export async function seatFor(
  office: Office,
  seats: readonly Seat[],
  obligation: string,
): Promise<Outcome<SeatKey>> {
  const found = await office.store.obligations.byId(obligation);
  const seat = seats.find((held) => !isOfficeSeat(held) && held.unit === found?.unit);
  return seat ? done(seatKey(seat)) : refuse('refusal.report.notYours');
}
