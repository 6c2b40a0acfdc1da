import type { Owed } from '../../actions/owed';
import type { Screen } from '../../channels/channel';
import { formatDay } from '../../domain/day';
import { sourceOf } from '../../domain/explanation/source';
import type { Translate } from '../../i18n';
import { deadlineLine } from './deadline';
import { reportRow } from './owed';
import { periodText } from './period';
import { reportTitle } from './report-name';
import { urgentLines } from './urgent';
import { withinLimit } from './within-limit';

const MOST = 6;

/** What a unit is told when it is asked for reports: what, by which document, by when, and a button for each. */
export function openedScreen(t: Translate, owed: readonly Owed[]): Screen {
  const shown = owed.slice(0, MOST);
  const more = owed.length > MOST ? [t('owed.more', { count: owed.length - MOST })] : [];
  return {
    html: withinLimit([
      ...urgentLines(t, owed),
      t('opened.heading', { count: owed.length }),
      ...shown.map((item, at) => lines(t, item, at + 1)),
      ...more,
    ]),
    keyboard: [
      ...shown.map((item, at) => reportRow(t, item, { number: at + 1, of: owed.length })),
      [{ text: t('opened.seeOwed'), data: 'owed' }],
    ],
  };
}

function lines(t: Translate, { obligation, campaign, remaining }: Owed, number: number): string {
  const { document, words } = sourceOf(obligation, campaign);
  return [
    t('opened.item', {
      number,
      title: reportTitle(t, campaign, obligation),
      period: periodText(t, obligation.period),
    }),
    t('opened.source', { number: document.number, day: formatDay(document.day) }),
    deadlineLine(t, obligation.deadline, { words, remaining }),
  ].join('\n');
}
