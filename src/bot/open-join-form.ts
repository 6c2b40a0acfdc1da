import { checkInvitation } from '../actions/check-invitation';
import type { BotDeps, Ctx } from './context';
import { enterForm } from './enter-form';
import { reply } from './reply';

/** Opens the form by which a code becomes a seat, when the code is good. */
export async function openJoinForm(deps: BotDeps, ctx: Ctx, code: string): Promise<void> {
  const { person, t, now, channel } = ctx.who;
  const address = { channel, chatId: String(ctx.from?.id) };
  const invited = await checkInvitation(deps.office, { code, address, person: person?.id ?? null }, now);
  forget(ctx);
  if (!invited.ok) return reply(ctx, { html: t.refusal(invited.refusal) });
  await enterForm(ctx, 'join', { ...invited.value });
}

/** A form's stored state holds the update that opened it: the code must not lie there. */
function forget(ctx: Ctx): void {
  if (ctx.message?.text === undefined) return;
  ctx.message.text = '';
  delete ctx.message.entities;
  delete ctx.message.reply_to_message;
  delete ctx.message.quote;
}
