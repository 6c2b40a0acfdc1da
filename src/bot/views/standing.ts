import type { CampaignStanding } from '../../actions/standing-of-campaigns';
import type { Screen } from '../../channels/channel';
import { reportName } from '../../domain/report-name';
import type { Translate } from '../../i18n';
import { type AsOf, asOf, bar, figuresLine, nextLine } from './figures';
import { pageOf, pageRow, shortTitle } from './pages';
import { periodText } from './period';
import { reportText, titleWithReport } from './report-name';

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

export function campaignLines(t: Translate, one: CampaignStanding, number: number) {
  const { campaign, whole, standing, next, earlier } = one;
  const period = ofWhat(t, one);
  return [
    t(period ? 'owed.item' : 'standing.item', { number, title: shortTitle(campaign.title, 120), period }),
    ...(whole ? [] : [t('standing.ownUnits')]),
    ...(standing.expected > 0 ? [bar(standing.received, standing.expected), figuresLine(t, standing)] : []),
    ...(earlier.length > 0 ? [t('standing.earlier', { count: earlier.length })] : []),
    nextLine(t, next) + dueReports(t, one),
  ].join('\n');
}

/** What the figures count: the reports of one period, or of several kinds, each with a period of its own. */
function ofWhat(t: Translate, { campaign, current, next }: CampaignStanding): string {
  const count = new Set(current.map(({ requirement }) => requirement)).size;
  if (count > 1) return t('standing.several', { count });
  return next ? titleWithReport(t, periodText(t, next.period), reportName(campaign, next.requirement)) : '';
}

/** Of several reports those that the next deadline is of. */
function dueReports(t: Translate, { campaign, current, next }: CampaignStanding): string {
  if (!next || new Set(current.map(({ requirement }) => requirement)).size < 2) return '';
  const due = current.filter(({ deadline }) => deadline.lastDay === next.deadline.lastDay);
  const names = [...new Set(due.map(({ requirement }) => requirement))].flatMap((requirement) => {
    const name = reportName(campaign, requirement);
    return name ? [reportText(t, name)] : [];
  });
  return t('standing.dueReports', { reports: names.join('; ') });
}
