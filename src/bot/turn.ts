import { type Context, GrammyError, InputFile, InputMediaBuilder } from 'grammy';
import type { Screen } from '../channels/channel';
import { oneMessage } from './one-message';
import { keyboardOf, LONGEST_CAPTION, reply } from './reply';

/** What Telegram answers when a message shows this already, is too old or is gone: it does not say which by its code. */
const NOT_EDITED = 400;

/** Puts a screen in the place of the message whose button was pressed. False when there is none, or it stays as it is. */
export async function editInPlace(ctx: Context, screen: Screen): Promise<boolean> {
  if (!ctx.callbackQuery?.message?.date) return false;
  try {
    await edit(ctx, screen);
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== NOT_EDITED) throw error;
    return false;
  }
}

async function edit(ctx: Context, { html, keyboard = [], picture }: Screen): Promise<void> {
  const reply_markup = keyboardOf(keyboard);
  if (!picture)
    await ctx.editMessageText(oneMessage(html), {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      reply_markup,
    });
  else
    await ctx.editMessageMedia(
      InputMediaBuilder.photo(new InputFile(picture, 'picture.png'), {
        caption: oneMessage(html, LONGEST_CAPTION),
        parse_mode: 'HTML',
      }),
      { reply_markup },
    );
}

/** A list that is ticked off stays one message; where it cannot, the screen is a new one. */
export async function turn(ctx: Context, screen: Screen): Promise<void> {
  if (!(await editInPlace(ctx, screen))) await reply(ctx, screen);
}
