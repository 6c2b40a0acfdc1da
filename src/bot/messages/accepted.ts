import { submissionFacts } from '../../actions/message-facts';
import { periodText } from '../views/period';
import { reportTitle } from '../views/report-name';
import { submissionParams } from './params';
import type { Template } from './template';

/** To the unit: its report has been accepted. */
export const accepted: Template = async ({ office, t, params }) => {
  const facts = await submissionFacts(office, submissionParams.parse(params));
  if (!facts) return 'moot';
  const { campaign, obligation, submission } = facts;
  return {
    html: t('review.acceptedNotice', {
      title: reportTitle(t, campaign, obligation),
      period: periodText(t, obligation.period),
      number: submission.receipt,
    }),
  };
};
