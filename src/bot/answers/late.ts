import { lateUnits } from '../../actions/late-units';
import type { BotDeps, Ctx } from '../context';
import { reply } from '../reply';
import { show } from '../show';
import { lateScreen } from '../views/late';
import { chooseCampaign } from './choose-campaign';

/** "Ai trễ": in all campaigns the asker may see as a whole, or in the one that is meant. */
export async function answerLate(deps: BotDeps, ctx: Ctx, about: string): Promise<void> {
  if (about === '') return showLate(deps, ctx, null);
  const seen = await lateUnits(deps.office, ctx.who.seats, ctx.who.now);
  const campaigns = seen.map(({ campaign }) => campaign);
  const chosen = await chooseCampaign(deps, ctx, { about, prefix: 'lt' }, campaigns);
  if (chosen) await showLate(deps, ctx, chosen.id);
}

export async function showLate(
  deps: BotDeps,
  ctx: Ctx,
  campaign: string | null,
  { page, how }: { page: number; how: 'new' | 'turn' } = { page: 1, how: 'new' },
): Promise<void> {
  const { t, seats, now } = ctx.who;
  const seen = await lateUnits(deps.office, seats, now);
  const chosen = seen.filter((one) => campaign === null || one.campaign.id === campaign);
  if (campaign !== null && chosen.length === 0) return reply(ctx, { html: t('refusal.campaign.notYours') });
  await show(ctx, lateScreen(t, chosen, { page, campaign, now, zone: deps.office.calendar.zone }), how);
}
