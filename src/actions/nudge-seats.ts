import { addDays, dayOf, instantOf } from '../domain/day';
import { nextRungAt, planNudges } from '../domain/nudge';
import type { Obligation } from '../domain/obligation';
import { outsideQuietHours } from '../domain/quiet-hours';
import { finishNudges, type Marker } from './finish-nudges';
import { giveNudges, type Wanted } from './give-nudges';
import { type LadderFinder, ladderFinder } from './ladder-finder';
import type { Office } from './office';

/**
 * Says what the ladders want said by now: one notice a day for each unit and for the office, with everything it owes.
 * The notice is committed first and carries what it says; the obligations are marked from it afterwards, and what a
 * crash left unmarked is marked at the next call. So a rung is said once, whoever computes it and however often. What
 * becomes due after the day's notice is said with the next working day's.
 */
export async function nudgeSeats(office: Office, now: Date): Promise<void> {
  const ladderOf = await ladderFinder(office);
  const mark = markerOf(office, ladderOf, now);
  await finishNudges(office, mark);
  const due = await office.store.obligations.withRungDue(now);
  const wanted: Wanted[] = [];
  for (const obligation of due) {
    const ladder = ladderOf(obligation);
    if (!ladder) continue;
    const { marks, say } = planNudges(obligation, ladder, now, office.calendar);
    if (marks.length > 0 || say.length === 0) await mark(obligation, marks);
    wanted.push(...say);
  }
  const tooLate = await giveNudges(office, wanted, now);
  await finishNudges(office, mark);
  const ids = new Set(tooLate.map(({ obligation }) => obligation));
  await putOff(
    office,
    due.filter(({ id }) => ids.has(id)),
    now,
  );
}

function markerOf(office: Office, ladderOf: LadderFinder, now: Date): Marker {
  return async (obligation, marks) => {
    const ladder = ladderOf(obligation);
    if (!ladder) return true;
    const marked = { ...obligation, rungs: [...obligation.rungs, ...marks] };
    const next = nextRungAt(marked, ladder, now, office.calendar);
    return office.store.obligations.save({ ...marked, nextRungAt: next });
  };
}

/** What came too late for the notice of the day is asked about again when there can be another, not every minute. */
async function putOff(
  { store, calendar }: Office,
  obligations: readonly Obligation[],
  now: Date,
): Promise<void> {
  const tomorrow = instantOf(addDays(dayOf(now, calendar.zone), 1), '00:00', calendar.zone);
  const next = outsideQuietHours(tomorrow, calendar);
  // One that was changed meanwhile is put off at the next call.
  for (const obligation of obligations) await store.obligations.save({ ...obligation, nextRungAt: next });
}
