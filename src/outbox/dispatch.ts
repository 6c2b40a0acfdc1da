import type { Channel, SendOutcome } from '../channels/channel';
import type { Delivery } from '../domain/delivery';
import type { Logger } from '../log';
import type { Store } from '../store';
import { heldBack } from './hold';
import type { Pacer } from './pacing';
import type { Render } from './render';
import { settlementFor } from './retry';

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

const LEASE_MS = 60_000;

/**
 * Sends everything that may be sent at `now`: claim, render, send, settle. Several processes may do this at once: a
 * claim is atomic, and only its holder settles it. Returns null when nothing is due any more, or the moment at which
 * the platform's pace allows the next.
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
    await deliver(parts, row, lease, at);
  }
  return null;
}

async function deliver(parts: Dispatch, row: Delivery, lease: string, at: Date): Promise<void> {
  const { deliveries } = parts.store;
  const putOff = (dueAt: Date, outcome: string) =>
    deliveries.settle(row.id, lease, { state: 'retrying', dueAt, countsAsAttempt: false, outcome, at });
  if (row.message.expiresAt && row.message.expiresAt <= at) {
    await deliveries.settle(row.id, lease, drop('expired', at));
    return;
  }
  const held = await heldBack(parts.store, row, at);
  if (held) return void (await putOff(held, 'held'));
  const rendered = await parts.render(row, at).catch((error: unknown) => unrendered(parts, row, error));
  if (rendered.kind === 'fault') {
    const tried = { attempts: row.attempts, now: at, jitter: parts.jitter() };
    const settlement = settlementFor({ kind: 'transient', reason: 'fault' }, tried);
    return void (await deliveries.settle(row.id, lease, settlement));
  }
  if (rendered.kind === 'moot') {
    await deliveries.settle(row.id, lease, drop(rendered.reason, at));
    return;
  }
  const wait = parts.pacer.take(row.chatId, at);
  if (wait) return void (await putOff(wait, 'paced'));
  const outcome = await send(parts, row, rendered.screen);
  await follow(parts, row, outcome, at);
  const tried = { attempts: row.attempts, now: at, jitter: parts.jitter() };
  await deliveries.settle(row.id, lease, settlementFor(outcome, tried));
}

/** One message that cannot be put into words must not keep the others: it is tried again later, and somebody looks. */
function unrendered({ log }: Dispatch, { message }: Delivery, error: unknown): { kind: 'fault' } {
  log.error({ err: error, template: message.template, key: message.key }, 'a message could not be rendered');
  return { kind: 'fault' };
}

function drop(reason: string, at: Date) {
  return { state: 'dropped', countsAsAttempt: false, outcome: reason, at } as const;
}

async function send(
  parts: Dispatch,
  row: Delivery,
  screen: Parameters<Channel['send']>[1],
): Promise<SendOutcome> {
  const channel = parts.channels.find(({ name }) => name === row.channel);
  if (!channel) return { kind: 'refused', reason: 'no such channel' };
  return channel.send(row.chatId, screen);
}

/** What an outcome means beyond its row: for the chat, the person, or everybody. */
async function follow(parts: Dispatch, row: Delivery, outcome: SendOutcome, at: Date): Promise<void> {
  const { store, pacer, log } = parts;
  if (outcome.kind === 'wait') {
    const until = new Date(at.getTime() + outcome.seconds * 1000);
    pacer.pause(until, outcome.scope === 'chat' ? row.chatId : undefined);
    if (outcome.scope === 'chat') await store.deliveries.postpone(row.channel, row.chatId, until);
  }
  if (outcome.kind === 'moved') {
    if (row.message.to.kind === 'group') await store.groups.move(row.message.to.chat, outcome.chatId);
    await store.deliveries.redirect(row.channel, row.chatId, outcome.chatId);
  }
  if (outcome.kind === 'unreachable' && row.person)
    await store.people.setReachable(row.channel, row.chatId, false);
  if (outcome.kind === 'refused')
    log.error({ template: row.message.template, reason: outcome.reason }, 'a message was refused for good');
}
