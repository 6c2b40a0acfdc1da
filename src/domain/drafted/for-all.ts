import type { DraftedCampaign } from '../directive-draft';

/** What "all" means: what is still open, and no campaign that the office runs already: that is decided one by one. */
export function isForAll({ state, like }: DraftedCampaign): boolean {
  return state === 'open' && like === null;
}
