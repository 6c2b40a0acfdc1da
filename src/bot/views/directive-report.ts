import type { CampaignView, ReportView } from '../../actions/directive-view';
import type { OpenQuestion } from '../../domain/directive-draft';
import { reportsOf } from '../../domain/drafted/reports';
import type { Translate } from '../../i18n';
import { namesText } from './campaign-reporters';
import { deadlineDayText } from './campaign-words';
import { leftUntil } from './deadline';
import { questionLines, sentencesOf, sourceLine } from './directive-words';

/** More reports than this are told in one line each. */
const IN_FULL = 6;

/** The reports of a drafted campaign, one paragraph each. */
export function reportParagraphs(t: Translate, view: CampaignView): string[] {
  return view.reports.map((report, at) => {
    if (!report.kept) return t('directive.report.dropped', { number: at + 1, kind: kindText(t, report) });
    const open = view.open.filter((question) => question.report === at);
    const lines = at < IN_FULL ? fullLines(t, view, at) : [];
    return [headLine(t, report, at), ...dueLines(t, report, open), ...lines, ...questionLines(t, open)].join(
      '\n',
    );
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

function fullLines(t: Translate, view: CampaignView, at: number): string[] {
  return [...whoLines(t, view, at), sourceText(t, view.campaign, at)].filter((line) => line !== '');
}

/** Only where it is not whom the campaign addresses. */
function whoLines(t: Translate, { campaign, lead, reports }: CampaignView, at: number): string[] {
  const one = reports[at];
  const { reporters } = one?.report ?? {};
  if (!one || !reporters) return [];
  if (reporters.by === 'lead') return [t('directive.report.byLead', { name: lead ?? t('directive.unsaid') })];
  const words = sourceLine(t, sentencesOf(campaign, { field: 'reporters', report: at }));
  return [...(one.units > 0 ? [whomText(t, one)] : []), words];
}

/** The sentence of the deadline; of the report where it has none. */
function sourceText(t: Translate, campaign: CampaignView['campaign'], report: number): string {
  const of = (field: 'deadline' | 'kind') => sentencesOf(campaign, { field, report });
  const due = of('deadline');
  const { words } = reportsOf(campaign.draft)[report]?.deadline ?? {};
  return sourceLine(t, due.length > 0 ? due : of('kind'), { words });
}

/** Who owes it, where that is not whom the campaign addresses. */
export function whomText(t: Translate, { units, names }: Pick<ReportView, 'units' | 'names'>): string {
  return t('directive.report.units', { count: units }) + namesText(t, names, units);
}
