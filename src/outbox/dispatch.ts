import type { Channel } from '../channels/channel';
import type { Delivery } from '../domain/delivery';
import type { Logger } from '../log';
import type { Store } from '../store';
import type { Settlement } from '../store/deliveries';
import { follow } from './follow';
import { heldBack, readySince } from './hold';
import type { Pacer } from './pacing';
import type { Render } from './render';
import { putOff, settlementFor } from './retry';

export interface Dispatch {
  store: Store;
  channels: readonly Channel[];
  render: Render;
  pacer: Pacer;
  log: Logger;
  newId(): string;
  /** A number in [0, 1), for the jitter of retries. */
  jitter(): number;
}

/** Longer than a channel may take for one message: a row is never claimed anew while its holder still sends it. */
const LEASE_MS = 60_000;

/**
 * Sends everything that may be sent now: claim, render, send, settle. Several processes may do this at once: a claim
 * is atomic, and only its holder settles it. Returns null when nothing is due any more, or the moment at which the
 * platform's pace allows the next.
 */
export async function dispatch(
  parts: Dispatch,
  now: () => Date,
  stopped: () => boolean,
): Promise<Date | null> {
  const names = parts.channels.map(({ name }) => name);
  while (!stopped()) {
    const at = now();
    const wait = parts.pacer.overall(at);
    if (wait) return wait;
    const lease = parts.newId();
    const row = await parts.store.deliveries.claim(names, lease, at, new Date(at.getTime() + LEASE_MS));
    if (!row) return null;
    const settlement = await deliver(parts, row, now);
    if (!(await parts.store.deliveries.settle(row.id, lease, settlement)))
      parts.log.warn({ template: row.message.template }, 'a message was settled by somebody else');
  }
  return null;
}

/** Tries one row. What goes wrong with it is its own affair; only the store's failures stop the others. */
async function deliver(parts: Dispatch, row: Delivery, now: () => Date): Promise<Settlement> {
  const at = now();
  const { expiresAt } = row.message;
  if (expiresAt && expiresAt <= at) return drop('expired', at);
  const held = await heldBack(parts.store, row, at);
  if (held) return putOff(held, 'held', at);
  const rendered = await orFault(parts, row, () => parts.render(row, at));
  if (rendered.kind === 'moot') return drop(rendered.reason, at);
  if (rendered.kind === 'later') return putOff(rendered.at, 'officeHours', at);
  if (rendered.kind === 'fault') return settlementFor(rendered, tried(parts, row, at));
  const wait = parts.pacer.take(row.chatId, at);
  if (wait) return putOff(wait, 'paced', at);
  const outcome = await orFault(parts, row, () => channelOf(parts, row).send(row.chatId, rendered.screen));
  // The platform counts what it asks for from its answer on, not from when it was asked.
  const answered = now();
  if (outcome.kind !== 'fault') await follow(parts, row, outcome, answered);
  return settlementFor(outcome, tried(parts, row, answered));
}

/** One message that cannot be said must not keep the others: it is tried again later, and somebody looks. */
async function orFault<T>(
  { log }: Dispatch,
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

function channelOf({ channels }: Dispatch, row: Delivery): Channel {
  const channel = channels.find(({ name }) => name === row.channel);
  if (!channel) throw new RangeError('a row was claimed for a channel that is not there');
  return channel;
}

function tried({ jitter }: Dispatch, row: Delivery, now: Date) {
  return { attempts: row.attempts, since: readySince(row), now, jitter: jitter() };
}

function drop(outcome: string, at: Date): Settlement {
  return { state: 'dropped', countsAsAttempt: false, outcome, at };
}
