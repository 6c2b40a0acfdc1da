import type { Conversation } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import { openReport } from '../../src/actions/open-report';
import { submitReport } from '../../src/actions/submit-report';
import type { BotDeps, Ctx } from '../../src/bot/context';
import { sentAt } from '../../src/bot/sent-at';
import { receiptHtml } from '../../src/bot/views/report';
import type { Actor } from '../../src/domain/obligation';
import { type Form, type FormStart, openForm, outside, say } from '../form';
import { confirmReport } from './confirm';
import { askQuestions } from './questions';
import type { Sheet } from './sheet';

export interface ReportStart extends FormStart {
  actor: Actor;
  obligation: string;
}

/** The guided report: the requirement's questions, evidence, a look at the whole, and one submission. */
export function reportConversation(deps: BotDeps) {
  return async function report(conversation: Conversation<Ctx, Context>, ctx: Context, start: ReportStart) {
    const form = await openForm(conversation, ctx, deps, start);
    const opened = await outside(form, (now) => openReport(deps.office, start, now));
    if (!opened.ok) return say(form, form.t.refusal(opened.refusal));
    const sheet: Sheet = { ...opened.value, actor: start.actor, nil: false };
    const how = await askQuestions(form, sheet);
    if (how === 'stopped') return stop(form);
    if (!(await confirmReport(form, sheet))) return stop(form);
    await hand(form, sheet);
  };
}

async function stop(form: Form): Promise<void> {
  await say(form, form.t('report.stopped'));
}

async function hand(form: Form, sheet: Sheet): Promise<void> {
  const { draft, nil } = sheet;
  const outcome = await outside(form, (now) =>
    submitReport(
      form.deps.office,
      {
        obligation: sheet.obligation.id,
        submission: draft.submission,
        sentAt: sentAt(form.ctx, now),
        nil,
        answers: nil ? [] : draft.answers,
        evidence: nil ? [] : draft.evidence,
      },
      sheet.actor,
      now,
    ),
  );
  if (!outcome.ok) return say(form, form.t.refusal(outcome.refusal));
  await form.conversation.external(() => form.deps.wake());
  await say(
    form,
    receiptHtml(form.t, sheet, {
      ...outcome.value,
      at: new Date(outcome.value.at),
      zone: form.deps.office.calendar.zone,
    }),
  );
}
