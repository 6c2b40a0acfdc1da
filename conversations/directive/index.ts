import type { Conversation } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import { openDirectives } from '../../src/actions/open-directives';
import type { BotDeps, Ctx } from '../../src/bot/context';
import type { Actor } from '../../src/domain/obligation';
import { refuse } from '../../src/domain/refusal';
import { ask, type Form, type FormStart, openForm, outside, say } from '../form';
import { importUnitsConversation } from '../import-units';
import type { SentFile } from '../import-units/confirm';
import { pressed } from '../launch/sheet';
import { collect } from './collect';
import { readInForm, showDraft } from './read';

export interface DirectiveStart extends FormStart {
  actor: Actor;
  /** A part of a document that was pasted before the form was open. */
  first: string | null;
  /** A file that may be a document or a list of units. */
  file: SentFile | null;
}

/** An official document pasted in parts, or a file whose name does not tell what it is. */
export function directiveConversation(deps: BotDeps) {
  return async function directive(
    conversation: Conversation<Ctx, Context>,
    ctx: Context,
    start: DirectiveStart,
  ) {
    const form = await openForm(conversation, ctx, deps, start);
    const { actor, first, file } = start;
    if (file) {
      const what = await which(form, file);
      if (what === 'units') return importUnitsConversation(deps)(conversation, form.ctx, { ...start, file });
      return what === 'directive' ? readInForm(form, actor, { file }) : stop(form);
    }
    const waiting =
      first === null ? await outside(form, (now) => openDirectives(deps.office, actor, now)) : [];
    const got = await collect(form, first, waiting);
    if (got.go === 'draft') return showDraft(form, actor, got.id);
    if (got.go === 'refused') return say(form, form.t.refusal(got.refusal));
    return got.go === 'read' ? readInForm(form, actor, got.given) : stop(form);
  };
}

function which(form: Form, { name }: SentFile): Promise<'directive' | 'units' | 'stop'> {
  const { t } = form;
  const choose = pressed(['directive', 'units', 'stop'] as const);
  return ask(form, {
    html: t('directive.which.ask', { name: name.slice(0, 60) }),
    choices: [
      [{ text: t('directive.which.directive'), value: 'directive' }],
      [{ text: t('directive.which.units'), value: 'units' }],
      [{ text: t('form.leave'), value: 'stop' }],
    ],
    read: (input) => (input.kind === 'file' ? refuse('form.pressAButton') : choose(input)),
  });
}

async function stop(form: Form): Promise<void> {
  await say(form, form.t('directive.paste.stopped'));
}
