import { seenCampaigns } from '../../actions/seen-campaigns';
import { unitsSeenBy } from '../../actions/unit-record';
import { type Found, findCampaigns, findUnits } from '../../domain/find';
import { mayBeName, namesLiterally } from '../../domain/name-alone';
import type { BotDeps, Ctx } from '../context';
import { reply } from '../reply';
import { choicesScreen } from '../views/choices';
import { showCampaign } from './campaign';
import { showUnit } from './unit';

const FEW = 8;

/** A name typed alone: the unit or the campaign, or buttons when it is the name of several. False when of nothing. */
export async function answerName(deps: BotDeps, ctx: Ctx, typed: string): Promise<boolean> {
  if (!mayBeName(typed)) return false;
  const { t, seats, now } = ctx.who;
  const { all } = await unitsSeenBy(deps.office, seats);
  const seen = (await seenCampaigns(deps.office, seats, now)).campaigns.map(({ campaign }) => campaign);
  const units = itemsOf(findUnits(typed, all)).filter(({ name, code, aliases }) =>
    namesLiterally(typed, [name, code, ...aliases]),
  );
  const campaigns = itemsOf(findCampaigns(typed, seen)).filter(({ title, document }) =>
    namesLiterally(typed, [title, document.number]),
  );
  const [unit, campaign] = [units[0], campaigns[0]];
  if (units.length + campaigns.length > FEW) return false;
  if (unit && units.length + campaigns.length === 1) await showUnit(deps, ctx, unit.code);
  else if (campaign && units.length + campaigns.length === 1) await showCampaign(deps, ctx, campaign.id);
  else if (unit || campaign) {
    const choices = [
      ...campaigns.map(({ id, title }) => ({ text: title, data: `st:${id}` })),
      ...units.map(({ code, name }) => ({ text: name, data: `un:${code}` })),
    ];
    await reply(ctx, choicesScreen({ html: t('choose.several', { typed: typed.slice(0, 60) }), choices }));
  }
  return unit !== undefined || campaign !== undefined;
}

function itemsOf<T>(found: Found<T>): readonly T[] {
  if (found.kind === 'none') return [];
  return found.kind === 'one' ? [found.item] : found.items;
}
