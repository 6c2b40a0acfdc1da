import { GrammyError } from 'grammy';
import type { Screen } from '../channels/channel';
import type { Ctx } from './context';
import { oneMessage } from './one-message';
import { keyboardOf, reply } from './reply';

/** Answers a pressed button: a turned page takes the place of the one it was pressed on, all else is a new message. */
export async function show(ctx: Ctx, screen: Screen, how: 'new' | 'turn'): Promise<void> {
  if (how === 'new' || !ctx.callbackQuery?.message?.date) return reply(ctx, screen);
  try {
    await ctx.editMessageText(oneMessage(screen.html), {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      reply_markup: keyboardOf(screen.keyboard ?? []),
    });
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === UNCHANGED) return;
    throw error;
  }
}

/** What Telegram answers when the page is the one that is shown already, as after a double tap. */
const UNCHANGED = 400;

/** How a list's button is answered: with a page number it turns the page, without one it opens the list. */
export function pageFrom(argument: string | undefined): { page: number; how: 'new' | 'turn' } {
  return argument === undefined ? { page: 1, how: 'new' } : { page: Number(argument), how: 'turn' };
}
