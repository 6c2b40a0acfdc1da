import type { Campaign } from '../domain/campaign';
import { addDays, dayOf, instantOf } from '../domain/day';
import type { HistoryEntry, Obligation } from '../domain/obligation';
import { openedNotices } from '../domain/opened';
import { plan } from '../domain/plan';
import { rescheduledNotices } from '../domain/rescheduled';
import type { Unit } from '../domain/unit';
import { followChanges } from './follow-changes';
import { obligationId } from './obligation-id';
import type { Office } from './office';

/** A notice that a crash kept from being given is given by a later plan, up to this many days after. */
const GIVEN_AGAIN = 14;

/** Moves what changed deadlines move, opens what a campaign asks for now and tells the units, then notes the day. Done twice, it is done once. */
export async function planObligations(office: Office, campaign: Campaign, now: Date): Promise<number> {
  return planOne(office, campaign, await office.store.units.all(), now);
}

/** Plans every campaign not planned today, each whatever befalls the others. Returns how many obligations were opened. */
export async function planCampaigns(office: Office, now: Date): Promise<number> {
  const today = dayOf(now, office.calendar.zone);
  const waiting = await office.store.campaigns.notPlannedOn(today);
  if (waiting.length === 0) return 0;
  const units = await office.store.units.all();
  const failed: unknown[] = [];
  let opened = 0;
  for (const campaign of waiting) {
    const planned = await planOne(office, campaign, units, now).catch((error) => void failed.push(error));
    opened += planned ?? 0;
  }
  if (failed.length > 0) throw new AggregateError(failed, 'some campaigns could not be planned');
  return opened;
}

async function planOne(office: Office, campaign: Campaign, units: Unit[], now: Date): Promise<number> {
  const { store, calendar } = office;
  const found = await store.obligations.ofCampaigns([campaign.id]);
  const existing = await followChanges(office, { campaign, obligations: found }, now);
  const fresh = plan({ campaign, units, existing, now, calendar, idOf: obligationId });
  const opened = await store.obligations.open(fresh);
  const since = instantOf(addDays(dayOf(now, calendar.zone), -GIVEN_AGAIN), '00:00', calendar.zone);
  for (const notice of [
    ...openedNotices({ campaign, obligations: [...openedSince(existing, since), ...fresh] }, now, calendar),
    ...rescheduledNotices(existing, isChangeSince(since), now, calendar),
  ])
    await store.notices.give(notice);
  await store.campaigns.notePlanned(campaign, dayOf(now, calendar.zone));
  return opened;
}

/** What a changed calendar moved is told when all of it has moved, whatever campaign it is of. */
function isChangeSince(since: Date) {
  return ({ at, moved }: HistoryEntry) => at >= since && moved !== undefined && !moved.byCalendar;
}

/** Whether their notice was given is not asked first: giving it again costs no more than asking. */
function openedSince(existing: Obligation[], since: Date): Obligation[] {
  return existing.filter(({ openedAt, state }) => openedAt >= since && state === 'pending');
}
