import type { Campaign } from '../domain/campaign';
import { addDays, dayOf, instantOf } from '../domain/day';
import type { HistoryEntry, Obligation } from '../domain/obligation';
import type { Opening } from '../domain/opened';
import { hasNews, plan } from '../domain/plan';
import { type RescheduledNotice, rescheduledNotices } from '../domain/rescheduled';
import type { Unit } from '../domain/unit';
import type { Unplanned } from '../store/campaigns';
import { followChanges } from './follow-changes';
import { obligationId } from './obligation-id';
import type { Office } from './office';
import { tellOpened } from './tell-opened';

/** A notice that a crash kept from being given is given by a later plan, up to this many days after. */
const GIVEN_AGAIN = 14;

interface Planned {
  unplanned: Unplanned;
  /** How many obligations this process opened. */
  opened: number;
  /** What may have to be told, as it stands in the store; no more of it is kept while the others are opened. */
  opening: Opening;
  moved: RescheduledNotice[];
}

/** Opens what a campaign asks for now, moves what changed deadlines move and tells the units, then notes the day. Done twice, it is done once. */
export function planObligations(office: Office, campaign: Campaign, now: Date): Promise<number> {
  return planTogether(office, [campaign], now);
}

/** The same for campaigns that are launched at once: a unit is told in one message what all of them ask of it. */
export async function planTogether(
  office: Office,
  campaigns: readonly Campaign[],
  now: Date,
): Promise<number> {
  const waiting: Unplanned[] = [];
  for (const campaign of campaigns)
    waiting.push({ campaign, through: null, anew: await office.store.campaigns.plannedAnew(campaign.id) });
  const { opened, failed } = await planAll(office, waiting, now);
  const [first, ...others] = failed;
  if (others.length > 0) throw new AggregateError(failed, 'some campaigns could not be planned');
  if (first !== undefined) throw first;
  return opened;
}

/** Plans every campaign not planned today, each whatever befalls the others. Returns how many obligations were opened. */
export async function planCampaigns(office: Office, now: Date): Promise<number> {
  const waiting = await office.store.campaigns.notPlannedOn(dayOf(now, office.calendar.zone));
  if (waiting.length === 0) return 0;
  const { opened, failed } = await planAll(office, waiting, now);
  if (failed.length > 0) throw new AggregateError(failed, 'some campaigns could not be planned');
  return opened;
}

/** All are opened before anybody is told, and all are told before any is noted: a crash between is made up as a whole. */
async function planAll(
  office: Office,
  waiting: readonly Unplanned[],
  now: Date,
): Promise<{ opened: number; failed: unknown[] }> {
  const units = await office.store.units.all();
  const failed: unknown[] = [];
  const planned: Planned[] = [];
  for (const unplanned of waiting) {
    const one = await openOne(office, unplanned, units, now).catch((error) => void failed.push(error));
    if (one) planned.push(one);
  }
  try {
    await tellOpened(
      office,
      planned.map(({ opening }) => opening),
      now,
    );
    for (const one of planned) await noteOne(office, one, now).catch((error) => void failed.push(error));
  } catch (error) {
    failed.push(error);
  }
  return { opened: planned.reduce((sum, { opened }) => sum + opened, 0), failed };
}

async function openOne(office: Office, unplanned: Unplanned, units: Unit[], now: Date): Promise<Planned> {
  const { store, calendar } = office;
  const { campaign, through } = unplanned;
  const since = sinceOf(office, through, now);
  const input = { campaign, units, now, calendar };
  const fresh =
    through === null || hasNews(input, through)
      ? plan({ ...input, existing: await store.obligations.plannedOf(campaign.id), idOf: obligationId })
      : [];
  const opened = await store.obligations.open(fresh);
  // Read only now: what another process opened a moment ago is told as it stands, by whoever comes to it.
  const obligations = await unsettled(office, unplanned, since);
  const found = await followChanges(office, { campaign, obligations }, now);
  const isRecent = ({ openedAt, state }: Obligation) => openedAt >= since && state === 'pending';
  return {
    unplanned,
    opened,
    opening: { campaign, obligations: found.filter(isRecent) },
    moved: rescheduledNotices(found, isChangeSince(since), now, calendar),
  };
}

async function noteOne({ store, calendar }: Office, { unplanned, moved }: Planned, now: Date): Promise<void> {
  for (const notice of moved) await store.notices.give(notice);
  await store.campaigns.notePlanned(unplanned, dayOf(now, calendar.zone));
}

/** From when on something may have been left undone: what was noted as planned was opened, moved and told by then. */
function sinceOf({ calendar: { zone } }: Office, through: Unplanned['through'], now: Date): Date {
  const first = addDays(dayOf(now, zone), -GIVEN_AGAIN);
  return instantOf(through !== null && through > first ? through : first, '00:00', zone);
}

/** What may still have to follow a changed deadline, or to be told; not what was settled long ago. */
async function unsettled({ store }: Office, { campaign, through }: Unplanned, since: Date) {
  const moves = campaign.requirements.some(({ changes }) => changes);
  return through === null && moves
    ? store.obligations.openOf(campaign.id)
    : store.obligations.pendingSince(campaign.id, since);
}

/** What a changed calendar moved is told when all of it has moved, whatever campaign it is of. */
function isChangeSince(since: Date) {
  return ({ at, moved }: HistoryEntry) => at >= since && moved !== undefined && !moved.byCalendar;
}
