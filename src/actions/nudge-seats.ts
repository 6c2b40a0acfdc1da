import { addDays, dayOf, instantOf } from '../domain/day';
import { planNudges } from '../domain/nudge';
import type { Obligation } from '../domain/obligation';
import { outsideQuietHours } from '../domain/quiet-hours';
import { finishNudges } from './finish-nudges';
import { giveNudges, type Wanted } from './give-nudges';
import { type LadderFinder, ladderFinder } from './ladder-finder';
import { type Marked, markRungs } from './mark-rungs';
import type { Office } from './office';

/**
 * Says what the ladders want said by now: one notice a day for each unit and for the office, with everything it owes.
 * The notice is committed first and carries what it says; the obligations are marked from it afterwards, and what a
 * crash left unmarked is marked at the next call. So a rung is said once, whoever computes it and however often. What
 * becomes due after the day's notice is said with the next working day's. What it costs follows what is due.
 */
export async function nudgeSeats(office: Office, now: Date): Promise<void> {
  const laddersOf = ladderFinder(office);
  await finishNudges(office, laddersOf, now);
  const due = await office.store.obligations.withRungDue(now);
  const { wanted, silent } = await decide(office, laddersOf, due, now);
  await markRungs(office, laddersOf, silent, now);
  const tooLate = await giveNudges(office, wanted, now);
  await finishNudges(office, laddersOf, now);
  const ids = new Set(tooLate.map(({ obligation }) => obligation));
  await putOff(
    office,
    due.filter(({ id }) => ids.has(id)),
    now,
  );
}

/** What is to be said, and what is decided without saying anything. */
async function decide(
  { calendar }: Office,
  laddersOf: LadderFinder,
  due: readonly Obligation[],
  now: Date,
): Promise<{ wanted: Wanted[]; silent: Marked[] }> {
  const ladderOf = await laddersOf(due);
  const wanted: Wanted[] = [];
  const silent: Marked[] = [];
  for (const obligation of due) {
    const ladder = ladderOf(obligation);
    if (!ladder) continue;
    const { marks, say } = planNudges(obligation, ladder, now, calendar);
    if (marks.length > 0 || say.length === 0) silent.push({ obligation, marks });
    wanted.push(...say);
  }
  return { wanted, silent };
}

/** What came too late for the notice of the day is asked about again when there can be another, not every minute. */
async function putOff(
  { store, calendar }: Office,
  obligations: readonly Obligation[],
  now: Date,
): Promise<void> {
  const tomorrow = instantOf(addDays(dayOf(now, calendar.zone), 1), '00:00', calendar.zone);
  const nextRungAt = outsideQuietHours(tomorrow, calendar);
  // One that was changed meanwhile is put off at the next call.
  await store.obligations.saveAll(obligations.map((obligation) => ({ ...obligation, nextRungAt })));
}
