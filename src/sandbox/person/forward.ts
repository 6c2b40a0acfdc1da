import type { Message } from 'grammy/types';
import type { Content } from '../world/messages';

/** The content of a forward: what was said, who said it first and when; buttons and replies stay behind. */
export function forwardContent(message: Message): Content {
  const { message_id: _id, chat: _chat, from, date, reply_markup: _markup, ...content } = message;
  const { reply_to_message: _reply, edit_date: _edited, ...rest } = content;
  const origin =
    message.forward_origin ?? (from ? { type: 'user' as const, sender_user: from, date } : undefined);
  return { ...rest, ...(origin ? { forward_origin: origin } : {}) };
}
