import type { CampaignView } from '../../actions/directive-view';
import type { Button, Screen } from '../../channels/channel';
import type { Translate } from '../../i18n';
import { draftedData } from './directive-campaign';
import { questionLines } from './directive-words';

/** A message with more than 100 buttons is refused whole; there are two for each. */
const MOST_REPORTS = 20;

/** Why a campaign is not launched, and the two ways on: to answer, or to drop the report that is asked about. */
export function openScreen(t: Translate, id: string, view: CampaignView): Screen {
  const reports = [...new Set(view.open.flatMap(({ report }) => report ?? []))];
  return {
    html: [t('directive.stillOpen'), ...questionLines(t, view.open, view.campaign)].join('\n'),
    keyboard: [
      [
        {
          text: t('directive.button.answer', { count: view.open.length }),
          data: draftedData(id, view, 'q'),
        },
      ],
      ...reports
        .filter((report) => view.campaign.reports[report])
        .slice(0, MOST_REPORTS)
        .flatMap((report) => dropRows(t, id, view, report)),
    ],
  };
}

/** The report alone, or the same one in all campaigns that the same sentence asks it of. */
function dropRows(t: Translate, id: string, view: CampaignView, report: number): Button[][] {
  const twins = view.reports[report]?.twins ?? 0;
  const button = (text: string, what: string) => [
    { text, data: draftedData(id, view, what, String(report)) },
  ];
  return [
    button(t('directive.button.dropReport', { number: report + 1 }), 'x'),
    ...(twins > 0 ? [button(t('directive.button.dropEverywhere', { count: twins + 1 }), 'X')] : []),
  ];
}
