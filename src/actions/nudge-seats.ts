import { ladderOf } from '../domain/campaign';
import { dayOf } from '../domain/day';
import type { Ladder, RungMark } from '../domain/ladder';
import type { Message } from '../domain/message';
import { type NudgeItem, type NudgePlan, nextRungAt, planNudges } from '../domain/nudge';
import type { Obligation } from '../domain/obligation';
import { OFFICE } from '../domain/seat';
import type { Notice } from '../store/notices';
import type { Office } from './office';

/**
 * Says what the ladders want said by now: one notice a day for each unit and for the office, with everything it owes.
 * The notice is committed first and carries what it says; the obligations are marked from it afterwards, and what a
 * crash left unmarked is marked at the next call. So a rung is said once, whoever computes it and however often. What
 * becomes due after the day's notice is said with the next working day's.
 */
export async function nudgeSeats(office: Office, now: Date): Promise<void> {
  await finishNudges(office, now);
  const ladders = await laddersOf(office);
  const nudges = new Map<string, Nudge>();
  for (const obligation of await office.store.obligations.withRungDue(now)) {
    const ladder = ladders.get(`${obligation.campaign}/${obligation.requirement}`);
    if (!ladder) continue;
    const { marks, say } = planNudges(obligation, ladder, now, office.calendar);
    if (marks.length > 0 || say.length === 0) await mark(office, obligation, { marks, ladder, now });
    for (const said of say) gather(nudges, said, dayOf(now, office.calendar.zone));
  }
  for (const nudge of nudges.values()) await give(office, nudge, now);
  await finishNudges(office, now);
}

interface Nudge {
  id: string;
  recipient: string;
  items: NudgeItem[];
}

/** What is urgent does not wait for the next day's reminder: each of its moments has a notice of its own. */
function gather(
  nudges: Map<string, Nudge>,
  { recipient, dueAt, item }: NudgePlan['say'][number],
  today: string,
): void {
  const id = `nudge:${recipient}:${item.urgent ? dueAt.toISOString() : today}`;
  const nudge = nudges.get(id) ?? { id, recipient, items: [] };
  nudge.items.push(item);
  nudges.set(id, nudge);
}

async function give(office: Office, nudge: Nudge, now: Date): Promise<void> {
  const { id, recipient, items } = nudge;
  const messages = [messageFor(nudge, now)];
  await office.store.notices.give(
    { id, kind: 'nudge', at: now, facts: { recipient, items }, messages },
    { unfinished: true },
  );
}

/** One message for all seats of the recipient: who reads it finds in it what their own seats are to hear. */
function messageFor({ id, recipient, items }: Nudge, now: Date): Message {
  const template = recipient === OFFICE ? 'nudgeOffice' : 'nudge';
  const urgentTemplate = recipient === OFFICE ? 'urgentOffice' : 'urgent';
  return {
    key: id,
    to: { kind: 'seats', seats: [...new Set(items.flatMap(({ seats }) => seats))] },
    template: items.some(({ urgent }) => urgent) ? urgentTemplate : template,
    params: { items: items.map(({ obligation, seats }) => ({ obligation, seats })) },
    notBefore: now,
    expiresAt: null,
  };
}

/** Marks on the obligations what nudges said. */
async function finishNudges(office: Office, now: Date): Promise<void> {
  const ladders = await laddersOf(office);
  for (const notice of await office.store.notices.unfinished()) {
    const { recipient, items } = notice.facts as { recipient: string; items: NudgeItem[] };
    const rungs = new Map(items.map((item) => [item.obligation, item.rung]));
    const obligations = await office.store.obligations.byIds([...rungs.keys()]);
    const saved = await Promise.all(
      obligations.map((obligation) => {
        const ladder = ladders.get(`${obligation.campaign}/${obligation.requirement}`);
        const marks = said(obligation, rungs, recipient, notice);
        return ladder ? mark(office, obligation, { marks, ladder, now }) : true;
      }),
    );
    if (saved.every(Boolean)) await office.store.notices.finish(notice.id);
  }
}

function said(
  obligation: Obligation,
  rungs: Map<string, string>,
  recipient: string,
  notice: Notice,
): RungMark[] {
  const rung = rungs.get(obligation.id);
  const known = obligation.rungs.some((mark) => mark.rung === rung && mark.recipient === recipient);
  if (rung === undefined || known) return [];
  return [{ rung, recipient, at: notice.at, outcome: 'said', note: notice.id }];
}

/** False when somebody else changed the obligation meanwhile: the next call marks it. */
async function mark(
  office: Office,
  obligation: Obligation,
  { marks, ladder, now }: { marks: RungMark[]; ladder: Ladder; now: Date },
): Promise<boolean> {
  const marked = { ...obligation, rungs: [...obligation.rungs, ...marks] };
  return office.store.obligations.save({
    ...marked,
    nextRungAt: nextRungAt(marked, ladder, now, office.calendar),
  });
}

async function laddersOf(office: Office): Promise<Map<string, Ladder>> {
  const campaigns = await office.store.campaigns.all();
  return new Map(
    campaigns.flatMap((campaign) =>
      campaign.requirements.map(
        (requirement) => [`${campaign.id}/${requirement.id}`, ladderOf(campaign, requirement)] as const,
      ),
    ),
  );
}
