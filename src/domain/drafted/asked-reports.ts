import type { DraftedCampaign } from '../directive-draft';
import { isForAll } from './for-all';
import { isKept, openQuestions } from './open';

/** How many reports have a question open. */
export function askedReports(all: readonly DraftedCampaign[]): number {
  return all.filter(isForAll).reduce((sum, campaign) => sum + placesOf(campaign).size, 0);
}

/** Drops the reports that have a question open; a campaign that has no other is dropped with them. Each can be kept again. */
export function withoutAsked(campaign: DraftedCampaign): DraftedCampaign {
  const places = placesOf(campaign);
  if (!isForAll(campaign) || places.size === 0) return campaign;
  const kept = campaign.reports.map((_, at) => ({ kept: isKept(campaign, at) && !places.has(at) }));
  if (!kept.some((report) => report.kept)) return { ...campaign, state: 'dropped' };
  return { ...campaign, reports: kept };
}

function placesOf(campaign: DraftedCampaign): Set<number> {
  return new Set(openQuestions(campaign).flatMap(({ report }) => report ?? []));
}
