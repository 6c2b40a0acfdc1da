import { campaignCards } from '../../actions/campaign-cards';
import { allowed } from '../access';
import type { BotDeps, Ctx } from '../context';
import { reply } from '../reply';
import { show } from '../show';
import { campaignCardScreen, campaignsScreen } from '../views/campaigns';
import { chooseCampaign } from './choose-campaign';

/** "Phong trào": all of them, or the one that is meant. */
export async function answerCampaigns(deps: BotDeps, ctx: Ctx, about: string): Promise<void> {
  if (about === '') return showCampaigns(deps, ctx, 1, 'new');
  const cards = await campaignCards(deps.office, ctx.who.now);
  const campaigns = cards.map(({ campaign }) => campaign);
  const chosen = await chooseCampaign(deps, ctx, { about, prefix: 'cp' }, campaigns);
  if (chosen) await showCampaignCard(deps, ctx, chosen.id);
}

export async function showCampaigns(
  deps: BotDeps,
  ctx: Ctx,
  page: number,
  how: 'new' | 'turn',
): Promise<void> {
  const { t, now } = ctx.who;
  await show(ctx, campaignsScreen(t, await campaignCards(deps.office, now), page), how);
}

export async function showCampaignCard(deps: BotDeps, ctx: Ctx, campaign: string): Promise<void> {
  const { t, now, seats } = ctx.who;
  const cards = await campaignCards(deps.office, now);
  const card = cards.find((one) => one.campaign.id === campaign);
  const mayChange = allowed('changeDeadline', seats, false);
  await reply(
    ctx,
    card ? campaignCardScreen(t, card, { mayChange }) : { html: t('refusal.campaign.notYours') },
  );
}
