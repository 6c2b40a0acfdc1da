import { createHash } from 'node:crypto';
import type { Delivery } from '../domain/delivery';
import type { Office } from './office';

/** As many as are given up in one moment: when messages are handed over to seats that nobody holds. */
const MOST_AT_ONCE = 5_000;

/**
 * Names a dead letter as it is now in 21 characters: its own id is too long for a button. Once it has been sent again,
 * the name names nothing, even if it should fail again.
 */
export function failedReference({ id, settledAt }: Pick<Delivery, 'id' | 'settledAt'>): string {
  return `${shortOf(id)}${(settledAt?.getTime() ?? 0).toString(36)}`;
}

/** Null when it is not dead any more, or never was. */
export async function failedByReference({ store }: Office, reference: string): Promise<Delivery | null> {
  const time = Number.parseInt(reference.slice(SHORT), 36);
  if (!(time >= 0 && time <= LAST_TIME)) return null;
  const at = new Date(time);
  const died = await store.deliveries.failedBetween(at, at, MOST_AT_ONCE);
  return died.find(({ id }) => shortOf(id) === reference.slice(0, SHORT)) ?? null;
}

const SHORT = 12;
/** The last instant there is (ECMA-262, time values). */
const LAST_TIME = 8_640_000_000_000_000;

function shortOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, SHORT);
}
