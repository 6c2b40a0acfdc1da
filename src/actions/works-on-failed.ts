import { isOfficeSeat, parseSeatKey } from '../domain/seat';
import type { Office } from './office';

/** Officers and administrators of the standing office, by the seats they hold at this moment. */
export async function worksOnFailed({ store }: Office, person: string, now: Date): Promise<boolean> {
  const seats = (await store.people.seatsOf(person, now)).map(parseSeatKey);
  return seats.some(
    (seat) => seat && isOfficeSeat(seat) && (seat.duty === 'officer' || seat.duty === 'administrator'),
  );
}
