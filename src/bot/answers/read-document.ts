import type { DocumentSource } from '../../actions/document-source';
import { type ReadingStage, readDirectiveDraft } from '../../actions/read-directive';
import { actingOfficer } from '../acting-officer';
import type { BotDeps, Ctx } from '../context';
import { editLine } from '../edit-line';
import { reply } from '../reply';
import { directiveScreens } from './directive';

/** Reads a document that was sent outside of a form; one line says how far it is, and changes as it goes. */
export async function readDocument(deps: BotDeps, ctx: Ctx, source: DocumentSource): Promise<void> {
  const { t, now } = ctx.who;
  const actor = actingOfficer(ctx);
  if (!actor) return reply(ctx, { html: t('guard.notYourSeat') });
  const line = await ctx.reply(t('directive.progress.fetching'));
  await ctx.replyWithChatAction('typing');
  const edit = (text: string) => editLine(ctx.api, line, text);
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
