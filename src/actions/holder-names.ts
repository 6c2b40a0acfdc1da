import type { SeatKey } from '../domain/seat';
import type { Office } from './office';

/** Names of those who hold a seat now. */
export async function holderNames(office: Office, seat: SeatKey, now: Date): Promise<string[]> {
  return (await office.store.people.holders([seat], now)).map(({ name }) => name);
}
