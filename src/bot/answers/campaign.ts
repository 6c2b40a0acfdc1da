import { campaignDetail } from '../../actions/units-in-category';
import type { BotDeps, Ctx } from '../context';
import { reply } from '../reply';
import { campaignScreen } from '../views/campaign-standing';

/** How one campaign stands, as far as the asker may see it. */
export async function showCampaign(deps: BotDeps, ctx: Ctx, campaign: string): Promise<void> {
  const { t, seats, now } = ctx.who;
  const detail = await campaignDetail(deps.office, { seats, campaign }, now);
  if (!detail.ok) return reply(ctx, { html: t.refusal(detail.refusal) });
  await reply(ctx, campaignScreen(t, detail.value, { now, zone: deps.office.calendar.zone }));
}
