import { type Api, GrammyError, HttpError, InputFile } from 'grammy';
import { keyboardOf } from '../bot/reply';
import type { Channel, Screen, SendOutcome } from './channel';

const CAPTION_LIMIT = 1024;

/** Telegram as the outbox sees it. Retrying and pacing are the outbox's: one call here is one try. */
export function telegramChannel(api: Api): Channel {
  return {
    name: 'telegram',
    async send(chatId, screen) {
      try {
        return { kind: 'sent', messageId: String(await post(api, chatId, screen)) };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

async function post(api: Api, chatId: string, screen: Screen): Promise<number> {
  const markup = screen.keyboard ? { reply_markup: keyboardOf(screen.keyboard) } : {};
  const text = { parse_mode: 'HTML', link_preview_options: { is_disabled: true }, ...markup } as const;
  if (!screen.picture) return (await api.sendMessage(chatId, screen.html, text)).message_id;
  const picture = new InputFile(screen.picture, 'picture.png');
  if (screen.html.length <= CAPTION_LIMIT)
    return (await api.sendPhoto(chatId, picture, { caption: screen.html, parse_mode: 'HTML', ...markup }))
      .message_id;
  await api.sendPhoto(chatId, picture);
  return (await api.sendMessage(chatId, screen.html, text)).message_id;
}

/**
 * By error code and parameters, never by the description's words (core.telegram.org/bots/api#making-requests):
 * 429 carries retry_after, a group that became a supergroup carries migrate_to_chat_id, 403 is final for the address.
 */
export function outcomeOf(error: unknown): SendOutcome {
  if (error instanceof HttpError) return { kind: 'transient', reason: 'network' };
  if (!(error instanceof GrammyError)) throw error;
  const { error_code: code, parameters } = error;
  const reason = `telegram ${code}`;
  if (parameters.retry_after !== undefined)
    return { kind: 'wait', seconds: parameters.retry_after, scope: 'chat' };
  if (parameters.migrate_to_chat_id !== undefined)
    return { kind: 'moved', chatId: String(parameters.migrate_to_chat_id) };
  if (code === 403) return { kind: 'unreachable', reason };
  if (code === 429) return { kind: 'wait', seconds: 5, scope: 'all' };
  if (code >= 500) return { kind: 'transient', reason };
  return { kind: 'refused', reason };
}
