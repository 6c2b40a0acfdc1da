import type { Campaign } from '../../domain/campaign';
import { findCampaigns } from '../../domain/find';
import type { BotDeps, Ctx } from '../context';
import { reply } from '../reply';
import { chooseScreen } from './choose';
import { replyNothingSeen } from './nothing-seen';

/**
 * The one campaign that is meant by some words. With several, or none, the asker is given buttons to choose by
 * (`prefix:id`), and there is no campaign yet.
 */
export async function chooseCampaign(
  deps: BotDeps,
  ctx: Ctx,
  { about, prefix }: { about: string; prefix: string },
  campaigns: readonly Campaign[],
): Promise<Campaign | null> {
  if (campaigns.length === 0) {
    await replyNothingSeen(deps, ctx);
    return null;
  }
  const found = findCampaigns(about, campaigns);
  if (found.kind === 'one') return found.item;
  const button = ({ id, title }: Campaign) => ({ text: title, data: `${prefix}:${id}` });
  const words = { typed: about, none: 'choose.noCampaign', all: campaigns, button } as const;
  await reply(ctx, chooseScreen(ctx.who.t, found, words));
  return null;
}
