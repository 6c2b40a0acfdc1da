import type { Campaign } from '../domain/campaign';
import { addDays, dayOf, instantOf } from '../domain/day';
import type { HistoryEntry, Obligation } from '../domain/obligation';
import { openedNotices } from '../domain/opened';
import { hasNews, plan } from '../domain/plan';
import { rescheduledNotices } from '../domain/rescheduled';
import type { Unit } from '../domain/unit';
import type { Unplanned } from '../store/campaigns';
import { followChanges } from './follow-changes';
import { obligationId } from './obligation-id';
import type { Office } from './office';

/** A notice that a crash kept from being given is given by a later plan, up to this many days after. */
const GIVEN_AGAIN = 14;

/** Moves what changed deadlines move, opens what a campaign asks for now and tells the units, then notes the day. Done twice, it is done once. */
export async function planObligations(office: Office, campaign: Campaign, now: Date): Promise<number> {
  const anew = await office.store.campaigns.plannedAnew(campaign.id);
  return planOne(office, { campaign, through: null, anew }, await office.store.units.all(), now);
}

/** Plans every campaign not planned today, each whatever befalls the others. Returns how many obligations were opened. */
export async function planCampaigns(office: Office, now: Date): Promise<number> {
  const today = dayOf(now, office.calendar.zone);
  const waiting = await office.store.campaigns.notPlannedOn(today);
  if (waiting.length === 0) return 0;
  const units = await office.store.units.all();
  const failed: unknown[] = [];
  let opened = 0;
  for (const unplanned of waiting) {
    const planned = await planOne(office, unplanned, units, now).catch((error) => void failed.push(error));
    opened += planned ?? 0;
  }
  if (failed.length > 0) throw new AggregateError(failed, 'some campaigns could not be planned');
  return opened;
}

async function planOne(office: Office, unplanned: Unplanned, units: Unit[], now: Date): Promise<number> {
  const { store, calendar } = office;
  const { campaign, through } = unplanned;
  const since = sinceOf(office, through, now);
  const found = await unsettled(office, unplanned, since);
  const after = await followChanges(office, { campaign, obligations: found }, now);
  const input = { campaign, units, now, calendar };
  const fresh =
    through === null || hasNews(input, through)
      ? plan({ ...input, existing: await store.obligations.plannedOf(campaign.id), idOf: obligationId })
      : [];
  const opened = await store.obligations.open(fresh);
  for (const notice of [
    ...openedNotices({ campaign, obligations: [...openedSince(after, since), ...fresh] }, now, calendar),
    ...rescheduledNotices(after, isChangeSince(since), now, calendar),
  ])
    await store.notices.give(notice);
  await store.campaigns.notePlanned(unplanned, dayOf(now, calendar.zone));
  return opened;
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

/** Whether their notice was given is not asked first: giving it again costs no more than asking. */
function openedSince(obligations: Obligation[], since: Date): Obligation[] {
  return obligations.filter(({ openedAt, state }) => openedAt >= since && state === 'pending');
}
