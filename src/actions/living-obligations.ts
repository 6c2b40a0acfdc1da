import type { Campaign } from '../domain/campaign';
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
  const unfinished = await store.obligations.unfinishedOf(campaign.id);
  const over: Obligation[] = [];
  for (const { id } of campaign.requirements) {
    const own = unfinished.filter(({ requirement }) => requirement === id);
    const nearest = await overNearby(
      store,
      { campaign: campaign.id, requirement: id, unfinished: own },
      today,
    );
    // The day of some obligation was moved so far that another round may be nearer: all are looked at.
    if (nearest === null) return store.obligations.ofCampaigns([campaign.id]);
    over.push(...nearest);
  }
  // Accepted between the two readings, it is in both.
  return [...new Map([...unfinished, ...over].map((one) => [one.id, one])).values()].sort(byDeadline);
}

/**
 * What is over of the rounds with the obligations nearest to today, before and after it. No obligation of another round
 * is as near, so none of those is current when one of these is no farther than the nearest obligation. Null when that is
 * not so: the deadline of a round is that of what is still owed of it, which may be another day.
 */
async function overNearby(
  { obligations }: Office['store'],
  { campaign, requirement, unfinished }: { campaign: string; requirement: string; unfinished: Obligation[] },
  today: Day,
): Promise<Obligation[] | null> {
  const nearest = await obligations.nearestPeriods(campaign, requirement, today);
  const keys = new Set(nearest.flatMap((side) => side.keys));
  if (keys.size === 0) return [];
  const over = await obligations.overOf(campaign, requirement, [...keys]);
  const rounds = [...unfinished.filter(({ period }) => keys.has(period.key)), ...over].sort(byDeadline);
  const [current] = currentRounds(rounds, today);
  return current && distance(current.deadline, today) <= least(nearest, today) ? over : null;
}

function least(nearest: readonly NearestPeriods[], today: Day): number {
  return Math.min(...nearest.map((side) => distance(side, today)));
}

function distance({ lateAfter }: { lateAfter: Day }, today: Day): number {
  return Math.abs(daysBetween(lateAfter, today));
}
