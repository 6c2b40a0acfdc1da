import { actingOfficer } from '../acting-officer';
import { pressedDocument } from '../answers/directive-document';
import { pressedDrafted } from '../answers/directive-drafted';
import { reply } from '../reply';
import type { ButtonHandler } from './button';

/** `dd:DOCUMENT:CAMPAIGN:what:…` about a campaign read from a document, `dd:DOCUMENT::what` about all of them. */
export const directive: ButtonHandler = {
  prefix: 'dd',
  verb: 'directive',
  async run(deps, ctx, [id = '', campaign = '', what = '', ...args]) {
    const { t, now } = ctx.who;
    const actor = actingOfficer(ctx);
    if (!actor) return reply(ctx, { html: t('guard.notYourSeat') });
    const pressed = { id, campaign, what, args, looker: { t, actor, now } };
    await (campaign === '' ? pressedDocument : pressedDrafted)(deps, ctx, pressed);
  },
};
