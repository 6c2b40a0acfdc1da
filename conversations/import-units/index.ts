import type { Conversation } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import { importUnits as bringIn } from '../../src/actions/import-units';
import { previewUnits, type UnitsPreview } from '../../src/actions/preview-units';
import type { UnitsFile } from '../../src/actions/read-units-file';
import type { BotDeps, Ctx } from '../../src/bot/context';
import { faultsHtml, nothingToImport } from '../../src/bot/views/import';
import { type Form, type FormStart, openForm, outside, say } from '../form';
import { confirmImport, type SentFile } from './confirm';

export interface ImportStart extends FormStart {
  file: SentFile;
}

const MOST_FAULTS = 10;

/** A file of units: what is wrong in it, what it would change, and the change when it is confirmed. */
export function importUnitsConversation(deps: BotDeps) {
  return async function importUnits(
    conversation: Conversation<Ctx, Context>,
    ctx: Context,
    start: ImportStart,
  ) {
    const form = await openForm(conversation, ctx, deps, start);
    for (let { file } = start; ; ) {
      const preview = await look(form, file);
      if (!preview) return;
      const step = await confirmImport(form, preview);
      if (step.go === 'file') file = step.file;
      else if (step.go === 'stop') return say(form, form.t('import.stopped'));
      else return write(form, { file, by: start.person ?? '', skipWrong: preview.wrong > 0 });
    }
  };
}

/** Null when there is nothing to confirm; the person has been told why. */
async function look(form: Form, sent: SentFile): Promise<UnitsPreview | null> {
  const { t, deps } = form;
  await say(form, t('import.reading', { name: sent.name.slice(0, 60) }));
  await form.ctx.replyWithChatAction('typing');
  const file = unitsFile(deps, sent);
  const preview = await outside(form, () => previewUnits(deps.office, file, MOST_FAULTS));
  if (!preview.ok) {
    await say(form, t.refusal(preview.refusal));
    return null;
  }
  if (preview.value.wrong > 0) await say(form, faultsHtml(t, preview.value));
  const nothing = nothingToImport(t, preview.value);
  if (nothing === null) return preview.value;
  await say(form, nothing);
  return null;
}

async function write(form: Form, order: { file: SentFile; by: string; skipWrong: boolean }): Promise<void> {
  const { t, deps } = form;
  const file = unitsFile(deps, order.file);
  const imported = await outside(form, (now) => bringIn(deps.office, { ...order, file }, now));
  if (!imported.ok) return say(form, t.refusal(imported.refusal));
  await form.conversation.external(() => deps.wake());
  await say(form, `${t('import.done', { ...imported.value })}\n\n${t('import.next')}`);
}

function unitsFile(deps: BotDeps, { fileId, name, size }: SentFile): UnitsFile {
  return { name, size, bytes: () => deps.download(fileId) };
}
