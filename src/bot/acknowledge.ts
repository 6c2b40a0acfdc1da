import { type Context, GrammyError } from 'grammy';
import { plainText } from '../i18n';
import { reply } from './reply';

/** Telegram shows at most so many characters in an alert (core.telegram.org/bots/api#answercallbackquery). */
const LONGEST_ALERT = 200;

/**
 * Ends the waiting mark on a pressed button, with an alert when there is something to say. A press that Telegram no
 * longer waits for (the program was down) cannot be answered: what was to be said is then a message.
 */
export async function acknowledge(ctx: Context, html = ''): Promise<void> {
  const alert = html === '' ? {} : { text: alertText(html), show_alert: true };
  try {
    await ctx.answerCallbackQuery(alert);
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    if (html !== '') await reply(ctx, { html });
  }
}

function alertText(html: string): string {
  const text = plainText(html);
  return text.length <= LONGEST_ALERT ? text : `${text.slice(0, LONGEST_ALERT - 1)}…`;
}
