import { unitsInCategory } from '../../actions/units-in-category';
import { isCategory } from '../../domain/category';
import { reply } from '../reply';
import { pageFrom, show } from '../show';
import { unitsInCategoryScreen } from '../views/units-in-category';
import type { ButtonHandler } from './button';

/** The units behind a figure of a campaign. */
export const category: ButtonHandler = {
  prefix: 'uc',
  verb: 'standing',
  async run(deps, ctx, [category = '', campaign = '', argument]) {
    const { t, seats, now } = ctx.who;
    if (!isCategory(category)) return reply(ctx, { html: t('form.oldButton') });
    const units = await unitsInCategory(deps.office, { seats, campaign, category }, now);
    if (!units.ok) return reply(ctx, { html: t.refusal(units.refusal) });
    const { page, how } = pageFrom(argument);
    const at = { page, now, zone: deps.office.calendar.zone };
    await show(ctx, unitsInCategoryScreen(t, units.value, at), how);
  },
};
