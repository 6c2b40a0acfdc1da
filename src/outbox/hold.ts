import { type Delivery, readySince } from '../domain/delivery';
import { formKey } from '../domain/form-key';
import type { Store } from '../store';

const LONGEST_HOLD_MS = 3_600_000;
const LOOK_AGAIN_MS = 60_000;

/**
 * A message never breaks into a half-typed report: it waits for the form to end, at most an hour from when it could
 * have gone, and not for a form that nobody has touched for an hour. Null when it may go now, else when to look again.
 */
export async function heldBack(store: Store, row: Delivery, now: Date): Promise<Date | null> {
  if (row.person === null) return null;
  if (now.getTime() >= readySince(row).getTime() + LONGEST_HOLD_MS) return null;
  const touched = await store.conversations.touchedAt(formKey(row.channel, row.chatId, row.chatId));
  if (!touched || now.getTime() - touched.getTime() >= LONGEST_HOLD_MS) return null;
  return new Date(now.getTime() + LOOK_AGAIN_MS);
}
