import type { Screen } from '../channels/channel';
import type { Ctx } from './context';
import { reply } from './reply';
import { editInPlace } from './turn';

/**
 * Answers a pressed button: a turned page takes the place of the one it was pressed on, all else is a new message. A
 * page that is shown already, as after a double tap, stays.
 */
export async function show(ctx: Ctx, screen: Screen, how: 'new' | 'turn'): Promise<void> {
  if (how === 'new' || !ctx.callbackQuery?.message?.date) return reply(ctx, screen);
  await editInPlace(ctx, screen);
}

/** How a list's button is answered: with a page number it turns the page, without one it opens the list. */
export function pageFrom(argument: string | undefined): { page: number; how: 'new' | 'turn' } {
  return argument === undefined ? { page: 1, how: 'new' } : { page: Number(argument), how: 'turn' };
}
