import type { Campaign } from '../../domain/campaign';
import { findCampaigns } from '../../domain/find';
import type { Ctx } from '../context';
import { reply } from '../reply';
import { choicesScreen } from '../views/choices';

/**
 * The one campaign that is meant by some words. With several, or none, the asker is given buttons to choose by
 * (`prefix:id`), and there is no campaign yet.
 */
export async function chooseCampaign(
  ctx: Ctx,
  { about, prefix }: { about: string; prefix: string },
  campaigns: readonly Campaign[],
): Promise<Campaign | null> {
  const { t } = ctx.who;
  if (campaigns.length === 0) {
    await reply(ctx, { html: t('standing.nothing') });
    return null;
  }
  const found = findCampaigns(about, campaigns);
  if (found.kind === 'one') return found.item;
  const among = found.kind === 'many' ? found.items : found.nearest;
  const html = t(found.kind === 'many' ? 'choose.several' : 'choose.noCampaign', {
    typed: about.slice(0, 60),
  });
  const choices = among.map(({ id, title }) => ({ text: title, data: `${prefix}:${id}` }));
  await reply(ctx, choicesScreen({ html, choices }));
  return null;
}
