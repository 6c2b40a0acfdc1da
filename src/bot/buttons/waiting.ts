import { waitingReports } from '../../actions/waiting-reports';
import { pageFrom, show } from '../show';
import { waitingScreen } from '../views/waiting';
import type { ButtonHandler } from './button';

/** Reports that wait for the presser's review. */
export const waiting: ButtonHandler = {
  prefix: 'wt',
  verb: 'review',
  async run(deps, ctx, [argument]) {
    const { t, seats, now } = ctx.who;
    const { page, how } = pageFrom(argument);
    const reports = await waitingReports(deps.office, seats, now);
    await show(ctx, waitingScreen(t, reports, { page, zone: deps.office.calendar.zone }), how);
  },
};
