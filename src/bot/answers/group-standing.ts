import { linkedGroup } from '../../actions/linked-group';
import { type CampaignStanding, standingOfCampaigns } from '../../actions/standing-of-campaigns';
import { campaignDetail } from '../../actions/units-in-category';
import type { Campaign } from '../../domain/campaign';
import { dayOf } from '../../domain/day';
import { type Found, findCampaigns } from '../../domain/find';
import { mayNameInGroup } from '../../domain/naming';
import { isOfficeSeat } from '../../domain/seat';
import type { Translate } from '../../i18n';
import type { BotDeps, Ctx } from '../context';
import { reply } from '../reply';
import { groupCampaignScreen } from '../views/campaign-standing';
import { groupStandingScreen } from '../views/group-standing';
import { shortTitle } from '../views/pages';
import { replyNothingSeen } from './nothing-seen';

const MOST = 8;

/** The same question in a group: counts, for who may see whole campaigns; nobody's own unit is named before others. */
export async function answerStandingInGroup(deps: BotDeps, ctx: Ctx, about: string): Promise<void> {
  const { t, seats, now } = ctx.who;
  const zone = deps.office.calendar.zone;
  const standings = (await standingOfCampaigns(deps.office, seats, now)).filter(({ whole }) => whole);
  if (standings.length === 0 && seats.some(isOfficeSeat)) return replyNothingSeen(deps, ctx);
  if (standings.length === 0) return reply(ctx, { html: t('standing.askInPrivate') });
  if (about === '') return reply(ctx, groupStandingScreen(t, standings, { now, zone }));
  const campaigns = standings.map(({ campaign }) => campaign);
  const found = findCampaigns(about, campaigns);
  if (found.kind === 'one') {
    const standing = standings.find(({ campaign }) => campaign.id === found.item.id);
    return standing && showInGroup(deps, ctx, standing);
  }
  await reply(ctx, { html: titlesToChoose(t, found, { typed: about, all: campaigns }) });
}

/** What may have been meant; all there are when nothing comes near. */
function titlesToChoose(
  t: Translate,
  found: Exclude<Found<Campaign>, { kind: 'one' }>,
  { typed, all }: { typed: string; all: readonly Campaign[] },
): string {
  const near = found.kind === 'many' ? found.items : found.nearest;
  const among = near.length > 0 ? near : all;
  const heading =
    near.length > 0 ? t('choose.beMorePrecise') : t('group.whichCampaign', { typed: shortTitle(typed, 60) });
  const more = among.length - MOST;
  return [
    heading,
    ...among.slice(0, MOST).map(({ title }) => t('choose.title', { title })),
    ...(more > 0 ? [t('standing.moreInPrivate', { count: more })] : []),
  ].join('\n');
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
