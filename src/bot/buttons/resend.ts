import { resend, resendAll } from '../../actions/resend';
import { acknowledge } from '../acknowledge';
import { showFailed } from '../answers/failed';
import { stillSays } from '../messages/still-says';
import { reply } from '../reply';
import { pageFrom } from '../show';
import { resentScreen, sureScreen } from '../views/failed';
import type { ButtonHandler } from './button';

export const failedPage: ButtonHandler = {
  prefix: 'fl',
  verb: 'failed',
  run: (deps, ctx, [page]) => showFailed(deps, ctx, pageFrom(page)),
};

/** One message again; the list it was pressed on is brought up to date. */
export const resendButton: ButtonHandler = {
  prefix: 'rs',
  verb: 'failed',
  acknowledges: true,
  async run(deps, ctx, [reference = '', page = '1']) {
    const { t, person, now } = ctx.who;
    const asked = { reference, by: person?.id ?? '', stillSays: stillSays(deps.office, t) };
    const outcome = await resend(deps.office, asked, now);
    await acknowledge(ctx, outcome.ok ? t('failed.queued') : t.refusal(outcome.refusal));
    if (outcome.ok) deps.wake();
    await showFailed(deps, ctx, pageFrom(page));
  },
};

/** Asks first. What has failed since the list was shown is not meant: its moment stands in the button. */
export const resendAllButton: ButtonHandler = {
  prefix: 'ra',
  verb: 'failed',
  async run(deps, ctx, [step, moment = '']) {
    const { t, person, now } = ctx.who;
    if (step !== 'yes') return reply(ctx, sureScreen(t, now));
    const time = Number.parseInt(moment, 36);
    const until = new Date(Math.min(now.getTime(), Number.isNaN(time) ? 0 : Math.max(0, time)));
    const asked = { until, by: person?.id ?? '', stillSays: stillSays(deps.office, t) };
    const outcome = await resendAll(deps.office, asked, now);
    if (!outcome.ok) return reply(ctx, { html: t.refusal(outcome.refusal) });
    deps.wake();
    await reply(ctx, resentScreen(t, outcome.value));
  },
};
