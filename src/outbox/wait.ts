import { type Batch, BEGIN_WITHIN_MS } from './claim';
import type { Dispatch } from './parts';

/** Timers are no finer, and what is missed meanwhile is made up for. */
const SHORTEST_MS = 4;
/** So often at least somebody looks whether the process is to stop. */
const LONGEST_MS = 250;

/**
 * Waits until the chat may be written to, and takes the place. Null when it may; else when to try again: what was
 * claimed is not kept from others for long.
 */
export async function untilAllowed(
  { pacer, sleep }: Pick<Dispatch, 'pacer' | 'sleep'>,
  chatId: string,
  { claimedAt }: Pick<Batch, 'claimedAt'>,
  { now, stopped }: { now(): Date; stopped(): boolean },
): Promise<Date | null> {
  for (;;) {
    const at = now();
    if (stopped()) return at;
    const overall = pacer.overall(at);
    if (!overall) return pacer.take(chatId, at);
    const late = overall.getTime() > claimedAt.getTime() + BEGIN_WITHIN_MS;
    if (late || !sleep) return overall;
    await sleep(Math.min(LONGEST_MS, Math.max(SHORTEST_MS, overall.getTime() - at.getTime())));
  }
}
