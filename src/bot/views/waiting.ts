import type { OfUnit } from '../../actions/units-in-category';
import type { Screen } from '../../channels/channel';
import type { Translate } from '../../i18n';
import { formatInstant } from './instant';
import { pageOf, pageRow } from './pages';
import { reportTitle } from './report-name';
import { reviewButtons } from './units-in-category';

const SIZE = 8;

/** "Chờ tiếp nhận": reports to be reviewed, the longest waiting first, each with the button that opens it. */
export function waitingScreen(
  t: Translate,
  waiting: readonly OfUnit[],
  { page, zone }: { page: number; zone: string },
): Screen {
  if (waiting.length === 0) return { html: t('waiting.nothing') };
  const shown = pageOf(waiting, page, SIZE);
  const lines = shown.items.map(({ name, campaign, obligation }, index) => {
    const sent = obligation.submissions.at(-1);
    return t('waiting.item', {
      number: shown.first + index,
      name,
      title: reportTitle(t, campaign, obligation),
      at: sent ? formatInstant(sent.at, zone) : '',
    });
  });
  return {
    html: [t('waiting.heading', { count: waiting.length }), ...lines].join('\n\n'),
    keyboard: [...reviewButtons(t, shown), ...pageRow(t, shown, (number) => `wt:${number}`)],
  };
}
