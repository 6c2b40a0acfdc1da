import type { CampaignStanding } from '../../actions/standing-of-campaigns';
import type { Screen } from '../../channels/channel';
import type { Translate } from '../../i18n';
import { type AsOf, asOf } from './figures';
import { campaignLines } from './standing';

const MOST = 8;

/** For a group: counts only, and no buttons, which would lead to names. */
export function groupStandingScreen(t: Translate, standings: readonly CampaignStanding[], at: AsOf): Screen {
  if (standings.length === 0) return { html: t('standing.nothing') };
  const lines = standings.slice(0, MOST).map((standing, index) => campaignLines(t, standing, index + 1));
  const more = standings.length - lines.length;
  return {
    html: [
      t('standing.heading', { count: standings.length }),
      ...lines,
      ...(more > 0 ? [t('standing.moreInPrivate', { count: more })] : []),
      asOf(t, at),
    ].join('\n\n'),
  };
}
