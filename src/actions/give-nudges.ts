import { batchesOf } from '../domain/batches';
import { dayOf } from '../domain/day';
import type { Message } from '../domain/message';
import type { NudgeItem, NudgePlan } from '../domain/nudge';
import { nudgeNoticeId } from '../domain/nudge-notice';
import { OFFICE } from '../domain/seat';
import type { Notice } from '../store/notices';
import { factsOf, type HeldNudge, heldNudges, type NudgeFacts } from './held-nudges';
import type { Office } from './office';

export type Wanted = NudgePlan['say'][number];

const BATCH = 250;

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
  for (const batch of batchesOf([...nudges.values()], BATCH))
    tooLate.push(...(await give(office, batch, now)));
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

/** What is urgent and finds its moment taken is said in a further part of it. */
async function give({ store }: Office, nudges: readonly Nudge[], now: Date): Promise<NudgeItem[]> {
  const tooLate: NudgeItem[] = [];
  let waiting = nudges.filter(({ facts }) => facts.items.length > 0);
  for (let part = 1; waiting.length > 0; part += 1) {
    const notices = waiting.map((nudge) => noticeOf(nudge, part, now));
    const stand = await store.notices.giveAll(notices, { unfinished: true });
    const left = waiting.map((nudge, n) => ({
      ...nudge,
      facts: unsaid(nudge.facts, stand.get(notices[n]?.id ?? '')),
    }));
    tooLate.push(...left.flatMap(({ urgent, facts }) => (urgent ? [] : facts.items)));
    waiting = left.filter(({ urgent, facts }) => urgent && facts.items.length > 0);
  }
  return tooLate;
}

function noticeOf({ id: first, facts }: Nudge, part: number, at: Date): Notice {
  const id = part === 1 ? first : `${first}/${part}`;
  return { id, kind: 'nudge', at, facts: { ...facts }, messages: [messageFor(id, facts, at)] };
}

/** What the notice that stands under its name does not say. */
function unsaid(facts: NudgeFacts, stands: Notice | undefined): NudgeFacts {
  const said = stands ? factsOf(stands).items : [];
  return { ...facts, items: facts.items.filter((item) => !said.some((known) => isSame(known, item))) };
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
    params: {
      items: items.map(({ obligation, seats, late }) => ({ obligation, seats, ...(late ? { late } : {}) })),
    },
    notBefore: now,
    expiresAt: null,
  };
}

function templateFor(recipient: string, items: readonly NudgeItem[]): string {
  const urgent = items.some((item) => item.urgent !== null);
  if (recipient === OFFICE) return urgent ? 'urgentOffice' : 'nudgeOffice';
  return urgent ? 'urgent' : 'nudge';
}
