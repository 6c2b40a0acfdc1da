import type { Chat, Message, User } from 'grammy/types';
import type { ChatRecord, ClientKeyboard, StoredMessage } from './state';
import type { World } from './world';

/** What a new message carries besides its id, date, chat and sender. */
export type Content = Partial<Omit<Message, 'message_id' | 'date' | 'chat' | 'from'>>;

export interface NewMessage {
  chat: Chat;
  from: User;
  content: Content;
  keyboard?: ClientKeyboard | undefined;
}

export function chatRecord(world: World, chatId: number): ChatRecord {
  const key = String(chatId);
  const record = world.state.chats[key] ?? { messages: [], lastId: 0, pinned: [] };
  world.state.chats[key] = record;
  return record;
}

/** Stores a message under the chat's next id, dated by the sandbox's clock. */
export function addMessage(world: World, message: NewMessage): Message {
  const record = chatRecord(world, message.chat.id);
  record.lastId += 1;
  const stored: StoredMessage = {
    message: {
      message_id: record.lastId,
      from: message.from,
      chat: message.chat,
      date: world.clock.unix(),
      ...message.content,
    } as Message,
    ...(message.keyboard === undefined ? {} : { keyboard: message.keyboard }),
  };
  record.messages.push(stored);
  world.changed.fire();
  return stored.message;
}

export function findMessage(world: World, chatId: number, messageId: number): Message | undefined {
  const messages = world.state.chats[String(chatId)]?.messages;
  return messages?.find((stored) => stored.message.message_id === messageId)?.message;
}

/** Puts new content in place of a message; identity, date and reply stay. */
export function replaceMessage(world: World, chatId: number, message: Message): void {
  const record = chatRecord(world, chatId);
  const stored = record.messages.find((one) => one.message.message_id === message.message_id);
  if (stored) stored.message = message;
  world.changed.fire();
}

/** @returns false when there was no such message. */
export function removeMessage(world: World, chatId: number, messageId: number): boolean {
  const record = chatRecord(world, chatId);
  const before = record.messages.length;
  record.messages = record.messages.filter((stored) => stored.message.message_id !== messageId);
  record.pinned = record.pinned.filter((id) => id !== messageId);
  world.changed.fire();
  return record.messages.length < before;
}

/** The copy that a reply carries: it never nests a further reply. */
export function asReplied(message: Message): NonNullable<Message['reply_to_message']> {
  const { reply_to_message: _nested, ...rest } = message;
  return rest as NonNullable<Message['reply_to_message']>;
}
