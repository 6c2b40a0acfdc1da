import type { Delivery } from '../domain/delivery';
import { choose } from './line';
import type { Dispatch } from './parts';

/**
 * How long a row is its holder's own. A batch is claimed about a second before it is sent; a channel may take 45 seconds
 * for one message (three calls of fifteen); a row is never claimed anew while its holder still sends it.
 */
export const LEASE_MS = 90_000;
/** A row that cannot be sent by this time of its lease is given back. */
export const BEGIN_WITHIN_MS = 40_000;

/** Seconds of sending that are claimed at once. */
const AHEAD = 0.4;
const MOST = 256;

export interface Batch {
  rows: Delivery[];
  lease: string;
  claimedAt: Date;
  /** One row of which nobody knows whether it ends the process: nothing else is to be at stake. */
  alone: boolean;
}

/** How many rows to claim at once: what is sent while the next are claimed, or what may go right now. */
export function batchSize({ pacer, sleep }: Dispatch, now: Date): number {
  if (!sleep) return pacer.room(now);
  return Math.max(1, Math.min(MOST, Math.ceil(pacer.pace.overallPerSecond * AHEAD)));
}

/** Claims what may go next; null when nothing is due. A batch may be empty: what was due waits for others of its chat. */
export async function claimBatch(parts: Dispatch, now: Date): Promise<Batch | null> {
  const { store, channels, pacer } = parts;
  const most = batchSize(parts, now);
  const due = await store.deliveries.due(
    channels.map(({ name }) => name),
    now,
    most,
  );
  if (due.length === 0) return null;
  const lines = await store.deliveries.inChats([...new Set(due.map(({ chatId }) => chatId))]);
  const { take, alone, wait } = choose(due, lines, {
    ...{ now, most, gapMs: pacer.pace.chatGapMs },
    chatFree: (chatId) => pacer.chatFree(chatId, now),
  });
  await store.deliveries.putOff(wait);
  const lease = parts.newId();
  if (take.length === 0) return { rows: [], lease, claimedAt: now, alone };
  const ids = take.map(({ id }) => id);
  const rows = await store.deliveries.claim(ids, lease, now, new Date(now.getTime() + LEASE_MS));
  // All went to another process, which looks after the rest as well.
  return rows.length === 0 && wait.length === 0 ? null : { rows, lease, claimedAt: now, alone };
}
