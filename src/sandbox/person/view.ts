import type { Chat, Message } from 'grammy/types';
import { findGroup, groupChat } from '../world/groups';
import { findPerson, privateChat } from '../world/people';
import type { World } from '../world/world';
import { PersonError } from './error';
import { replyKeyboard } from './press';

/** A chat as a person's client shows it. */
export interface ChatView {
  chat: Chat;
  /** Oldest first, edits applied, deleted ones gone. */
  messages: Message[];
  pinned: number[];
  /** Labels of the reply keyboard now shown, by rows; empty when none. */
  keyboard: string[][];
  /** The newest message of the bot forces a reply: its id. */
  forceReplyTo?: number;
}

/** @throws PersonError when there is no such chat. */
export function viewChat(world: World, chatId: number): ChatView {
  const record = world.state.chats[String(chatId)];
  const last = record?.messages.at(-1);
  const forced = last?.keyboard && 'force_reply' in last.keyboard ? last.message.message_id : undefined;
  return {
    chat: chatById(world, chatId),
    messages: structuredClone(record?.messages.map((stored) => stored.message) ?? []),
    pinned: [...(record?.pinned ?? [])],
    keyboard: replyKeyboard(world, chatId),
    ...(forced === undefined ? {} : { forceReplyTo: forced }),
  };
}

function chatById(world: World, chatId: number): Chat {
  const group = findGroup(world, chatId);
  if (group) return groupChat(group);
  const person = findPerson(world, chatId);
  if (!person) throw new PersonError(`No chat ${chatId}`);
  return privateChat(person.user);
}
