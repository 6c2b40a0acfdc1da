import { type Api, GrammyError } from 'grammy';
import type { Message } from 'grammy/types';

const NOT_EDITED = 400;

/** Changes a line that says how far something is. It is a comfort only: one that is gone or cannot be edited stops nothing. */
export async function editLine(api: Api, { chat, message_id }: Message, text: string): Promise<void> {
  try {
    await api.editMessageText(chat.id, message_id, text);
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== NOT_EDITED) throw error;
  }
}
