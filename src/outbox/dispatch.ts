import type { Delivery } from '../domain/delivery';
import type { Settled, Settlement } from '../store/delivery-line';
import { type Batch, BEGIN_WITHIN_MS, claimBatch } from './claim';
import { createFlight, type Flight } from './flight';
import type { Dispatch } from './parts';
import { type Prepared, prepare } from './prepare';
import { giveBack } from './retry';
import { sendRow } from './send';
import { createSettler } from './settler';
import { untilAllowed } from './wait';

export interface Turn {
  now(): Date;
  stopped(): boolean;
  /** Puts more rows in the queue; false when there are no more to come. */
  feed(): Promise<boolean>;
  /** Outcomes that could not be stored. */
  kept: Settled[];
}

/** So many messages at most are on their way or not yet noted as sent: what a crash may say twice. */
export const MOST_IN_FLIGHT = 64;

type Ready = Prepared & { row: Delivery };

/**
 * Sends everything that may be sent now: claims a batch and finds its words while the one before is sent. Several
 * processes may do this at once: a claim is atomic, and only its holder settles it. Returns null when nothing is due any
 * more, or the moment at which the platform's pace allows the next.
 */
export async function dispatch(parts: Dispatch, turn: Turn): Promise<Date | null> {
  const settler = createSettler({
    write: (settled) => settle(parts, settled),
    kept: turn.kept,
    ...(parts.sleep ? { gather: parts.sleep } : {}),
  });
  const flight = createFlight(MOST_IN_FLIGHT);
  let sending = Promise.resolve();
  let fed = true;
  try {
    while (!turn.stopped()) {
      const wait = tooLong(parts, turn.now());
      if (wait) return wait;
      if (fed) fed = await turn.feed();
      const batch = await claimBatch(parts, turn.now());
      if (!batch && !fed) return null;
      if (!batch) continue;
      if (batch.alone) await Promise.all([sending, flight.landed()]);
      const ready = await findWords(parts, turn, batch);
      await sending;
      sending = send({ parts, turn, flight, settle: settler.add }, batch, ready);
      sending.catch(() => undefined);
      if (batch.alone || !parts.sleep) await Promise.all([sending, flight.landed()]);
    }
    return null;
  } finally {
    // Nothing is left on its way, whatever went wrong; only then is that told.
    await sending.catch(() => undefined);
    await flight.landed();
    await sending;
  }
}

/** A silence to be waited for elsewhere: nothing is claimed over it. */
function tooLong({ pacer, sleep }: Dispatch, now: Date): Date | null {
  const free = pacer.overall(now);
  const patience = sleep ? BEGIN_WITHIN_MS : 0;
  return free && free.getTime() - now.getTime() > patience ? free : null;
}

async function findWords(parts: Dispatch, turn: Turn, batch: Batch): Promise<Ready[]> {
  const at = turn.now();
  try {
    return await Promise.all(batch.rows.map(async (row) => ({ row, ...(await prepare(parts, row, at)) })));
  } catch (error) {
    turn.kept.push(...untried(batch.rows, batch, at));
    throw error;
  }
}

/** What the store's failure kept from being sent is given back as soon as it answers again. */
function untried(rows: readonly Delivery[], { lease }: Batch, at: Date): Settled[] {
  return rows.map((row) => ({ id: row.id, lease, settlement: giveBack(row, at, at) }));
}

interface Hand {
  parts: Dispatch;
  turn: Turn;
  flight: Flight;
  settle(settled: Settled): Promise<void>;
}

/** Sends a batch in its order as the pace allows, without waiting for the answers. */
async function send({ parts, turn, flight, settle }: Hand, batch: Batch, ready: Ready[]): Promise<void> {
  for (const [place, item] of ready.entries()) {
    const { row } = item;
    const settleAs = (settlement: Settlement) => settle({ id: row.id, lease: batch.lease, settlement });
    try {
      await flight.room();
    } catch (error) {
      const rest = ready.slice(place).map((one) => one.row);
      turn.kept.push(...untried(rest, batch, turn.now()));
      throw error;
    }
    if ('settlement' in item) {
      flight.add(settleAs(item.settlement));
      continue;
    }
    const wait = await untilAllowed(parts, row.chatId, batch, turn);
    if (wait) flight.add(settleAs(giveBack(row, wait, turn.now())));
    else flight.add(sendRow(parts, row, item.screen, turn.now).then(settleAs));
  }
}

async function settle({ store, log }: Dispatch, settled: readonly Settled[]): Promise<void> {
  const own = await store.deliveries.settle(settled);
  if (own < settled.length)
    log.warn({ messages: settled.length - own }, 'messages were settled by somebody else');
}
