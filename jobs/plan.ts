import { planCampaigns } from '../src/actions/plan-obligations';
import { settleCalendar } from '../src/actions/settle-calendar';
import type { Job } from './job';

/**
 * Follows a changed calendar, then opens the obligations of periods that come, and of units that joined; each campaign
 * once a day. In one turn: nothing is opened by an older calendar after the others have followed the newer one.
 */
export const plan: Job = {
  name: 'plan',
  async run(office, now) {
    try {
      await settleCalendar(office, now);
    } finally {
      await planCampaigns(office, now);
    }
  },
};
