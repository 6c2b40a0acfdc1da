import type { DraftedCampaign } from '../directive-draft';
import { isKept } from './open';

/**
 * The place in another campaign of the very same report: one sentence of a document often asks it of all of them.
 * Null when that one has none, dropped it, or is not to be changed any more.
 */
export function twinIn(other: DraftedCampaign, campaign: DraftedCampaign, report: number): number | null {
  const sentence = sentenceOf(campaign, report);
  if (sentence === null || other.draft.id === campaign.draft.id || other.state !== 'open') return null;
  const at = other.reports.findIndex((_, place) => sentenceOf(other, place) === sentence);
  return at >= 0 && isKept(other, at) ? at : null;
}

/** How many other campaigns have it. */
export function twinsOf(all: readonly DraftedCampaign[], campaign: DraftedCampaign, report: number): number {
  return all.filter((other) => twinIn(other, campaign, report) !== null).length;
}

function sentenceOf({ sources }: DraftedCampaign, report: number): string | null {
  const own = sources.filter((source) => source.field === 'kind' && source.report === report);
  return own.length > 0 ? own.map(({ sentence }) => sentence).join('\n') : null;
}
