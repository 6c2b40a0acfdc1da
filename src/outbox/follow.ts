import type { SendOutcome } from '../channels/channel';
import { type Delivery, deliveryId } from '../domain/delivery';
import type { Dispatch } from './parts';

/** What an outcome means beyond its row: for the chat, the person, the group, or everybody. */
export async function follow(
  parts: Pick<Dispatch, 'store' | 'pacer' | 'log' | 'channels'>,
  row: Delivery,
  outcome: SendOutcome,
  at: Date,
): Promise<void> {
  const { store, pacer, log } = parts;
  const { channel, chatId, message } = row;
  switch (outcome.kind) {
    case 'wait': {
      const until = new Date(at.getTime() + outcome.seconds * 1000);
      pacer.pause({ now: at, until, ...(outcome.scope === 'chat' ? { chatId } : {}) });
      if (outcome.scope === 'chat') await store.deliveries.postpone(channel, chatId, until);
      return;
    }
    case 'moved':
      if (message.to.kind === 'group') await store.groups.move(message.to.chat, outcome.chatId);
      return store.deliveries.redirect(channel, chatId, outcome.chatId);
    case 'unreachable':
      if (message.to.kind === 'group') return store.groups.unlink(message.to.chat, at);
      await store.people.setReachable(channel, chatId, false);
      return handOver(parts, row, at);
    case 'refused':
      log.error({ template: message.template, reason: outcome.reason }, 'a message was refused for good');
  }
}

/**
 * Tells the person at another address what can never arrive at this one. The new row is there before the old one is
 * settled, and names it: whoever takes the old one again after a crash sees that it is told elsewhere.
 */
async function handOver(
  { store, channels }: Pick<Dispatch, 'store' | 'channels'>,
  row: Delivery,
  at: Date,
): Promise<void> {
  if (row.person === null) return;
  const person = await store.people.byId(row.person);
  const other = person?.addresses.find(
    ({ channel, unreachable }) => !unreachable && channels.some(({ name }) => name === channel),
  );
  if (!other) return;
  const { channel, chatId } = other;
  await store.deliveries.enqueue([
    {
      ...row,
      ...{ id: deliveryId(row.message.key, other), channel, chatId, state: 'queued', insteadOf: row.id },
      ...{ attempts: 0, claims: 0, lease: null, outcome: null, dueAt: at, turn: at, createdAt: at },
      ...{ revivedAt: null, settledAt: null },
    },
  ]);
}
