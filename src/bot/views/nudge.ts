import type { Owed } from '../../actions/owed';
import type { Screen } from '../../channels/channel';
import type { Unit } from '../../domain/unit';
import type { Translate } from '../../i18n';
import { longDay, shiftLine } from './deadline';
import { leftText, reportButton } from './owed';
import { shortTitle } from './pages';
import { periodText } from './period';
import { withinLimit } from './within-limit';

type OwedByUnit = Owed & { unit: Unit };

const MOST = 8;
const MOST_UNITS = 20;

/** The reminder: to whom, what, by when, with which words of the document, and one button each. */
export function nudgeScreen(t: Translate, owed: readonly OwedByUnit[]): Screen {
  const shown = owed.slice(0, MOST);
  const unit = shown[0]?.unit.name ?? '';
  const overdue = owed.some((item) => item.overdue);
  const more = owed.length > MOST ? [t('owed.more', { count: owed.length - MOST })] : [];
  return {
    html: withinLimit([
      t(overdue ? 'nudge.urge' : 'nudge.remind', { unit, count: owed.length }),
      ...shown.map((item, at) => lines(t, item, at + 1)),
      ...more,
    ]),
    keyboard: [
      ...shown.map((item, at) => [reportButton(t, item, at + 1)]),
      [{ text: t('nudge.seeOwed'), data: 'owed' }],
    ],
  };
}

function lines(t: Translate, item: Owed, number: number): string {
  const { campaign, obligation, requirement } = item;
  const { deadline } = obligation;
  const shift = shiftLine(t, deadline);
  return [
    t('owed.item', { number, title: campaign.title, period: periodText(t, obligation.period) }),
    t('owed.deadline', { day: longDay(t, deadline.lastDay), left: leftText(t, item) }),
    ...(shift && !item.overdue ? [shift] : []),
    t('nudge.source', {
      document: campaign.document.number,
      words: shortTitle(requirement.deadline.words, 160),
    }),
  ].join('\n');
}

/** For the office only: which units, for which campaign, and which of them nobody could be reminded in. */
export function officeNudgeScreen(
  t: Translate,
  owed: readonly OwedByUnit[],
  vacant: ReadonlySet<string>,
): Screen {
  const shown = owed.slice(0, MOST_UNITS);
  const more = owed.length > MOST_UNITS ? [t('owed.more', { count: owed.length - MOST_UNITS })] : [];
  const line = (item: OwedByUnit) =>
    t(vacant.has(item.unit.code) ? 'nudge.officeLineVacant' : 'nudge.officeLine', {
      unit: item.unit.name,
      title: shortTitle(item.campaign.title, 60),
      left: leftText(t, item),
    });
  return { html: [t('nudge.office', { count: owed.length }), ...shown.map(line), ...more].join('\n') };
}
