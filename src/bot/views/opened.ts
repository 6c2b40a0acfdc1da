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
  const source = sharedSource(t, owed);
  const allUrgent = owed.every((item) => urgentLines(t, [item]).length > 0);
  const more = owed.length > MOST ? [t('owed.more', { count: owed.length - MOST })] : [];
  return {
    html: withinLimit([
      ...(allUrgent ? urgentLines(t, owed) : []),
      [t('opened.heading', { count: owed.length }), ...(source === null ? [] : [source])].join('\n'),
      ...shown.map((item, at) =>
        lines(t, item, { number: at + 1, withSource: source === null, withReason: !allUrgent }),
      ),
      ...more,
    ]),
    keyboard: [
      ...shown.map((item, at) => reportRow(t, item, { number: at + 1, all: owed })),
      [{ text: t('opened.seeOwed'), data: 'owed' }],
    ],
  };
}

/** Campaigns of one document name it once. */
function sharedSource(t: Translate, owed: readonly Owed[]): string | null {
  const sources = [...new Set(owed.map((item) => sourceLine(t, item)))];
  const [source] = sources;
  return owed.length > 1 && sources.length === 1 && source !== undefined ? source : null;
}

function sourceLine(t: Translate, { obligation, campaign }: Owed): string {
  const { document } = sourceOf(obligation, campaign);
  return t('opened.source', { number: document.number, day: formatDay(document.day) });
}

interface Place {
  number: number;
  /** What is not said once for all. */
  withSource: boolean;
  withReason: boolean;
}

function lines(t: Translate, item: Owed, { number, withSource, withReason }: Place): string {
  const { obligation, campaign, remaining } = item;
  const { words } = sourceOf(obligation, campaign);
  return [
    t('opened.item', {
      number,
      title: reportTitle(t, campaign, obligation),
      period: periodText(t, obligation.period),
    }),
    ...(withReason ? urgentLines(t, [item]) : []),
    ...(withSource ? [sourceLine(t, item)] : []),
    deadlineLine(t, obligation.deadline, { words, remaining }),
  ].join('\n');
}
