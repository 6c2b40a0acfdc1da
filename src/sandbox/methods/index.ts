import { answerCallbackQuery } from './callback';
import { getChat, getChatMember, leaveChat } from './chats';
import { deleteMyCommands, getMyCommands, setMyCommands } from './commands';
import { editMessageCaption, editMessageMedia, editMessageReplyMarkup, editMessageText } from './edit';
import { getFile } from './files';
import { deleteMessage, pinChatMessage, unpinChatMessage } from './messages';
import type { Method } from './method';
import { sendDocument, sendMediaGroup, sendPhoto } from './send-media';
import { sendChatAction, sendMessage } from './send-message';
import { deleteWebhook, getUpdates, getWebhookInfo, setWebhook } from './updates';

/** Every method the sandbox knows, by the name Telegram's documentation gives it. */
export const methods: Readonly<Record<string, Method>> = {
  getMe: ({ world }) => world.state.bot,
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  sendMessage,
  sendPhoto,
  sendDocument,
  sendMediaGroup,
  sendChatAction,
  editMessageText,
  editMessageCaption,
  editMessageReplyMarkup,
  editMessageMedia,
  deleteMessage,
  answerCallbackQuery,
  pinChatMessage,
  unpinChatMessage,
  getChat,
  getChatMember,
  getFile,
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  leaveChat,
};

const CANONICAL = new Map(Object.keys(methods).map((name) => [name.toLowerCase(), name]));

/** Method names are case-insensitive. @returns the documented spelling, or undefined when unknown. */
export function methodName(given: string): string | undefined {
  return CANONICAL.get(given.toLowerCase());
}
