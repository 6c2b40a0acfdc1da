import type { Campaign, Requirement } from '../domain/campaign';
import { type Day, daysBetween } from '../domain/day';
import type { Obligation } from '../domain/obligation';
import { byDeadline } from '../domain/order';
import { currentRounds } from '../domain/round';
import type { NearestPeriods } from '../store/obligation-rounds';
import type { Office } from './office';

/**
 * What can still be spoken of in a campaign: everything that is not over, and whole the rounds that "now" means (see
 * `currentRounds`). Years of reports that were accepted long ago are not read.
 */
export async function livingObligations(
  { store }: Office,
  campaign: Campaign,
  today: Day,
): Promise<Obligation[]> {
  const [unfinished, ...rounds] = await Promise.all([
    store.obligations.unfinishedOf(campaign.id),
    ...campaign.requirements.map((requirement) => nearestRounds(store, campaign, requirement, today)),
  ]);
  const known: Obligation[] = [];
  for (const round of rounds) {
    // The day of some obligation was moved so far that another round may be nearer: all are looked at.
    if (round === null) return store.obligations.ofCampaigns([campaign.id]);
    known.push(...round);
  }
  const living = new Map([...unfinished, ...known].map((one) => [one.id, one]));
  return [...living.values()].sort(byDeadline);
}

/**
 * The rounds of a requirement with the obligations nearest to today, before and after it. No obligation of another
 * round is as near, so none of these is current when one of those is no farther than the nearest obligation. Null when
 * that is not so: the deadline of a round is that of what is still owed of it, which may be another day.
 */
async function nearestRounds(
  { obligations }: Office['store'],
  campaign: Campaign,
  { id: requirement }: Requirement,
  today: Day,
): Promise<Obligation[] | null> {
  const nearest = await obligations.nearestPeriods(campaign.id, requirement, today);
  const keys = [...new Set(nearest.flatMap((side) => side.keys))];
  if (keys.length === 0) return [];
  const found = await obligations.ofRounds(campaign.id, requirement, keys);
  const [current] = currentRounds(found, today);
  return current && distance(current.deadline, today) <= least(nearest, today) ? found : null;
}

function least(nearest: readonly NearestPeriods[], today: Day): number {
  return Math.min(...nearest.map((side) => distance(side, today)));
}

function distance({ lateAfter }: { lateAfter: Day }, today: Day): number {
  return Math.abs(daysBetween(lateAfter, today));
}
