import { showCampaignCard, showCampaigns } from '../answers/campaigns';
import { pageFrom } from '../show';
import type { ButtonHandler } from './button';

export const campaign: ButtonHandler = {
  prefix: 'cp',
  verb: 'campaigns',
  async run(deps, ctx, [id]) {
    await showCampaignCard(deps, ctx, id ?? '');
  },
};

export const campaignsPage: ButtonHandler = {
  prefix: 'cl',
  verb: 'campaigns',
  async run(deps, ctx, [argument]) {
    const { page, how } = pageFrom(argument);
    await showCampaigns(deps, ctx, page, how);
  },
};
