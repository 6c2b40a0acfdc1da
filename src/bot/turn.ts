import { type Context, GrammyError } from 'grammy';
import type { Screen } from '../channels/channel';
import { oneMessage } from './one-message';
import { keyboardOf, reply } from './reply';

/**
 * Puts a screen in the place of the message whose button was pressed, so that a list that is ticked off stays one
 * message. Where there is none, or it cannot be edited any more (too old, deleted), the screen is a new message.
 */
export async function turn(ctx: Context, screen: Screen): Promise<void> {
  if (!ctx.callbackQuery?.message?.date) return reply(ctx, screen);
  try {
    await ctx.editMessageText(oneMessage(screen.html), {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      reply_markup: keyboardOf(screen.keyboard ?? []),
    });
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== CANNOT_BE_EDITED) throw error;
    await reply(ctx, screen);
  }
}

const CANNOT_BE_EDITED = 400;
