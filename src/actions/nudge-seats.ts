import { dayOf } from '../domain/day';
import type { Rung } from '../domain/ladder';
import type { Message } from '../domain/message';
import { type NudgeItem, nextRungAt, planNudges } from '../domain/nudge';
import type { Obligation, RungMark } from '../domain/obligation';
import { outsideQuietHours } from '../domain/quiet-hours';
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
  await finishNudges(office);
  if (outsideQuietHours(now, office.calendar) > now) return;
  const ladders = await laddersOf(office);
  const byRecipient = new Map<string, NudgeItem[]>();
  for (const obligation of await office.store.obligations.withRungDue(now)) {
    const ladder = ladders.get(`${obligation.campaign}/${obligation.requirement}`) ?? [];
    const { marks, say } = planNudges(obligation, ladder, now, office.calendar);
    if (marks.length > 0 || say.length === 0) await mark(office, obligation, marks, ladder);
    for (const { recipient, item } of say)
      byRecipient.set(recipient, [...(byRecipient.get(recipient) ?? []), item]);
  }
  for (const [recipient, items] of byRecipient) await give(office, recipient, items, now);
  await finishNudges(office);
}

async function give(office: Office, recipient: string, items: NudgeItem[], now: Date): Promise<void> {
  const id = `nudge:${recipient}:${dayOf(now, office.calendar.zone)}`;
  const messages = [messageFor(id, recipient, items, now)];
  await office.store.notices.give(
    { id, kind: 'nudge', at: now, facts: { recipient, items }, messages },
    { unfinished: true },
  );
}

/** One message for all seats of the recipient: who reads it finds in it what their own seats are to hear. */
function messageFor(id: string, recipient: string, items: NudgeItem[], now: Date): Message {
  return {
    key: id,
    to: { kind: 'seats', seats: [...new Set(items.flatMap(({ seats }) => seats))] },
    template: recipient === OFFICE ? 'nudgeOffice' : 'nudge',
    params: { items: items.map(({ obligation, seats }) => ({ obligation, seats })) },
    notBefore: now,
    expiresAt: null,
  };
}

/** Marks on the obligations what nudges said. */
async function finishNudges(office: Office): Promise<void> {
  const ladders = await laddersOf(office);
  for (const notice of await office.store.notices.unfinished()) {
    const { recipient, items } = notice.facts as { recipient: string; items: NudgeItem[] };
    const rungs = new Map(items.map((item) => [item.obligation, item.rung]));
    const obligations = await office.store.obligations.byIds([...rungs.keys()]);
    const saved = await Promise.all(
      obligations.map((obligation) => {
        const ladder = ladders.get(`${obligation.campaign}/${obligation.requirement}`) ?? [];
        return mark(office, obligation, said(obligation, rungs, recipient, notice), ladder);
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
  marks: RungMark[],
  ladder: readonly Rung[],
): Promise<boolean> {
  const marked = { ...obligation, rungs: [...obligation.rungs, ...marks] };
  return office.store.obligations.save({
    ...marked,
    nextRungAt: nextRungAt(marked, ladder, office.calendar),
  });
}

async function laddersOf(office: Office): Promise<Map<string, Rung[]>> {
  const campaigns = await office.store.campaigns.all();
  return new Map(
    campaigns.flatMap(({ id, requirements }) =>
      requirements.map((requirement) => [`${id}/${requirement.id}`, requirement.ladder] as const),
    ),
  );
}
