import { type Delivery, deliveryId, readySince } from '../domain/delivery';
import { worthUntil } from '../domain/message-life';
import type { Person } from '../domain/person';
import type { Office } from './office';

export type Target = Pick<Delivery, 'person' | 'channel' | 'chatId'>;

/** Why a dead letter cannot be sent again as things stand. */
export const obstacles = ['expired', 'vacant', 'unreachable', 'noGroup', 'told'] as const;
export type Obstacle = (typeof obstacles)[number];

/** Where a dead letter would go now, or what is in its way. */
export type Route = { kind: 'open'; targets: Target[] } | { kind: 'shut'; why: Obstacle };

/**
 * The addresses are found anew: the person may have another one, or somebody else may hold the seat. Whoever has a row
 * of the same message already is not told by this one.
 */
export async function routeFailed({ store }: Office, row: Delivery, now: Date): Promise<Route> {
  const { message, person } = row;
  if (worthUntil(message, readySince(row)) <= now) return shut('expired');
  if (message.to.kind === 'group') {
    const group = await store.groups.byId(message.to.chat);
    if (!group || group.unlinkedAt) return shut('noGroup');
    return { kind: 'open', targets: [{ person: null, channel: group.channel, chatId: group.chatId }] };
  }
  const meant =
    message.to.kind === 'person'
      ? await store.people.byIds([message.to.person])
      : await store.people.holders(message.to.seats, now);
  if (meant.length === 0) return shut(message.to.kind === 'person' ? 'unreachable' : 'vacant');
  const own = meant.filter(({ id }) => id === person);
  const others = (await store.deliveries.ofMessage(message.key)).filter(({ id }) => id !== row.id);
  const told = new Set(others.map((other) => other.person));
  const untold = own.length > 0 ? own : meant.filter(({ id }) => !told.has(id));
  if (untold.length === 0) return shut('told');
  const targets = untold.flatMap((one) => targetOf(one, row));
  if (targets.length === 0) return shut('unreachable');
  const taken = new Set(others.map(({ id }) => id));
  const free = targets.filter((target) => !taken.has(deliveryId(message.key, target)));
  return free.length > 0 ? { kind: 'open', targets: free } : shut('told');
}

/** The address that failed, should it be of use again; else the one the person prefers. */
function targetOf({ id, addresses }: Person, row: Delivery): Target[] {
  const good = addresses.filter(({ unreachable }) => !unreachable);
  const same = good.find(({ channel, chatId }) => channel === row.channel && chatId === row.chatId);
  const address = same ?? good[0];
  return address ? [{ person: id, channel: address.channel, chatId: address.chatId }] : [];
}

function shut(why: Obstacle): Route {
  return { kind: 'shut', why };
}
