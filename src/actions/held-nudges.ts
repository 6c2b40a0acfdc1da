import { dayOf, instantOf } from '../domain/day';
import type { Message } from '../domain/message';
import type { NudgeItem } from '../domain/nudge';
import { nudgeNoticeId } from '../domain/nudge-notice';
import { isOpen } from '../domain/obligation';
import { outsideQuietHours } from '../domain/quiet-hours';
import type { Notice } from '../store/notices';
import type { Office } from './office';

/** The nudges of the day; what is urgent is told at any hour and is never held. */
const dayNudges = ['nudge', 'nudgeOffice'];

/** What the notice of a nudge says, and to whom. JSON only. */
export interface NudgeFacts {
  /** The unit's code, or the office. */
  recipient: string;
  items: NudgeItem[];
  /** Keys of nudges of days before that were never sent: this one says what they had to say. */
  carries?: string[];
}

export interface HeldNudge {
  key: string;
  recipient: string;
  items: NudgeItem[];
}

/**
 * Nudges of days before that are still on their way: committed just before the office closed, kept from somebody who was
 * filling in a form, or the line was down. The notice of the day carries what of them is still owed, for the seats of
 * those they did not reach.
 */
export async function heldNudges(office: Office, now: Date): Promise<HeldNudge[]> {
  const { store, calendar } = office;
  if (outsideQuietHours(now, calendar) > now) return [];
  const today = instantOf(dayOf(now, calendar.zone), '00:00', calendar.zone);
  const held: HeldNudge[] = [];
  for (const { person, message } of await store.deliveries.heldSince(dayNudges, today)) {
    const notice = await store.notices.byId(message.key);
    if (person === null || !notice) continue;
    const seats = new Set(await store.people.seatsOf(person, now));
    held.push(...(await heldOf(office, notice, seats)));
  }
  return held;
}

async function heldOf(
  { store, calendar }: Office,
  notice: Notice,
  seats: ReadonlySet<string>,
): Promise<HeldNudge[]> {
  const { recipient, items } = factsOf(notice);
  const late = dayOf(notice.at, calendar.zone);
  const obligations = await store.obligations.byIds(items.map(({ obligation }) => obligation));
  const owed = new Set(obligations.filter(isOpen).map(({ id }) => id));
  const still = items
    .filter(({ obligation }) => owed.has(obligation))
    .map((item) => ({ late, ...item, seats: item.seats.filter((seat) => seats.has(seat)) }))
    .filter(({ seats: left }) => left.length > 0);
  return still.length > 0 ? [{ key: notice.id, recipient, items: still }] : [];
}

export type Standing = { kind: 'now' } | { kind: 'later'; at: Date } | { kind: 'carried' };

const LOOK_AGAIN_MS = 60_000;

/**
 * Whether a nudge may still be sent. It is sent on its own day or not at all: two would meet on one day otherwise. On a
 * later day it waits until the notice of that day carries what it says, and gives way to it.
 */
export async function standingOfNudge(
  { store, calendar }: Office,
  { key, template, notBefore }: Message,
  now: Date,
): Promise<Standing> {
  const today = dayOf(now, calendar.zone);
  if (!dayNudges.includes(template) || dayOf(notBefore, calendar.zone) === today) return { kind: 'now' };
  const own = await store.notices.byId(key);
  if (!own) return { kind: 'now' };
  const newer = await store.notices.byId(nudgeNoticeId(factsOf(own).recipient, today));
  if (newer && factsOf(newer).carries?.includes(key)) return { kind: 'carried' };
  return { kind: 'later', at: new Date(now.getTime() + LOOK_AGAIN_MS) };
}

export function factsOf({ facts }: Pick<Notice, 'facts'>): NudgeFacts {
  return facts as unknown as NudgeFacts;
}
