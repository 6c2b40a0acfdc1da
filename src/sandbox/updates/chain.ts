import type { Update } from 'grammy/types';

/**
 * Updates with the same chain reach a webhook one after the other. As with Telegram the messages of a chat are
 * one chain and the presses of a person another: a press may overtake a message.
 */
export function chainOf(update: Update): string {
  if (update.callback_query) return `press ${update.callback_query.from.id}`;
  const message = update.message ?? update.edited_message;
  const chat = message?.chat ?? update.my_chat_member?.chat ?? update.chat_member?.chat;
  return String(chat?.id ?? update.update_id);
}
