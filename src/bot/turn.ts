import { type Context, GrammyError } from 'grammy';
import type { Screen } from '../channels/channel';
import { oneMessage } from './one-message';
import { keyboardOf, reply } from './reply';

/** What Telegram answers when a message shows this already, is too old or is gone: it does not say which by its code. */
const NOT_EDITED = 400;

/** Puts a screen in the place of the message whose button was pressed. False when there is none, or it stays as it is. */
export async function editInPlace(ctx: Context, screen: Screen): Promise<boolean> {
  if (!ctx.callbackQuery?.message?.date) return false;
  try {
    await ctx.editMessageText(oneMessage(screen.html), {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      reply_markup: keyboardOf(screen.keyboard ?? []),
    });
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== NOT_EDITED) throw error;
    return false;
  }
}

/** A list that is ticked off stays one message; where it cannot, the screen is a new one. */
export async function turn(ctx: Context, screen: Screen): Promise<void> {
  if (!(await editInPlace(ctx, screen))) await reply(ctx, screen);
}
