import { planCampaigns } from '../src/actions/plan-obligations';
import type { Job } from './job';

/** Opens the obligations of periods that come, and of units that joined; each campaign once a day. */
export const plan: Job = {
  name: 'plan',
  async run(office, now) {
    await planCampaigns(office, now);
  },
};
