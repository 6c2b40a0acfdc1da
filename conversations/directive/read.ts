import type { DocumentSource } from '../../src/actions/document-source';
import { readDirectiveDraft } from '../../src/actions/read-directive';
import { directiveScreens } from '../../src/bot/answers/directive';
import { editLine } from '../../src/bot/edit-line';
import { reply } from '../../src/bot/reply';
import type { Actor } from '../../src/domain/obligation';
import { type Form, outside, say } from '../form';
import type { Given } from './collect';

/** Reads what the form was given and shows the draft. A file that cannot be read is told why. */
export async function readInForm(form: Form, actor: Actor, given: Given): Promise<void> {
  const { t, deps } = form;
  const line = await form.ctx.reply(t('directive.progress.reading'));
  await form.ctx.replyWithChatAction('typing');
  const source = sourceOf(form, given);
  const screens = await outside(form, async (now) => {
    const read = await readDirectiveDraft(deps.office, { source, actor }, now);
    return read.ok ? directiveScreens(deps, read.value.id, read.value, { t, actor, now }) : read;
  });
  const ended = t(screens.ok ? 'directive.progress.finished' : 'directive.progress.stopped');
  await editLine(form.ctx.api, line, ended);
  if (!screens.ok) return say(form, t.refusal(screens.refusal));
  for (const screen of screens.value) await reply(form.ctx, screen);
}

/** A draft that was left: as it stands now, corrections included. */
export async function showDraft(form: Form, actor: Actor, id: string): Promise<void> {
  const { t, deps } = form;
  const left = { again: true, converted: null, pagesWithoutText: 0 };
  const screens = await outside(form, (now) => directiveScreens(deps, id, left, { t, actor, now }));
  if (!screens.ok) return say(form, t.refusal(screens.refusal));
  for (const screen of screens.value) await reply(form.ctx, screen);
}

function sourceOf({ deps }: Form, given: Given): DocumentSource {
  if ('parts' in given) return { by: 'paste', parts: given.parts };
  const { fileId, name, size } = given.file;
  return { by: 'file', name, size, bytes: () => deps.download(fileId) };
}
