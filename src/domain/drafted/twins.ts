import type { DraftedCampaign } from '../directive-draft';
import { isKept } from './open';
import { reportsOf } from './reports';

/**
 * The place in another campaign of the very same report: one sentence of a document often asks it of all of them.
 * Null when that one has none, dropped it, or is not to be changed any more.
 */
export function twinIn(other: DraftedCampaign, campaign: DraftedCampaign, report: number): number | null {
  const mark = markOf(campaign, report);
  if (mark === null || other.draft.id === campaign.draft.id || other.state !== 'open') return null;
  const at = other.reports.findIndex((_, place) => markOf(other, place) === mark);
  return at >= 0 && isKept(other, at) ? at : null;
}

/** How many other campaigns have it. */
export function twinsOf(all: readonly DraftedCampaign[], campaign: DraftedCampaign, report: number): number {
  return all.filter((other) => twinIn(other, campaign, report) !== null).length;
}

/** What tells the reports of a document apart: one sentence may ask for two of them, or from two hops of a chain. */
function markOf({ draft, sources }: DraftedCampaign, report: number): string | null {
  const own = sources.filter((source) => source.field === 'kind' && source.report === report);
  if (own.length === 0) return null;
  const { kind, reporters } = reportsOf(draft)[report] ?? {};
  return JSON.stringify([kind ?? null, reporters?.by ?? null, own.map(({ sentence }) => sentence)]);
}
