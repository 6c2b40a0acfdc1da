import type { CampaignStanding } from '../../actions/standing-of-campaigns';
import type { Screen } from '../../channels/channel';
import type { Translate } from '../../i18n';
import { type AsOf, asOf, bar, figuresLine, nextLine } from './figures';
import { pageOf, pageRow, shortTitle } from './pages';
import { periodText } from './period';
import { unitWithReport } from './report-name';

const SIZE = 5;

/** "Where do we stand?": a line for each campaign with its bar, and a button for each. */
export function standingScreen(
  t: Translate,
  standings: readonly CampaignStanding[],
  { page, ...at }: AsOf & { page: number },
): Screen {
  if (standings.length === 0) return { html: t('standing.nothing') };
  const shown = pageOf(standings, page, SIZE);
  const lines = shown.items.map((standing, index) => campaignLines(t, standing, shown.first + index));
  return {
    html: [t('standing.heading', { count: standings.length }), ...lines, asOf(t, at)].join('\n\n'),
    keyboard: [
      ...shown.items.map(({ campaign }, index) => [
        {
          text: t('standing.openCampaign', {
            number: shown.first + index,
            title: shortTitle(campaign.title),
          }),
          data: `st:${campaign.id}`,
        },
      ]),
      ...pageRow(t, shown, (number) => `sl:${number}`),
    ],
  };
}

export function campaignLines(
  t: Translate,
  { campaign, whole, standing, next, earlier }: CampaignStanding,
  number: number,
) {
  const period = next ? unitWithReport(t, periodText(t, next.period), { campaign, obligation: next }) : '';
  return [
    t(period ? 'owed.item' : 'standing.item', { number, title: shortTitle(campaign.title, 120), period }),
    ...(whole ? [] : [t('standing.ownUnits')]),
    ...(standing.expected > 0 ? [bar(standing.received, standing.expected), figuresLine(t, standing)] : []),
    ...(earlier.length > 0 ? [t('standing.earlier', { count: earlier.length })] : []),
    nextLine(t, next),
  ].join('\n');
}
