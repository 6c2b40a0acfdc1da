import type { DraftedCampaign } from '../directive-draft';

/**
 * What "all" means: what is still open and has a report left, and no campaign that the office runs already: that is
 * decided one by one.
 */
export function isForAll({ state, like, reports }: DraftedCampaign): boolean {
  return state === 'open' && like === null && (reports.length === 0 || reports.some(({ kept }) => kept));
}
