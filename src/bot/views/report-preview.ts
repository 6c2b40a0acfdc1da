import type { CampaignPreview } from '../../actions/preview-campaign';
import type { ReportPreview } from '../../actions/preview-report';
import type { ScheduleWarning } from '../../domain/campaign/warnings';
import { type Day, formatDay } from '../../domain/day';
import { hasDataWindow } from '../../domain/period';
import type { Translate } from '../../i18n';
import { exceptedLines, namesText } from './campaign-reporters';
import { deadlineDayText, shortQuestions } from './campaign-words';

/** More would not fit a phone's screen. */
const REPORTS = 6;

/** What a campaign asks of whom and by when: its one report at length, several of them a few lines each. */
export function reportLines(t: Translate, { reports, today }: CampaignPreview): string[] {
  const [first, ...others] = reports;
  if (!first) return [];
  if (others.length === 0)
    return [...whatLines(t, first), ...dateLines(t, first, today), ...formLines(t, first)];
  const more = reports.length - REPORTS;
  return [
    t('launch.preview.reports', { count: reports.length }),
    ...reports.slice(0, REPORTS).flatMap((report, at) => shortLines(t, report, { number: at + 1, today })),
    ...(more > 0 ? [t('launch.preview.moreReports', { count: more })] : []),
  ];
}

export function scheduleWarningLines(t: Translate, warnings: readonly ScheduleWarning[]): string[] {
  return warnings.map(({ kind, lastDay, other }) =>
    t(`launch.preview.${kind}`, { day: formatDay(lastDay), other: formatDay(other) }),
  );
}

function whatLines(t: Translate, report: ReportPreview): string[] {
  return [
    whomLine(t, report),
    ...exceptedLines(t, report.excepted),
    t('launch.preview.kind', wordsOf(t, report)),
  ];
}

function whomLine(t: Translate, { by, units, names }: ReportPreview): string {
  return by === 'lead'
    ? t('launch.preview.byLead')
    : t('launch.preview.reporters', { count: units }) + namesText(t, names, units);
}

function wordsOf(t: Translate, { kind, recurrence, words }: ReportPreview) {
  return { kind: t.data(`reportKind.${kind}`), recurrence: t.data(`recurrence.${recurrence}`), words };
}

function dateLines(t: Translate, { upcoming, dates, units, openNow }: ReportPreview, today: Day): string[] {
  const more = dates - upcoming.length;
  return [
    t('launch.preview.dates', { count: dates }),
    ...upcoming.map(({ deadline }) =>
      t('launch.preview.date', { deadline: deadlineDayText(t, deadline, today) }),
    ),
    ...(more > 0 ? [t('launch.preview.moreDates', { count: more })] : []),
    ...(dates > 1 ? [t('launch.preview.openNow', { count: units * openNow, units, periods: openNow })] : []),
  ];
}

function formLines(t: Translate, { questions, recurrence, dataWindow }: ReportPreview): string[] {
  const count = questions.length;
  const window = t.data(`launch.windowName.${dataWindow}`);
  return [
    hasDataWindow(recurrence)
      ? t('launch.preview.questions', { count, window })
      : t('launch.preview.questionsOnce', { count }),
    shortQuestions(t, questions),
  ];
}

function shortLines(
  t: Translate,
  report: ReportPreview,
  { number, today }: { number: number; today: Day },
): string[] {
  const [next] = report.upcoming;
  const more = report.dates - 1;
  return [
    t('launch.preview.report', { number, ...wordsOf(t, report) }),
    whomLine(t, report),
    ...exceptedLines(t, report.excepted),
    ...(next
      ? [t('launch.preview.next', { deadline: deadlineDayText(t, next.deadline, today) })]
      : [t('launch.preview.over')]),
    ...(more > 0 ? [t('launch.preview.moreDates', { count: more })] : []),
    ...scheduleWarningLines(t, report.warnings),
  ];
}
