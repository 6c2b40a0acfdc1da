import type { Actor } from '../domain/obligation';
import type { Office } from './office';

/** Asked when an act is done: the seat may have been given up since its form or button was opened. */
export async function holdsSeat({ store }: Office, { person, seat }: Actor, now: Date): Promise<boolean> {
  return (await store.people.seatsOf(person, now)).includes(seat);
}
