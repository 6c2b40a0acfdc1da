import type { Update } from 'grammy/types';

/** Updates with the same chain reach a webhook one after the other: those of one chat, or of one person. */
export function chainOf(update: Update): string {
  const message = update.message ?? update.edited_message ?? update.callback_query?.message;
  const chat = message?.chat ?? update.my_chat_member?.chat ?? update.chat_member?.chat;
  return String(chat?.id ?? update.callback_query?.from.id ?? update.update_id);
}
