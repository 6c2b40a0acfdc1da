import { showLate } from '../answers/late';
import { pageFrom } from '../show';
import type { ButtonHandler } from './button';

/** Who is overdue in one campaign; in all of them when none is named. */
export const late: ButtonHandler = {
  prefix: 'lt',
  verb: 'late',
  async run(deps, ctx, [campaign, page]) {
    await showLate(deps, ctx, campaign || null, pageFrom(page));
  },
};
