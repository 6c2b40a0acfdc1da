import { explainObligation } from '../../actions/explain-obligation';
import { officeNudge } from '../../actions/office-nudge';
import { reply } from '../reply';
import { pageFrom, show } from '../show';
import { inCampaigns } from '../views/nudge';
import { chooserArguments, whyChooser, whyScreen } from '../views/why';
import type { ButtonHandler } from './button';

/** "Vì sao?" beside a reminder: the sentence every date comes from. */
export const why: ButtonHandler = {
  prefix: 'why',
  verb: 'why',
  async run({ office }, ctx, [obligation = '']) {
    const { t, seats, now } = ctx.who;
    const explained = await explainObligation(office, { seats, obligation }, now);
    if (!explained.ok) return reply(ctx, { html: t.refusal(explained.refusal) });
    await reply(ctx, whyScreen(t, explained.value, { now, zone: office.calendar.zone }));
  },
};

/** "Vì sao?" under a reminder to the office, which names many: which of them? */
export const whyList: ButtonHandler = {
  prefix: 'wl',
  verb: 'why',
  async run({ office }, ctx, args) {
    const { t, seats, now } = ctx.who;
    const { page: asked, when } = chooserArguments(args);
    const owed = await officeNudge(office, { seats, when }, now);
    if (!owed.ok) return reply(ctx, { html: t.refusal(owed.refusal) });
    const { page, how } = pageFrom(asked);
    await show(ctx, whyChooser(t, inCampaigns(owed.value), { page, when }), how);
  },
};
