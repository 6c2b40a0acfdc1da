import { reviewReport } from '../../actions/review-report';
import { submissionToReview } from '../../actions/submission-to-review';
import { waitingReports } from '../../actions/waiting-reports';
import { acknowledge } from '../acknowledge';
import { enterForm } from '../enter-form';
import { reply } from '../reply';
import { reportTitle } from '../views/report-name';
import { nextButton, reviewScreen } from '../views/review';
import type { ButtonHandler } from './button';

/** Opens a report for its reviewer. */
export const openReview: ButtonHandler = {
  prefix: 'rv',
  verb: 'review',
  async run({ office }, ctx, [obligation]) {
    const { t, seats } = ctx.who;
    const review = await submissionToReview(office, obligation ?? '', seats);
    if (!review.ok) return reply(ctx, { html: t.refusal(review.refusal) });
    await reply(ctx, reviewScreen(t, review.value, office.calendar.zone));
  },
};

export const acceptReport: ButtonHandler = {
  prefix: 'ac',
  verb: 'review',
  acknowledges: true,
  async run({ office }, ctx, [obligation = '', submission = '']) {
    const { t, seats, person, now } = ctx.who;
    const review = await submissionToReview(office, obligation, seats);
    if (!review.ok || !person) {
      await acknowledge(ctx);
      return reply(ctx, { html: t.refusal(refusalOf(review)) });
    }
    const { seat, unit, campaign, obligation: reviewed } = review.value;
    const actor = { person: person.id, seat };
    const outcome = await reviewReport(
      office,
      { obligation, submission, verdict: { kind: 'accept' } },
      actor,
      now,
    );
    // A second tap asks for what is done already: a word on the screen, not one more message.
    if (!outcome.ok && outcome.refusal.key === 'refusal.review.accepted')
      return acknowledge(ctx, t.refusal(outcome.refusal));
    await acknowledge(ctx);
    if (!outcome.ok) return reply(ctx, { html: t.refusal(outcome.refusal) });
    await reply(ctx, {
      html: t('review.accepted', { unit: unit.name, title: reportTitle(t, campaign, reviewed) }),
      keyboard: nextButton(t, await waitingReports(office, seats, now)),
    });
  },
};

/** Asks for the reason before anything is decided. */
export const returnReport: ButtonHandler = {
  prefix: 'rt',
  verb: 'review',
  async run({ office }, ctx, [obligation = '', submission = '']) {
    const { t, seats } = ctx.who;
    const review = await submissionToReview(office, obligation, seats);
    if (!review.ok) return reply(ctx, { html: t.refusal(review.refusal) });
    const { state } = review.value.obligation;
    if (state !== 'submitted') return reply(ctx, { html: t.data(`refusal.review.${state}`) });
    const { seat, unit } = review.value;
    await enterForm(ctx, 'returnReport', { obligation, submission, seat, unit: unit.name });
  },
};

function refusalOf(outcome: Awaited<ReturnType<typeof submissionToReview>>) {
  return outcome.ok ? { key: 'guard.joinFirst', params: {} } : outcome.refusal;
}
