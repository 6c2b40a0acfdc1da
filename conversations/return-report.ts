import type { Conversation } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import { reviewReport } from '../src/actions/review-report';
import { waitingReports } from '../src/actions/waiting-reports';
import type { BotDeps, Ctx } from '../src/bot/context';
import { reply } from '../src/bot/reply';
import { nextButton } from '../src/bot/views/review';
import { readAnswer } from '../src/domain/answer';
import { type Outcome, refuse } from '../src/domain/refusal';
import { parseSeatKey } from '../src/domain/seat';
import { ask, type FormStart, type Input, openForm, outside, say } from './form';

export interface ReturnStart extends FormStart {
  obligation: string;
  submission: string;
  seat: string;
  unit: string;
}

const STOP = { stop: true } as const;
type Reason = typeof STOP | { stop: false; reason: string };

/** Asks what the unit is to complete, and gives its report back with exactly these words. */
export function returnReportConversation(deps: BotDeps) {
  return async function returnReport(
    conversation: Conversation<Ctx, Context>,
    ctx: Context,
    start: ReturnStart,
  ) {
    const form = await openForm(conversation, ctx, deps, start);
    const answer = await ask<Reason>(form, {
      html: form.t('review.askReason', { unit: start.unit }),
      choices: [[{ text: form.t('form.leave'), value: 'stop' }]],
      read: readReason,
    });
    if (answer.stop || start.person === null) return say(form, form.t('review.notReturned'));
    const { obligation, submission, seat, person } = start;
    const verdict = { kind: 'return', reason: answer.reason } as const;
    const outcome = await outside(form, async (now) => {
      const done = await reviewReport(
        deps.office,
        { obligation, submission, verdict },
        { person, seat },
        now,
      );
      if (!done.ok) return done;
      const reviewer = parseSeatKey(seat);
      const waiting = reviewer ? await waitingReports(deps.office, [reviewer], now) : [];
      return { ok: true, next: nextButton(form.t, waiting) } as const;
    });
    if (!outcome.ok) return say(form, form.t.refusal(outcome.refusal));
    await reply(form.ctx, { html: form.t('review.returned', { unit: start.unit }), keyboard: outcome.next });
  };
}

function readReason(input: Input): Outcome<Reason> {
  if (input.kind === 'choice') return { ok: true, value: STOP };
  if (input.kind === 'file') return refuse('refusal.answer.fileTooEarly');
  const reason = readAnswer({ kind: 'text', text: '' }, input.text);
  return reason.ok ? { ok: true, value: { stop: false, reason: reason.value } } : reason;
}
