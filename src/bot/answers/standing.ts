import { seenCampaigns } from '../../actions/seen-campaigns';
import { standingOfCampaigns } from '../../actions/standing-of-campaigns';
import { unitsSeenBy } from '../../actions/unit-record';
import type { Campaign } from '../../domain/campaign';
import { findCampaigns, findUnits } from '../../domain/find';
import type { BotDeps, Ctx } from '../context';
import { show } from '../show';
import { standingScreen } from '../views/standing';
import { showCampaign } from './campaign';
import { chooseCampaign } from './choose-campaign';
import { answerStandingInGroup } from './group-standing';
import { replyNothingSeen } from './nothing-seen';
import { answerUnit } from './unit';

/** "Tình hình …": all campaigns in a line each, or the one that is meant; a unit when the words name one. */
export async function answerStanding(deps: BotDeps, ctx: Ctx, about: string): Promise<void> {
  if (ctx.chat?.type !== 'private') return answerStandingInGroup(deps, ctx, about);
  if (about === '') return showStandings(deps, ctx, 1, 'new');
  const seen = await seenCampaigns(deps.office, ctx.who.seats, ctx.who.now);
  const campaigns = seen.campaigns.map(({ campaign }) => campaign);
  if (await namesAUnit(deps, ctx, { about, campaigns })) return answerUnit(deps, ctx, about);
  const chosen = await chooseCampaign(deps, ctx, { about, prefix: 'st' }, campaigns);
  if (chosen) await showCampaign(deps, ctx, chosen.id);
}

export async function showStandings(
  deps: BotDeps,
  ctx: Ctx,
  page: number,
  how: 'new' | 'turn',
): Promise<void> {
  const { t, seats, now } = ctx.who;
  const standings = await standingOfCampaigns(deps.office, seats, now);
  if (standings.length === 0) return replyNothingSeen(deps, ctx);
  await show(ctx, standingScreen(t, standings, { page, now, zone: deps.office.calendar.zone }), how);
}

async function namesAUnit(
  deps: BotDeps,
  ctx: Ctx,
  { about, campaigns }: { about: string; campaigns: readonly Campaign[] },
): Promise<boolean> {
  if (findCampaigns(about, campaigns).kind !== 'none') return false;
  const { all } = await unitsSeenBy(deps.office, ctx.who.seats);
  return findUnits(about, all).kind !== 'none';
}
