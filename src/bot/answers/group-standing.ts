import { linkedGroup } from '../../actions/linked-group';
import { type CampaignStanding, standingOfCampaigns } from '../../actions/standing-of-campaigns';
import { campaignDetail } from '../../actions/units-in-category';
import { dayOf } from '../../domain/day';
import { findCampaigns } from '../../domain/find';
import { mayNameInGroup } from '../../domain/naming';
import type { BotDeps, Ctx } from '../context';
import { reply } from '../reply';
import { groupCampaignScreen } from '../views/campaign-standing';
import { groupStandingScreen } from '../views/group-standing';

/** The same question in a group: counts, for who may see whole campaigns; nobody's own unit is named before others. */
export async function answerStandingInGroup(deps: BotDeps, ctx: Ctx, about: string): Promise<void> {
  const { t, seats, now } = ctx.who;
  const zone = deps.office.calendar.zone;
  const standings = (await standingOfCampaigns(deps.office, seats, now)).filter(({ whole }) => whole);
  if (standings.length === 0) return reply(ctx, { html: t('standing.askInPrivate') });
  if (about === '') return reply(ctx, groupStandingScreen(t, standings, { now, zone }));
  const campaigns = standings.map(({ campaign }) => campaign);
  const found = findCampaigns(about, campaigns);
  if (found.kind === 'one') {
    const standing = standings.find(({ campaign }) => campaign.id === found.item.id);
    return standing && showInGroup(deps, ctx, standing);
  }
  const among = found.kind === 'many' ? found.items : found.nearest;
  const titles = among.slice(0, 5).map(({ title }) => t('choose.title', { title }));
  await reply(ctx, { html: [t('choose.beMorePrecise'), ...titles].join('\n') });
}

async function showInGroup(deps: BotDeps, ctx: Ctx, { campaign, next }: CampaignStanding): Promise<void> {
  const { t, seats, now, channel } = ctx.who;
  const { zone } = deps.office.calendar;
  const detail = await campaignDetail(deps.office, { seats, campaign: campaign.id }, now);
  if (!detail.ok) return reply(ctx, { html: t.refusal(detail.refusal) });
  const ours = await linkedGroup(deps.office, { channel, chatId: String(ctx.chatId) });
  const named = ours && next !== null && mayNameInGroup(campaign, next.deadline, dayOf(now, zone));
  await reply(ctx, groupCampaignScreen(t, detail.value, { now, zone, named }));
}
