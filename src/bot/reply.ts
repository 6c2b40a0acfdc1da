import type { Context } from 'grammy';
import { InlineKeyboard, InputFile } from 'grammy';
import type { Screen } from '../channels/channel';
import { plainText } from '../i18n';
import { oneMessage, wellFormed } from './one-message';

/** core.telegram.org/bots/api#sendphoto */
export const LONGEST_CAPTION = 1024;

/** Answers the person who is typing, straight out. */
export async function reply(ctx: Context, screen: Screen): Promise<void> {
  const markup = screen.keyboard ? { reply_markup: keyboardOf(screen.keyboard) } : {};
  if (screen.picture)
    await ctx.replyWithPhoto(new InputFile(screen.picture, 'picture.png'), {
      caption: oneMessage(screen.html, LONGEST_CAPTION),
      parse_mode: 'HTML',
      ...markup,
    });
  else
    await ctx.reply(oneMessage(screen.html), {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      ...markup,
    });
}

/** Labels may come from texts made for HTML; buttons show them as they are meant. */
export function keyboardOf(rows: NonNullable<Screen['keyboard']>): InlineKeyboard {
  return InlineKeyboard.from(
    rows.map((row) => row.map(({ text, data }) => InlineKeyboard.text(wellFormed(plainText(text)), data))),
  );
}
