import type { Delivery } from '../domain/delivery';
import type { Message, Recipient } from '../domain/message';
import type { Store } from '../store';

interface Target {
  person: string | null;
  channel: string;
  chatId: string;
}

/** How many acts are handed over in one read. */
const BATCH = 200;

/**
 * Copies the messages that acts carry into the outbox, one row for each address, and clears them from the acts. Every
 * step may be repeated: a crash in between loses nothing and adds nothing. Returns how many messages were handed over.
 */
export async function relay(store: Store, now: Date): Promise<number> {
  let handed = 0;
  for (const source of [store.obligations.outgoing, store.notices.outgoing]) {
    for (;;) {
      const acts = await source.waiting(BATCH);
      for (const { id, messages } of acts) {
        await store.deliveries.enqueue((await Promise.all(messages.map((m) => rows(store, m, now)))).flat());
        await source.clear(
          id,
          messages.map(({ key }) => key),
        );
        handed += messages.length;
      }
      if (acts.length < BATCH) break;
    }
  }
  return handed;
}

async function rows(store: Store, message: Message, now: Date): Promise<Delivery[]> {
  const targets = await addressesOf(store, message.to, now);
  if (targets.length === 0) return [row(message, { person: null, channel: 'none', chatId: '' }, now)];
  return targets.map((target) => row(message, target, now));
}

/** A message nobody can receive is a row all the same, failed from the start: the office can see that it was not said. */
function row(message: Message, target: Target, now: Date): Delivery {
  const reachable = target.channel !== 'none';
  return {
    id: reachable ? `${message.key}>${target.channel}:${target.chatId}` : `${message.key}>none`,
    message,
    ...target,
    state: reachable ? 'queued' : 'failed',
    attempts: 0,
    dueAt: message.notBefore,
    lease: null,
    leaseUntil: null,
    createdAt: now,
    settledAt: reachable ? null : now,
    outcome: reachable ? null : 'nobody',
  };
}

async function addressesOf(store: Store, to: Recipient, now: Date): Promise<Target[]> {
  if (to.kind === 'group') {
    const group = await store.groups.byId(to.chat);
    return group ? [{ person: null, channel: group.channel, chatId: group.chatId }] : [];
  }
  const people =
    to.kind === 'seats'
      ? await store.people.holders(to.seats, now)
      : [await store.people.byId(to.person)].filter((person) => person !== null);
  return people.flatMap(({ id, addresses }) => {
    const address = addresses.find(({ unreachable }) => !unreachable);
    return address ? [{ person: id, channel: address.channel, chatId: address.chatId }] : [];
  });
}
