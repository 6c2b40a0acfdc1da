import { type Delivery, deliveryId } from '../domain/delivery';
import type { Message, Recipient } from '../domain/message';
import type { Person } from '../domain/person';
import type { SeatKey } from '../domain/seat';
import type { Store } from '../store';
import type { Group } from '../store/groups';

interface Target {
  person: string | null;
  channel: string;
  chatId: string;
}

/** How many acts are handed over at once. */
const BATCH = 200;

/**
 * Copies the messages that acts carry into the outbox, one row for each address, and clears them from the acts. Every
 * step may be repeated: a crash in between loses nothing and adds nothing. Returns how many messages were handed over.
 */
export async function relay(store: Store, now: Date): Promise<number> {
  let handed = 0;
  for await (const messages of relaying(store, now)) handed += messages;
  return handed;
}

/** As `relay`, some hundreds of acts at each step. */
export async function* relaying(store: Store, now: Date): AsyncGenerator<number> {
  for (const source of [store.obligations.outgoing, store.notices.outgoing]) {
    for (let more = true; more; ) {
      const acts = await source.waiting(BATCH);
      const messages = acts.flatMap((act) => act.messages);
      if (messages.length > 0) await store.deliveries.enqueue(await rowsFor(store, messages, now));
      await source.clear(acts);
      more = acts.length === BATCH;
      if (messages.length > 0) yield messages.length;
    }
  }
}

async function rowsFor(store: Store, messages: readonly Message[], now: Date): Promise<Delivery[]> {
  const [book, told] = await Promise.all([
    addressBook(store, messages, now),
    store.deliveries.toldOf(messages.map(({ key }) => key)),
  ]);
  const known = new Set(told.map(({ key, person }) => `${key}>${person}`));
  return messages.flatMap((message) => {
    const targets = book(message.to);
    if (targets.length === 0) return [row(message, { person: null, channel: 'none', chatId: '' }, now)];
    // A person has got another address since, or a group another id: whoever has a row is not told again.
    const fresh = targets.filter(({ person }) => !known.has(`${message.key}>${person}`));
    return fresh.map((target) => row(message, target, now));
  });
}

/** A message nobody can receive is a row all the same, failed from the start: the office can see that it was not said. */
function row(message: Message, target: Target, now: Date): Delivery {
  const reachable = target.channel !== 'none';
  return {
    id: reachable ? deliveryId(message.key, target) : `${message.key}>none`,
    message,
    ...target,
    state: reachable ? 'queued' : 'failed',
    attempts: 0,
    claims: 0,
    dueAt: message.notBefore,
    turn: reachable ? message.notBefore : null,
    lease: null,
    createdAt: now,
    revivedAt: null,
    settledAt: reachable ? null : now,
    outcome: reachable ? null : 'nobody',
    insteadOf: null,
  };
}

/** Where the recipients of these messages can be reached now, read together. */
async function addressBook(
  store: Store,
  messages: readonly Message[],
  now: Date,
): Promise<(to: Recipient) => Target[]> {
  const to = messages.map((message) => message.to);
  const holders = await holdersOf(store, to, now);
  const named = to.flatMap((one) => (one.kind === 'person' ? [one.person] : []));
  const persons = await store.people.byIds([...new Set([...named, ...[...holders.values()].flat()])]);
  const people = new Map(persons.map((person) => [person.id, person]));
  const groups = await groupsOf(store, to);
  return (recipient) => {
    if (recipient.kind === 'group') return groupTarget(groups.get(recipient.chat));
    const ids =
      recipient.kind === 'person'
        ? [recipient.person]
        : [...new Set(recipient.seats.flatMap((seat) => holders.get(seat) ?? []))].sort();
    return ids.flatMap((id) => personTarget(people.get(id)));
  };
}

async function holdersOf(store: Store, to: readonly Recipient[], now: Date): Promise<Map<SeatKey, string[]>> {
  const seats = to.flatMap((one) => (one.kind === 'seats' ? one.seats : []));
  const holders = new Map<SeatKey, string[]>();
  for (const { seat, person } of await store.people.holdings([...new Set(seats)], now))
    holders.set(seat, [...(holders.get(seat) ?? []), person]);
  return holders;
}

async function groupsOf(store: Store, to: readonly Recipient[]): Promise<Map<string, Group>> {
  const ids = [...new Set(to.flatMap((one) => (one.kind === 'group' ? [one.chat] : [])))];
  const found = await Promise.all(ids.map((id) => store.groups.byId(id)));
  return new Map(found.flatMap((group) => (group ? [[group.id, group]] : [])));
}

function groupTarget(group: Group | undefined): Target[] {
  return group ? [{ person: null, channel: group.channel, chatId: group.chatId }] : [];
}

/** The first address that is of use: the one the person prefers. */
function personTarget(person: Person | undefined): Target[] {
  const address = person?.addresses.find(({ unreachable }) => !unreachable);
  return person && address ? [{ person: person.id, channel: address.channel, chatId: address.chatId }] : [];
}
