import { showCampaign } from '../answers/campaign';
import { showStandings } from '../answers/standing';
import { pageFrom } from '../show';
import type { ButtonHandler } from './button';

/** One campaign, chosen out of several or from a list. */
export const standing: ButtonHandler = {
  prefix: 'st',
  verb: 'standing',
  async run(deps, ctx, [campaign]) {
    await showCampaign(deps, ctx, campaign ?? '');
  },
};

export const standingPage: ButtonHandler = {
  prefix: 'sl',
  verb: 'standing',
  async run(deps, ctx, [argument]) {
    const { page, how } = pageFrom(argument);
    await showStandings(deps, ctx, page, how);
  },
};
