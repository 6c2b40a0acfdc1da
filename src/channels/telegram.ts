import { type Api, GrammyError, HttpError, InputFile } from 'grammy';
import type { Channel, Screen, SendOutcome } from './channel';

/** Counted after the markup is read (core.telegram.org/bots/api#sendphoto); counted before, it is a little less. */
const CAPTION_LIMIT = 1024;

/** Telegram as the outbox sees it. Retrying and pacing are the outbox's: one call here is one try. */
export function telegramChannel(api: Api): Channel {
  return {
    name: 'telegram',
    async send(chatId, screen) {
      try {
        return { kind: 'sent', messageId: String(await post(api, chatId, screen)) };
      } catch (error) {
        return whoseFault(api, chatId, outcomeOf(error));
      }
    },
  };
}

/**
 * 400 is for a message that is wrong and for a chat that is not there, and only the description's words tell them apart.
 * So the chat itself is asked for: where that is refused as well, nobody can be written to there.
 */
async function whoseFault(api: Api, chatId: string, outcome: SendOutcome): Promise<SendOutcome> {
  if (outcome.kind !== 'refused' || outcome.reason !== reasonOf(400)) return outcome;
  try {
    await api.getChat(chatId);
    return outcome;
  } catch (error) {
    const asked = outcomeOf(error);
    return asked.kind === 'refused' ? { kind: 'unreachable', reason: 'telegram gone' } : asked;
  }
}

/**
 * The words decide: a picture that is not taken (a group may forbid pictures) does not keep them, and one that follows
 * long words is not worth saying them twice.
 */
async function post(api: Api, chatId: string, screen: Screen): Promise<number> {
  const { html, picture } = screen;
  const words = { parse_mode: 'HTML', ...markupOf(screen) } as const;
  const photo = picture && new InputFile(picture, 'picture.png');
  if (photo && html.length <= CAPTION_LIMIT) {
    const posted = await api.sendPhoto(chatId, photo, { caption: html, ...words }).catch(unlessRefused);
    if (posted) return posted.message_id;
  }
  const posted = await api.sendMessage(chatId, html, {
    link_preview_options: { is_disabled: true },
    ...words,
  });
  if (photo && html.length > CAPTION_LIMIT) await api.sendPhoto(chatId, photo).catch(() => undefined);
  return posted.message_id;
}

function unlessRefused(error: unknown): undefined {
  if (outcomeOf(error).kind !== 'refused') throw error;
}

function markupOf({ keyboard }: Screen) {
  if (!keyboard) return {};
  const rows = keyboard.map((row) => row.map(({ text, data }) => ({ text, callback_data: data })));
  return { reply_markup: { inline_keyboard: rows } };
}

/**
 * By error code and parameters, never by the description's words (core.telegram.org/bots/api#making-requests): 429
 * carries retry_after, a group that became a supergroup carries migrate_to_chat_id, 403 is final for the address, 400
 * and 413 for the message. The rest is about the bot or the platform (401: the token was changed) and may pass.
 */
export function outcomeOf(error: unknown): SendOutcome {
  if (error instanceof HttpError) return { kind: 'transient', reason: 'network' };
  if (!(error instanceof GrammyError)) throw error;
  const { error_code: code, parameters } = error;
  const reason = reasonOf(code);
  if (parameters.retry_after !== undefined)
    return { kind: 'wait', seconds: parameters.retry_after, scope: 'chat' };
  if (parameters.migrate_to_chat_id !== undefined)
    return { kind: 'moved', chatId: String(parameters.migrate_to_chat_id) };
  if (code === 429) return { kind: 'wait', seconds: 5, scope: 'all' };
  if (code === 403) return { kind: 'unreachable', reason };
  if (code === 400 || code === 413) return { kind: 'refused', reason };
  return { kind: 'transient', reason };
}

function reasonOf(code: number): string {
  return `telegram ${code}`;
}
