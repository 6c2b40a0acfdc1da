import type { Screen } from '../channels/channel';
import { type Delivery, readySince } from '../domain/delivery';
import { worthUntil } from '../domain/message-life';
import type { Settlement } from '../store/delivery-line';
import { heldBack } from './hold';
import type { Dispatch } from './parts';
import { giveUp, giveWay, putOff, settlementFor } from './retry';

/** A row claimed so often and never settled ends the process of whoever takes it. */
const MOST_CLAIMS = 8;

/** What to say, or what becomes of the row without saying it. */
export type Prepared = { screen: Screen } | { settlement: Settlement };

/** What goes wrong with a row is its own affair; only the store's failures stop the others. */
export async function prepare(parts: Dispatch, row: Delivery, at: Date): Promise<Prepared> {
  const without = await whyNot(parts, row, at);
  if (without) return { settlement: without };
  const rendered = await orFault(parts, row, () => parts.render(row, at));
  switch (rendered.kind) {
    case 'screen':
      return { screen: rendered.screen };
    case 'moot':
      return { settlement: drop(rendered.reason, at) };
    case 'later':
      return { settlement: giveWay(rendered.at, 'officeHours', at) };
    case 'fault':
      return { settlement: settlementFor(rendered, tried(parts, row, at)) };
  }
}

async function whyNot({ store, log }: Dispatch, row: Delivery, at: Date): Promise<Settlement | null> {
  const { message, claims } = row;
  if (claims > MOST_CLAIMS) {
    log.error({ template: message.template, key: message.key }, 'a message ended the process too often');
    return giveUp('poison', at);
  }
  if (worthUntil(message, readySince(row)) <= at)
    return row.attempts > 0 ? giveUp(row.outcome ?? 'expired', at) : drop('expired', at);
  // Its holder died: perhaps after having handed it over to the person's other address.
  if (claims > 1 && (await store.deliveries.ofMessage(message.key)).some((o) => o.insteadOf === row.id))
    return giveUp('elsewhere', at);
  const held = await heldBack(store, row, at);
  return held && putOff(held, 'held', at);
}

/** One message that cannot be said must not keep the others: it is tried again later, and somebody looks. */
export async function orFault<T>(
  { log }: Pick<Dispatch, 'log'>,
  { message }: Delivery,
  act: () => Promise<T>,
): Promise<T | { kind: 'fault' }> {
  try {
    return await act();
  } catch (error) {
    log.error({ err: error, template: message.template, key: message.key }, 'a message could not be said');
    return { kind: 'fault' };
  }
}

export function tried({ jitter }: Pick<Dispatch, 'jitter'>, row: Delivery, now: Date) {
  const until = worthUntil(row.message, readySince(row));
  return { attempts: row.attempts, until, now, jitter: jitter() };
}

function drop(outcome: string, at: Date): Settlement {
  return { state: 'dropped', countsAsAttempt: false, outcome, at };
}
