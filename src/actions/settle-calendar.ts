import { type Reworking, reworked } from '../domain/calendar-effect';
import { ladderOf } from '../domain/campaign';
import { dayOf } from '../domain/day';
import type { Ladder } from '../domain/ladder';
import type { Obligation } from '../domain/obligation';
import { Fault } from '../errors';
import { ATTEMPTS, type Office } from './office';

/**
 * Works the open obligations out anew when the calendar has changed since it was last done, and notes that it is done.
 * It is asked at every beat, by one process at a time and before anything is opened there: what a crash cut short, and
 * what another process opened by the calendar of a moment ago, is made up.
 */
export async function settleCalendar(office: Office, now: Date): Promise<void> {
  const { calendar } = office.store;
  const [settled, version] = [await calendar.settledVersion(), await calendar.version()];
  if (settled >= version) return;
  await office.refreshCalendar();
  await reworkObligations(office, now);
  await calendar.noteSettled(version);
}

/** Each whatever befalls the others. Returns how many have got another deadline. */
export async function reworkObligations(office: Office, now: Date): Promise<number> {
  const { store, calendar } = office;
  const settled = await store.calendar.settledVersion();
  const changes = await store.calendar.changes();
  const decisions = changes.filter(({ version }) => version > settled).flatMap((change) => change.decisions);
  const changed = { calendar, decisions, now, today: dayOf(now, calendar.zone) };
  const ladders = await laddersOf(office);
  const failed: unknown[] = [];
  let moved = 0;
  for (const state of ['pending', 'returned'] as const) {
    for (const obligation of await store.obligations.ofState(state)) {
      const ladder = ladders.get(`${obligation.campaign}/${obligation.requirement}`);
      if (!ladder) continue;
      const anew = rework(office, obligation, { ...changed, ladder });
      if (await anew.catch((error) => void failed.push(error))) moved += 1;
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, 'some obligations do not follow the calendar yet');
  return moved;
}

/** True when its deadline is another one now. */
async function rework(office: Office, found: Obligation, changed: Reworking): Promise<boolean> {
  let obligation: Obligation | null = found;
  for (let attempt = 0; attempt < ATTEMPTS && obligation; attempt += 1) {
    const anew = reworked(obligation, changed);
    if (!anew) return false;
    if (await office.store.obligations.save(anew)) return anew.deadline !== obligation.deadline;
    obligation = await office.store.obligations.byId(found.id);
  }
  if (obligation)
    throw new Fault('a change of the calendar met other changes too often', { obligation: found.id });
  return false;
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
