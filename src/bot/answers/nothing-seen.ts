import { campaignCards } from '../../actions/campaign-cards';
import type { BotDeps, Ctx } from '../context';
import { reply } from '../reply';

/** Why there is no campaign to speak of: none at all, or none that the asker may look into. */
export async function replyNothingSeen(deps: BotDeps, ctx: Ctx): Promise<void> {
  const cards = await campaignCards(deps.office, ctx.who.now);
  await reply(ctx, { html: ctx.who.t(cards.length === 0 ? 'campaigns.nothing' : 'standing.nothing') });
}
