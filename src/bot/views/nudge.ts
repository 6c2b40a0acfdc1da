import type { Owed } from '../../actions/owed';
import type { Screen } from '../../channels/channel';
import type { Day } from '../../domain/day';
import { sourceOf } from '../../domain/explanation/source';
import { byName } from '../../domain/order';
import type { Unit } from '../../domain/unit';
import type { Translate } from '../../i18n';
import { dueDay, plainDay, shiftLine } from './deadline';
import { leftInList, leftText, reportRow, returnedLines } from './owed';
import { shortTitle } from './pages';
import { periodText } from './period';
import { progressLines, reportTitle } from './report-name';
import { urgentLines } from './urgent';
import { chooserData, whyOfMany } from './why';
import { withinLimit } from './within-limit';

type OwedByUnit = Owed & {
  unit: Unit;
  /** The day it was to be reminded of, where that is past. */
  late?: Day | null;
};

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
      ...urgentLines(t, owed),
      t(overdue ? 'nudge.urge' : 'nudge.remind', { unit, count: owed.length }),
      ...shown.map((item, at) => lines(t, item, at + 1)),
      ...more,
    ]),
    keyboard: [
      ...shown.map((item, at) => reportRow(t, item, { number: at + 1, all: owed })),
      [{ text: t('nudge.seeOwed'), data: 'owed' }],
    ],
  };
}

function lines(t: Translate, item: OwedByUnit, number: number): string {
  const { campaign, obligation } = item;
  const { deadline } = obligation;
  const source = sourceOf(obligation, campaign);
  const shift = shiftLine(t, deadline, item.remaining);
  return [
    ...lateLines(t, [item]),
    t('owed.item', {
      number,
      title: reportTitle(t, campaign, obligation),
      period: periodText(t, obligation.period),
    }),
    t('owed.deadline', { day: dueDay(t, deadline), left: leftText(t, item) }),
    ...(shift && !item.overdue ? [shift] : []),
    ...progressLines(t, item.units),
    ...returnedLines(t, item),
    t(source.byOffice ? 'nudge.byOffice' : 'nudge.source', {
      document: source.document.number,
      words: shortTitle(source.words, 160),
    }),
  ].join('\n');
}

/**
 * For the office only: which units, for which campaign, and which of them nobody could be reminded in. `when` is the day
 * or moment of the reminder.
 */
export function officeNudgeScreen(
  t: Translate,
  owed: readonly OwedByUnit[],
  { vacant, when }: { vacant: ReadonlySet<string>; when: string },
): Screen {
  const shown = inCampaigns(owed).slice(0, MOST_UNITS);
  const more = owed.length > MOST_UNITS ? [t('owed.more', { count: owed.length - MOST_UNITS })] : [];
  const lines = shown.flatMap((item, at) => {
    const { campaign, unit, obligation } = item;
    const line = t(vacant.has(unit.code) ? 'nudge.officeLineVacant' : 'nudge.officeLine', {
      unit: unit.name,
      left: leftInList(t, item),
    });
    const before = shown[at - 1];
    if (before && reportOf(before) === reportOf(item)) return [line];
    return ['', t('nudge.officeCampaign', { title: reportTitle(t, campaign, obligation) }), line];
  });
  return {
    html: [
      ...lateLines(t, owed),
      ...urgentLines(t, owed),
      t('nudge.office', { count: owed.length }),
      ...lines,
      ...more,
    ].join('\n'),
    keyboard: [[{ text: t('nudge.seeLate'), data: 'lt' }, whyOfMany(t, owed, chooserData(when))]],
  };
}

/** Once for each day that was missed. */
function lateLines(t: Translate, owed: readonly OwedByUnit[]): string[] {
  const days = [...new Set(owed.flatMap(({ late }) => late ?? []))].sort();
  return days.map((day) => t('nudge.late', { day: plainDay(t, day) }));
}

/** Campaign by campaign as they first come, report by report, the units of each by name. */
export function inCampaigns(owed: readonly OwedByUnit[]): OwedByUnit[] {
  const campaigns = [...new Set(owed.map(({ campaign }) => campaign.id))];
  const reports = campaigns.flatMap((id) => [
    ...new Set(owed.filter(({ campaign }) => campaign.id === id).map(reportOf)),
  ]);
  return reports.flatMap((report) =>
    owed.filter((item) => reportOf(item) === report).sort((a, b) => byName(a.unit, b.unit)),
  );
}

function reportOf({ campaign, obligation }: Owed): string {
  return `${campaign.id}/${obligation.requirement}`;
}
