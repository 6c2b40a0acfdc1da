import type { ReportForm } from '../../actions/open-report';
import type { Receipt } from '../../actions/submit-report';
import type { Translate } from '../../i18n';
import { answerLines } from './answers';
import { deadlineLine } from './deadline';
import { formatInstant } from './instant';
import { shortTitle } from './pages';
import { periodText } from './period';
import { progressLines, titleWithReport } from './report-name';

/** Characters of an earlier answer: enough to know it again. */
const SHORT = 300;

export function questionHtml(t: Translate, form: ReportForm, at: number, earlier: string | null): string {
  const { questions } = form.requirement;
  const { deadline } = form.obligation;
  const question = questions[at];
  if (!question) return '';
  const lines = [
    ...(at === 0
      ? [
          headingLine(t, form),
          deadlineLine(t, deadline, { words: deadline.rule.words, remaining: form.remaining }),
          ...progressLines(t, form.units),
          ...reasonLines(t, form),
          '',
        ]
      : []),
    t('report.question', { number: at + 1, count: questions.length, text: question.text }),
    t.data(`report.hint.${question.kind}`),
  ];
  if (earlier !== null) lines.push('', t('report.earlier', { answer: shortTitle(earlier, SHORT) }));
  return lines.join('\n');
}

export function previewHtml(t: Translate, form: ReportForm & { nil: boolean }): string {
  const lines = [
    t('report.preview'),
    headingLine(t, form),
    ...progressLines(t, form.units),
    ...reasonLines(t, form),
    '',
  ];
  if (form.nil) lines.push(t('report.previewNil'));
  else lines.push(...answerLines(t, { ...form.requirement, ...form.draft }));
  if (!form.nil && form.draft.evidence.length > 0)
    lines.push(t('report.previewEvidence', { count: form.draft.evidence.length }));
  return lines.join('\n');
}

export function receiptHtml(
  t: Translate,
  form: ReportForm & { nil: boolean },
  receipt: Receipt & { zone: string },
): string {
  return t(form.nil ? 'report.receiptNil' : 'report.receipt', {
    number: receipt.number,
    at: formatInstant(receipt.at, receipt.zone),
    title: titleWithReport(t, form.title, form.name),
  });
}

/** What is reported, by whom and for when: one may owe the same report for several periods. */
function headingLine(t: Translate, { title, name, unit, obligation }: ReportForm): string {
  return t('report.heading', {
    title: titleWithReport(t, title, name),
    unit,
    period: periodText(t, obligation.period),
  });
}

function reasonLines(t: Translate, { reason }: ReportForm): string[] {
  return reason === null ? [] : [t('owed.returned', { reason: shortTitle(reason, SHORT) })];
}

/** A draft of the seat was found: what it holds, for somebody who may not have begun it. */
export function draftHtml(t: Translate, form: ReportForm): string {
  const { draft, requirement } = form;
  return [
    headingLine(t, form),
    ...reasonLines(t, form),
    '',
    t('report.draftFound', { answers: draft.answers.length, questions: requirement.questions.length }),
  ].join('\n');
}
