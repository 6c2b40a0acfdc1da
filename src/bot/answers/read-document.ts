import { GrammyError } from 'grammy';
import type { Message } from 'grammy/types';
import type { DocumentSource } from '../../actions/document-source';
import { type ReadingStage, readDirectiveDraft } from '../../actions/read-directive';
import { actingOfficer } from '../acting-officer';
import type { BotDeps, Ctx } from '../context';
import { reply } from '../reply';
import { directiveScreens } from './directive';

/** Reads a document that was sent outside of a form; one line says how far it is, and changes as it goes. */
export async function readDocument(deps: BotDeps, ctx: Ctx, source: DocumentSource): Promise<void> {
  const { t, now } = ctx.who;
  const actor = actingOfficer(ctx);
  if (!actor) return reply(ctx, { html: t('guard.notYourSeat') });
  const line = await ctx.reply(t('directive.progress.fetching'));
  await ctx.replyWithChatAction('typing');
  const edit = (text: string) => editLine(ctx, line, text);
  let shown: ReadingStage = 'fetching';
  const read = await readDirectiveDraft(deps.office, { source, actor }, now, async (stage) => {
    if (stage === shown) return;
    shown = stage;
    await edit(t(`directive.progress.${stage}`));
  });
  if (!read.ok) {
    await edit(t('directive.progress.stopped'));
    return reply(ctx, { html: t.refusal(read.refusal) });
  }
  await edit(t('directive.progress.finished'));
  const screens = await directiveScreens(deps, read.value.id, read.value, { t, actor, now });
  if (!screens.ok) return reply(ctx, { html: t.refusal(screens.refusal) });
  for (const screen of screens.value) await reply(ctx, screen);
}

const NOT_EDITED = 400;

/** The line is a comfort only: one that is gone or cannot be edited stops nothing. */
async function editLine(ctx: Ctx, { chat, message_id }: Message, text: string): Promise<void> {
  try {
    await ctx.api.editMessageText(chat.id, message_id, text);
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== NOT_EDITED) throw error;
  }
}
