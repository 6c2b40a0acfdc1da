import type { Owed } from '../../actions/owed';
import type { Screen } from '../../channels/channel';
import type { Unit } from '../../domain/unit';
import type { Translate } from '../../i18n';
import { longDay, shiftLine } from './deadline';
import { leftText, reportButton } from './owed';
import { periodText } from './period';

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
    html: [
      t(overdue ? 'nudge.urge' : 'nudge.remind', { unit, count: owed.length }),
      ...shown.map((item, at) => lines(t, item, at + 1)),
      ...more,
    ].join('\n\n'),
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
    t('nudge.source', { document: campaign.document.number, words: requirement.deadline.words }),
  ].join('\n');
}

/** For the office only: which units, for which campaign. */
export function officeNudgeScreen(t: Translate, owed: readonly OwedByUnit[]): Screen {
  const shown = owed.slice(0, MOST_UNITS);
  const more = owed.length > MOST_UNITS ? [t('owed.more', { count: owed.length - MOST_UNITS })] : [];
  return {
    html: [
      t('nudge.office', { count: owed.length }),
      ...shown.map((item) =>
        t('nudge.officeLine', { unit: item.unit.name, title: item.campaign.title, left: leftText(t, item) }),
      ),
      ...more,
    ].join('\n'),
  };
}
