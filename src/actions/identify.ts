import type { Person } from '../domain/person';
import { parseSeatKey, type Seat } from '../domain/seat';
import type { Office } from './office';

/** The person behind an address and the seats held at that time; nobody when the address is unknown. */
export async function identify(
  office: Office,
  address: { channel: string; chatId: string },
  now: Date,
): Promise<{ person: Person | null; seats: Seat[] }> {
  const person = await office.store.people.byAddress(address.channel, address.chatId);
  if (!person) return { person: null, seats: [] };
  const keys = await office.store.people.seatsOf(person.id, now);
  return { person, seats: keys.map(parseSeatKey).filter((seat) => seat !== null) };
}
