import { submissionFacts } from '../../actions/message-facts';
import { latestSubmission } from '../../domain/obligation';
import { formatInstant } from '../views/instant';
import { periodText } from '../views/period';
import { reportTitle } from '../views/report-name';
import { submissionParams } from './params';
import type { Template } from './template';

/** To the unit that reviews: a report has come in. Nothing to say once it has been reviewed or replaced. */
export const arrived: Template = async ({ office, t, params }) => {
  const facts = await submissionFacts(office, submissionParams.parse(params));
  if (facts?.obligation.state !== 'submitted') return 'moot';
  const { obligation, campaign, unit, submission } = facts;
  if (latestSubmission(obligation)?.id !== submission.id) return 'moot';
  return {
    html: t(submission.nil ? 'review.arrivedNil' : 'review.arrived', {
      unit: unit.name,
      title: reportTitle(t, campaign, obligation),
      period: periodText(t, obligation.period),
      number: submission.receipt,
      at: formatInstant(submission.at, office.calendar.zone),
    }),
    keyboard: [[{ text: t('review.open'), data: `rv:${obligation.id}` }]],
  };
};
