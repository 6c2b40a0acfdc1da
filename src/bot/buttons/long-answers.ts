import { submissionToReview } from '../../actions/submission-to-review';
import { reply } from '../reply';
import { longAnswersOf } from '../views/review';
import type { ButtonHandler } from './button';

/** Shows a reviewer in full the answers that the screen of the report shows cut. */
export const longAnswers: ButtonHandler = {
  prefix: 'fa',
  verb: 'review',
  async run({ office }, ctx, [obligation = '']) {
    const { t, seats } = ctx.who;
    const review = await submissionToReview(office, obligation, seats);
    if (!review.ok) return reply(ctx, { html: t.refusal(review.refusal) });
    for (const html of longAnswersOf(t, review.value)) await reply(ctx, { html });
  },
};
