import type { Conversation } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import { openCampaignDraft } from '../../src/actions/open-campaign-draft';
import type { BotDeps, Ctx } from '../../src/bot/context';
import type { Actor } from '../../src/domain/obligation';
import { refuse } from '../../src/domain/refusal';
import { ask, type Form, type FormStart, openForm, outside, say } from '../form';
import { confirmLaunch } from './confirm';
import { pressed, put, type Sheet } from './sheet';
import { steps, walk } from './steps';

export interface LaunchStart extends FormStart {
  actor: Actor;
}

/** The guided launch: each part of a campaign typed and checked, a look at the whole, and one launch. */
export function launchConversation(deps: BotDeps) {
  return async function launch(conversation: Conversation<Ctx, Context>, ctx: Context, start: LaunchStart) {
    const form = await openForm(conversation, ctx, deps, start);
    const { actor } = start;
    const opened = await outside(form, () => openCampaignDraft(deps.office, actor.person));
    const sheet: Sheet = { draft: opened.draft, actor, notes: [] };
    if (opened.begun && (await offerDraft(form, sheet)) === 'stop') return stop(form);
    const unfilled = steps.findIndex((step) => !step.filled(sheet.draft));
    if (unfilled >= 0) {
      const went = await walk(form, sheet, steps, { at: unfilled, canLeave: false });
      if (went === 'stop') return stop(form);
    }
    if ((await confirmLaunch(form, sheet)) === 'stopped') await stop(form);
  };
}

async function offerDraft(form: Form, sheet: Sheet): Promise<'go' | 'stop'> {
  const { t } = form;
  const how = await ask(form, {
    html: t('launch.draftFound', { title: sheet.draft.title ?? t('launch.untitled') }),
    choices: [
      [{ text: t('launch.continueDraft'), value: 'go' }],
      [{ text: t('launch.startAfresh'), value: 'afresh' }],
      [{ text: t('form.stop'), value: 'stop' }],
    ],
    read: (input) => (input.kind === 'choice' ? choice(input) : refuse('form.pressAButton')),
  });
  if (how === 'stop') return 'stop';
  if (how === 'afresh') {
    sheet.draft = { id: await outside(form, () => form.deps.office.newId()) };
    await put(form, sheet, {});
  }
  return 'go';
}

const choice = pressed(['go', 'afresh', 'stop'] as const);

async function stop(form: Form): Promise<void> {
  await say(form, form.t('launch.stopped'));
}
