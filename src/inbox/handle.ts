import type { Desk } from './desk';
import type { Entry } from './entry';

/** True once the update is the one of its lane; false when it is somebody else's, or the stop came first. */
export async function haveTurn(desk: Desk, entry: Entry): Promise<boolean> {
  await entry.storing;
  if (entry.placed === 'known' || entry.placed === 'lost') return false;
  // A lease that ran out while it waited here may have been taken by somebody.
  if (entry.placed === 'first' && entry.until > desk.now()) return true;
  return takeTurn(desk, entry);
}

async function takeTurn(desk: Desk, entry: Entry): Promise<boolean> {
  const mine = await desk.untilKnown(() => {
    const lease = desk.lease();
    entry.until = lease.until;
    return desk.parts.store.promote(entry, lease);
  });
  return mine === true;
}

/**
 * Handles an update and, while the store is away, again. False when it is not done: somebody else has it by then, or
 * the next start will.
 */
export async function handleUntilDone(desk: Desk, entry: Entry): Promise<boolean> {
  const { handle, isAway, log } = desk.parts;
  for (;;) {
    try {
      await handle(entry.update);
      return true;
    } catch (error) {
      if (!isAway(error)) {
        log.error({ err: error, update: entry.order }, 'an update could not be handled');
        return true;
      }
      log.warn({ err: error, update: entry.order }, 'an update waits for the store');
    }
    if (desk.stopped || !(await takeTurn(desk, entry))) return false;
  }
}

/** Notes that an update was handled; what is next in its lane may then begin, which is noted in the same write. */
export async function noteDone(desk: Desk, entry: Entry, next: Entry | undefined): Promise<void> {
  const waiting = next?.placed === 'behind' ? next : null;
  const noted = await desk.untilKnown(() => {
    const lease = desk.lease();
    if (waiting) waiting.until = lease.until;
    return desk.parts.store.done(entry.id, desk.now(), { lease, next: waiting });
  });
  if (noted === true && waiting) waiting.placed = 'first';
  if (noted === false && !waiting)
    desk.parts.log.warn({ update: entry.order }, 'an update was handled by somebody else too');
}
