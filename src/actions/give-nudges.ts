import { dayOf } from '../domain/day';
import type { Message } from '../domain/message';
import type { NudgeItem, NudgePlan } from '../domain/nudge';
import { nudgeNoticeId } from '../domain/nudge-notice';
import { OFFICE } from '../domain/seat';
import { factsOf, type HeldNudge, heldNudges, type NudgeFacts } from './held-nudges';
import type { Office } from './office';

export type Wanted = NudgePlan['say'][number];

interface Nudge {
  id: string;
  facts: NudgeFacts;
  urgent: boolean;
}

/**
 * Commits what is to be said, with what nudges of days before had to say and were never sent. Returns the items that
 * came too late for the notice of the day: one was given already.
 */
export async function giveNudges(office: Office, wanted: readonly Wanted[], now: Date): Promise<NudgeItem[]> {
  const today = dayOf(now, office.calendar.zone);
  const nudges = new Map<string, Nudge>();
  for (const said of wanted) gather(nudges, said, today);
  for (const held of await heldNudges(office, now)) carry(nudges, held, today);
  const tooLate: NudgeItem[] = [];
  for (const nudge of nudges.values()) tooLate.push(...(await give(office, nudge, now)));
  return tooLate;
}

/** What is urgent does not wait for the next day's reminder: each of its moments has a notice of its own. */
function gather(nudges: Map<string, Nudge>, { recipient, dueAt, item }: Wanted, today: string): void {
  const urgent = item.urgent !== null;
  const id = nudgeNoticeId(recipient, urgent ? dueAt : today);
  const nudge: Nudge = nudges.get(id) ?? { id, facts: { recipient, items: [] }, urgent };
  nudge.facts.items.push(item);
  nudges.set(id, nudge);
}

function carry(nudges: Map<string, Nudge>, { key, recipient, items }: HeldNudge, today: string): void {
  const id = nudgeNoticeId(recipient, today);
  const nudge: Nudge = nudges.get(id) ?? { id, facts: { recipient, items: [] }, urgent: false };
  nudge.facts.items.push(...items);
  nudge.facts.carries = [...new Set([...(nudge.facts.carries ?? []), key])];
  nudges.set(id, nudge);
}

async function give({ store }: Office, nudge: Nudge, now: Date): Promise<NudgeItem[]> {
  let { items } = nudge.facts;
  for (let part = 1; items.length > 0; part += 1) {
    const id = part === 1 ? nudge.id : `${nudge.id}/${part}`;
    const facts = { ...nudge.facts, items };
    const notice = {
      id,
      kind: 'nudge',
      at: now,
      facts: { ...facts },
      messages: [messageFor(id, facts, now)],
    };
    const stands = factsOf(await store.notices.give(notice, { unfinished: true }));
    items = items.filter((item) => !stands.items.some((said) => isSame(said, item)));
    if (!nudge.urgent) break;
  }
  return items;
}

function isSame(said: NudgeItem, item: NudgeItem): boolean {
  return said.obligation === item.obligation && said.rung === item.rung && said.for === item.for;
}

/** One message for all seats of the recipient: who reads it finds in it what their own seats are to hear. */
function messageFor(key: string, { recipient, items }: NudgeFacts, now: Date): Message {
  return {
    key,
    to: { kind: 'seats', seats: [...new Set(items.flatMap(({ seats }) => seats))] },
    template: templateFor(recipient, items),
    params: { items: items.map(({ obligation, seats }) => ({ obligation, seats })) },
    notBefore: now,
    expiresAt: null,
  };
}

function templateFor(recipient: string, items: readonly NudgeItem[]): string {
  const urgent = items.some((item) => item.urgent !== null);
  if (recipient === OFFICE) return urgent ? 'urgentOffice' : 'nudgeOffice';
  return urgent ? 'urgent' : 'nudge';
}
