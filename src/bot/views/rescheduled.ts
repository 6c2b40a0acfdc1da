import type { Moved } from '../../actions/moved-by';
import type { Screen } from '../../channels/channel';
import { sourceOf } from '../../domain/explanation/source';
import type { Translate } from '../../i18n';
import { dueDay, plainDay, shiftLine } from './deadline';
import { leftText, reportRow } from './owed';
import { shortTitle } from './pages';
import { periodText } from './period';
import { reportTitle } from './report-name';
import { withinLimit } from './within-limit';

const MOST = 6;

/** What a unit is told when a deadline moved: from which day to which, by which document, a button for each. */
export function rescheduledScreen(t: Translate, moved: readonly Moved[]): Screen {
  const all = moved.map(({ item }) => item);
  const shown = moved.slice(0, MOST);
  const more = moved.length > MOST ? [t('owed.more', { count: moved.length - MOST })] : [];
  return {
    html: withinLimit([
      t('deadlineChange.notice.heading', { count: moved.length }),
      ...shown.map((one, at) => lines(t, one, at + 1)),
      ...more,
    ]),
    keyboard: [
      ...shown.map(({ item }, at) => reportRow(t, item, { number: at + 1, all })),
      [{ text: t('opened.seeOwed'), data: 'owed' }],
    ],
  };
}

function lines(t: Translate, { item, before, calendarBasis }: Moved, number: number): string {
  const { obligation, campaign, remaining } = item;
  const { deadline, period } = obligation;
  const { document, words } = sourceOf(obligation, campaign);
  const shift = shiftLine(t, deadline, remaining);
  const source = { number: document.number, day: plainDay(t, document.day), words };
  return [
    t('opened.item', {
      number,
      title: reportTitle(t, campaign, obligation),
      period: periodText(t, period),
    }),
    t('deadlineChange.notice.moved', {
      from: plainDay(t, before.lastDay),
      to: dueDay(t, deadline),
      left: leftText(t, item),
    }),
    ...(shift ? [shift] : []),
    calendarBasis === null
      ? t('deadlineChange.notice.source', source)
      : t('deadlineChange.notice.calendar', { ...source, basis: shortTitle(calendarBasis, 160) }),
  ].join('\n');
}
