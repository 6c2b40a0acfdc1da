import { submissionFacts } from '../../actions/message-facts';
import { returnReason } from '../../domain/obligation';
import { periodText } from '../views/period';
import { reportTitle } from '../views/report-name';
import { whyButton } from '../views/why';
import { submissionParams } from './params';
import type { Template } from './template';

/** To the unit: its report needs more, and why. Nothing to say once it has been sent again. */
export const returned: Template = async ({ office, t, params }) => {
  const facts = await submissionFacts(office, submissionParams.parse(params));
  if (facts?.obligation.state !== 'returned') return 'moot';
  const { campaign, obligation, submission } = facts;
  return {
    html: t('review.returnedNotice', {
      title: reportTitle(t, campaign, obligation),
      period: periodText(t, obligation.period),
      number: submission.receipt,
      reason: returnReason(obligation) ?? '',
    }),
    keyboard: [[{ text: t('review.answerNow'), data: `rp:${obligation.id}` }, whyButton(t, { obligation })]],
  };
};
