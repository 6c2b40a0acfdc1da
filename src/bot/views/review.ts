import type { ToReview } from '../../actions/submission-to-review';
import type { OfUnit } from '../../actions/units-in-category';
import type { Button, Screen } from '../../channels/channel';
import type { Translate } from '../../i18n';
import { answerLines, longAnswers } from './answers';
import { formatInstant } from './instant';
import { shortTitle } from './pages';
import { periodText } from './period';
import { reportTitle } from './report-name';

/** The report as its reviewer reads it, with the two decisions while it waits for one. */
export function reviewScreen(t: Translate, review: ToReview, zone: string): Screen {
  const { submission, obligation } = review;
  const lines = [heading(t, review, zone)];
  if (review.version > 1) lines.push(t('review.revision', { count: review.version }));
  lines.push('', ...answers(t, review));
  if (submission.evidence.length > 0) lines.push(t('review.evidence', { count: submission.evidence.length }));
  const waiting = obligation.state === 'submitted';
  if (!waiting) lines.push('', t.data(`state.${obligation.state}`));
  return {
    html: lines.join('\n'),
    keyboard: [
      ...longAnswersRow(t, review),
      ...evidenceRow(t, review),
      ...(waiting ? decisions(t, review) : []),
    ],
  };
}

function heading(
  t: Translate,
  { unit, campaign, obligation, submission, late }: ToReview,
  zone: string,
): string {
  return t('review.heading', {
    unit: unit.name,
    title: reportTitle(t, campaign, obligation),
    period: periodText(t, obligation.period),
    number: submission.receipt,
    at: formatInstant(submission.at, zone),
    late: late > 0 ? t('review.lateBy', { days: late }) : '',
  });
}

function answers(t: Translate, review: ToReview): string[] {
  return review.submission.nil ? [t('report.previewNil')] : answerLines(t, answered(review));
}

/** The answers that the screen shows cut, each as a message of its own. */
export function longAnswersOf(t: Translate, review: ToReview): string[] {
  return review.submission.nil ? [] : longAnswers(t, answered(review));
}

function answered({ requirement, submission }: ToReview) {
  return { questions: requirement.questions, answers: submission.answers };
}

function longAnswersRow(t: Translate, review: ToReview): Button[][] {
  const count = longAnswersOf(t, review).length;
  if (count === 0) return [];
  return [[{ text: t('review.showWhole', { count }), data: `fa:${review.obligation.id}` }]];
}

function evidenceRow(t: Translate, { obligation, submission }: ToReview): Button[][] {
  if (submission.evidence.length === 0) return [];
  return [[{ text: t('review.showEvidence'), data: `ev:${obligation.id}:${submission.id}` }]];
}

function decisions(t: Translate, { obligation, submission }: ToReview): Button[][] {
  return [
    [
      { text: t('review.accept'), data: `ac:${obligation.id}:${submission.id}` },
      { text: t('review.giveBack'), data: `rt:${obligation.id}:${submission.id}` },
    ],
  ];
}

/** To the report that has waited longest, with how many wait in all. */
export function nextButton(t: Translate, waiting: readonly OfUnit[]): Button[][] {
  const [next] = waiting;
  if (!next) return [];
  const label = t('review.next', { count: waiting.length, unit: shortTitle(next.name) });
  return [[{ text: label, data: `rv:${next.obligation.id}` }]];
}

/** Stands under each file: whose it is, of which report. */
export function fileCaption(t: Translate, { unit, campaign, obligation, submission }: ToReview): string {
  const title = reportTitle(t, campaign, obligation, 120);
  return t('review.fileOf', { unit: unit.name, title, number: submission.receipt });
}
