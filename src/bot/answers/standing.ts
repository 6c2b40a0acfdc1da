import { seenCampaigns } from '../../actions/seen-campaigns';
import { standingOfCampaigns } from '../../actions/standing-of-campaigns';
import type { BotDeps, Ctx } from '../context';
import { show } from '../show';
import { standingScreen } from '../views/standing';
import { showCampaign } from './campaign';
import { chooseCampaign } from './choose-campaign';
import { answerStandingInGroup } from './group-standing';

/** "Tình hình …": all campaigns in a line each, or the one that is meant. */
export async function answerStanding(deps: BotDeps, ctx: Ctx, about: string): Promise<void> {
  if (ctx.chat?.type !== 'private') return answerStandingInGroup(deps, ctx, about);
  if (about === '') return showStandings(deps, ctx, 1, 'new');
  const { campaigns } = await seenCampaigns(deps.office, ctx.who.seats);
  const choice = { about, prefix: 'st' };
  const chosen = await chooseCampaign(
    ctx,
    choice,
    campaigns.map(({ campaign }) => campaign),
  );
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
  await show(ctx, standingScreen(t, standings, { page, now, zone: deps.office.calendar.zone }), how);
}
