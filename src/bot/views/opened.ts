import type { Owed } from '../../actions/owed';
import type { Screen } from '../../channels/channel';
import { formatDay } from '../../domain/day';
import type { Translate } from '../../i18n';
import { deadlineLine } from './deadline';
import { reportButton } from './owed';
import { periodText } from './period';
import { withinLimit } from './within-limit';

const MOST = 6;

/** What a unit is told when it is asked for reports: what, by which document, by when, and a button for each. */
export function openedScreen(t: Translate, owed: readonly Owed[]): Screen {
  const shown = owed.slice(0, MOST);
  const more = owed.length > MOST ? [t('owed.more', { count: owed.length - MOST })] : [];
  return {
    html: withinLimit([
      t('opened.heading', { count: owed.length }),
      ...shown.map((item, at) => lines(t, item, at + 1)),
      ...more,
    ]),
    keyboard: [
      ...shown.map((item, at) => [reportButton(t, item, at + 1)]),
      [{ text: t('opened.seeOwed'), data: 'owed' }],
    ],
  };
}

function lines(t: Translate, { obligation, campaign, requirement, remaining }: Owed, number: number): string {
  const { document } = campaign;
  return [
    t('opened.item', { number, title: campaign.title, period: periodText(t, obligation.period) }),
    t('opened.source', { number: document.number, day: formatDay(document.day) }),
    deadlineLine(t, obligation.deadline, { words: requirement.deadline.words, remaining }),
  ].join('\n');
}
