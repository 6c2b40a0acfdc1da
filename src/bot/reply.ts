import type { Context } from 'grammy';
import { InlineKeyboard, InputFile } from 'grammy';
import type { Screen } from '../channels/channel';

/** Answers the person who is typing, straight out. */
export async function reply(ctx: Context, screen: Screen): Promise<void> {
  const markup = screen.keyboard ? { reply_markup: keyboardOf(screen.keyboard) } : {};
  if (screen.picture)
    await ctx.replyWithPhoto(new InputFile(screen.picture, 'picture.png'), {
      caption: screen.html,
      parse_mode: 'HTML',
      ...markup,
    });
  else
    await ctx.reply(screen.html, {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      ...markup,
    });
}

export function keyboardOf(rows: NonNullable<Screen['keyboard']>): InlineKeyboard {
  return InlineKeyboard.from(rows.map((row) => row.map(({ text, data }) => InlineKeyboard.text(text, data))));
}
