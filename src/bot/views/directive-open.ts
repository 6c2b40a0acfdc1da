import type { CampaignView } from '../../actions/directive-view';
import type { Screen } from '../../channels/channel';
import type { Translate } from '../../i18n';
import { draftedData } from './directive-campaign';
import { questionLines } from './directive-words';

/** Why a campaign is not launched, and the two ways on: to answer, or to drop the report that is asked about. */
export function openScreen(t: Translate, id: string, view: CampaignView): Screen {
  const reports = [...new Set(view.open.flatMap(({ report }) => report ?? []))];
  return {
    html: [t('directive.stillOpen'), ...questionLines(t, view.open)].join('\n'),
    keyboard: [
      [
        {
          text: t('directive.button.answer', { count: view.open.length }),
          data: draftedData(id, view, 'q'),
        },
      ],
      ...reports
        .filter((report) => view.campaign.reports[report])
        .map((report) => [
          {
            text: t('directive.button.dropReport', { number: report + 1 }),
            data: draftedData(id, view, 'x', String(report)),
          },
        ]),
    ],
  };
}
