import type { CampaignView, ReportView } from '../../actions/directive-view';
import type { OpenQuestion } from '../../domain/directive-draft';
import type { Translate } from '../../i18n';
import { namesText } from './campaign-reporters';
import { deadlineDayText } from './campaign-words';
import { leftUntil } from './deadline';
import { questionLines, sayingOf, sentencesOf, sourceLine, typedMark } from './directive-words';

/** The reports of a drafted campaign, one paragraph each. */
export function reportParagraphs(t: Translate, view: CampaignView, longest: number): string[] {
  return view.reports.map((report, at) => {
    if (!report.kept) return t('directive.report.dropped', { number: at + 1, kind: kindText(t, report) });
    const open = view.open.filter((question) => question.report === at);
    const mark = typedMark(t, view.campaign, { field: 'deadline', report: at });
    return [
      headLine(t, report, at),
      ...dueLines(t, report, open).map((line) => line + mark),
      ...fullLines(t, view, at, longest),
      ...questionLines(t, open, view.campaign),
    ].join('\n');
  });
}

function headLine(t: Translate, report: ReportView, at: number): string {
  const { recurrence } = report.report;
  return t('directive.report.head', {
    number: at + 1,
    kind: kindText(t, report),
    recurrence: recurrence
      ? t('directive.report.recurrence', { recurrence: t.data(`recurrence.${recurrence}`) })
      : '',
  });
}

function kindText(t: Translate, { report: { kind } }: ReportView): string {
  return kind ? t.data(`reportKind.${kind}`) : t('directive.report.noKind');
}

/** The next day in full, with its weekday; only the words where none can be reckoned. */
function dueLines(
  t: Translate,
  { report: { deadline }, next }: ReportView,
  open: readonly OpenQuestion[],
): string[] {
  if (!deadline) return [];
  const { words } = deadline;
  if (!next) {
    if (open.some(({ field }) => field === 'deadline')) return [t('directive.report.words', { words })];
    return [t('directive.report.over', { words })];
  }
  const day = deadlineDayText(t, next.first.deadline, next.today);
  const { remaining } = next;
  const left =
    remaining.kind === 'overdue' ? t('owed.overdue', { days: remaining.days }) : leftUntil(t, remaining);
  const more = next.count > 1 ? t('launch.dates', { count: next.count }) : '';
  return [t('directive.report.due', { day, left, words }) + more];
}

function fullLines(t: Translate, view: CampaignView, at: number, longest: number): string[] {
  const { campaign } = view;
  const said = saidOf(campaign, at);
  const shown = [...said, ...sentencesOf(campaign, { field: 'lead', report: null })];
  const own = sayingOf(campaign, { field: 'reporters', report: at }).filter((one) => !shown.includes(one));
  return [
    ...whoLines(t, view, at),
    sourceLine(t, own, { longest }),
    sourceText(t, view, said, { at, longest }),
  ].filter((line) => line !== '');
}

/** Only where it is not whom the campaign addresses. */
function whoLines(t: Translate, { lead, reports }: CampaignView, at: number): string[] {
  const one = reports[at];
  const { reporters } = one?.report ?? {};
  if (!one || !reporters) return [];
  if (reporters.by === 'lead') return [t('directive.report.byLead', { name: lead ?? t('directive.unsaid') })];
  const everyone = reports.find(({ report, kept }) => kept && report.reporters === undefined);
  const isEveryone = everyone?.units === one.units && everyone.names.join() === one.names.join();
  return one.units > 0 && !isEveryone ? [whomText(t, one)] : [];
}

/** The sentences of the deadline; of the report where it has none. */
function saidOf(campaign: CampaignView['campaign'], report: number): string[] {
  const due = sayingOf(campaign, { field: 'deadline', report });
  return due.length > 0 ? due : sentencesOf(campaign, { field: 'kind', report });
}

/** A day is always beside its sentence; what has none and was shown in a campaign above is not said twice. */
function sourceText(
  t: Translate,
  { reports }: CampaignView,
  said: readonly string[],
  { at, longest }: { at: number; longest: number },
): string {
  const one = reports[at];
  const deadline = one?.report.deadline;
  if (one?.shownIn && !deadline) return t('directive.report.shownIn', { number: one.shownIn });
  return sourceLine(t, said, { words: deadline?.words, longest });
}

/** Who owes it, where that is not whom the campaign addresses. */
export function whomText(t: Translate, { units, names }: Pick<ReportView, 'units' | 'names'>): string {
  return t('directive.report.units', { count: units }) + namesText(t, names, units);
}
