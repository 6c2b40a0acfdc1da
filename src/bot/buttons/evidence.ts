import { submissionToReview } from '../../actions/submission-to-review';
import { reply } from '../reply';
import { fileCaption } from '../views/review';
import type { ButtonHandler } from './button';

/** Shows a reviewer the photos and files of a report, as they were sent. */
export const evidence: ButtonHandler = {
  prefix: 'ev',
  verb: 'review',
  async run({ office }, ctx, [obligation = '', submissionId = '']) {
    const { t, seats, channel } = ctx.who;
    const review = await submissionToReview(office, obligation, seats);
    if (!review.ok) return reply(ctx, { html: t.refusal(review.refusal) });
    const submission = review.value.obligation.submissions.find(({ id }) => id === submissionId);
    const how = submission && {
      caption: fileCaption(t, { ...review.value, submission }),
      parse_mode: 'HTML' as const,
    };
    for (const file of submission?.evidence ?? []) {
      if (file.channel !== channel) await reply(ctx, { html: t('review.otherChannel', { name: file.name }) });
      else if (file.kind === 'photo') await ctx.replyWithPhoto(file.fileId, how);
      else await ctx.replyWithDocument(file.fileId, how);
    }
  },
};
