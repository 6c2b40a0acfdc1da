import { type Reworking, reworked } from '../domain/calendar-effect';
import { ladderOf } from '../domain/campaign';
import { dayOf } from '../domain/day';
import type { Ladder } from '../domain/ladder';
import type { HistoryEntry, Obligation } from '../domain/obligation';
import type { Span } from '../domain/period';
import { rescheduledNotices } from '../domain/rescheduled';
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
  // By another calendar something may open on another day than the one on which it was looked for.
  await office.store.campaigns.planAllAgain();
  await calendar.noteSettled(version);
}

/** Each whatever befalls the others; then tells the units whose last days moved. Returns how many have got another deadline. */
export async function reworkObligations(office: Office, now: Date): Promise<number> {
  const { store, calendar } = office;
  const settled = await store.calendar.settledVersion();
  const changes = (await store.calendar.changes()).filter(({ version }) => version > settled);
  const newest = changes.at(-1);
  if (!newest) return 0;
  const decisions = changes.flatMap((change) => change.decisions);
  const changed = { calendar, change: newest.id, decisions, now, today: dayOf(now, calendar.zone) };
  const asked = await requirementsOf(office);
  const failed: unknown[] = [];
  let moved = 0;
  for await (const obligation of openObligations(office)) {
    const asks = asked.get(`${obligation.campaign}/${obligation.requirement}`);
    if (!asks) continue;
    const anew = rework(office, obligation, { ...changed, ...asks });
    if (await anew.catch((error) => void failed.push(error))) moved += 1;
  }
  if (failed.length > 0) throw new AggregateError(failed, 'some obligations do not follow the calendar yet');
  await tell(office, new Set(changes.map(({ id }) => id)), now);
  return moved;
}

/** A unit is told once of one change, when all that it moves has moved: what a crash left untold is told at the next beat. */
async function tell(office: Office, changes: ReadonlySet<string>, now: Date): Promise<void> {
  const isNew = ({ moved }: HistoryEntry) => moved !== undefined && changes.has(moved.change);
  const moved: Obligation[] = [];
  for await (const obligation of openObligations(office))
    if (obligation.history.some(isNew)) moved.push(obligation);
  for (const notice of rescheduledNotices(moved, isNew, now, office.calendar))
    await office.store.notices.give(notice);
}

/** A campaign at a time: all of them together may be more than memory holds. */
async function* openObligations({ store }: Office): AsyncGenerator<Obligation> {
  for (const { id } of await store.campaigns.all()) yield* await store.obligations.openOf(id);
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

async function requirementsOf({ store }: Office): Promise<Map<string, { ladder: Ladder; span: Span }>> {
  const campaigns = await store.campaigns.all();
  return new Map(
    campaigns.flatMap((campaign) =>
      campaign.requirements.map((requirement) => [
        `${campaign.id}/${requirement.id}`,
        { ladder: ladderOf(campaign, requirement), span: campaign },
      ]),
    ),
  );
}
