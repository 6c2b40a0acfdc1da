import type { Chat, Message } from 'grammy/types';
import { detectEntities } from '../entities/detect';
import { findGroup, groupChat, setBlocked } from '../world/groups';
import { addMessage, asReplied, type Content, findMessage } from '../world/messages';
import { privateChat } from '../world/people';
import type { PersonRecord } from '../world/state';
import type { World } from '../world/world';
import { PersonError } from './error';
import { reachesBot } from './visibility';

/** Where a person acts: the private chat with the bot unless a group's id is given. */
export interface Where {
  chatId?: number | undefined;
  /** Id of the message replied to. */
  replyTo?: number | undefined;
}

/** Stores a person's message and queues it for the bot when the bot may see it. */
export function post(world: World, person: PersonRecord, content: Content, where: Where): Message {
  const chat = chatOf(world, person, where.chatId);
  const replied = where.replyTo === undefined ? undefined : findMessage(world, chat.id, where.replyTo);
  if (where.replyTo !== undefined && !replied)
    throw new PersonError(`No message ${where.replyTo} to reply to`);
  if (chat.type === 'private') person.started = true;
  const message = addMessage(world, {
    chat,
    from: person.user,
    content: { ...(replied ? { reply_to_message: asReplied(replied) } : {}), ...content },
  });
  if (reachesBot(world, message)) world.updates.push({ message: message });
  return message;
}

/** The chat as a place to write. @throws PersonError when the person is not there. */
export function chatOf(world: World, person: PersonRecord, chatId: number | undefined): Chat {
  if (chatId === undefined || chatId === person.user.id) {
    if (person.blocked) throw new PersonError(`${person.user.first_name} has blocked the bot`);
    return privateChat(person.user);
  }
  const group = findGroup(world, chatId);
  if (!group) throw new PersonError(`No chat ${chatId}`);
  if (group.movedTo !== undefined) throw new PersonError(`Group ${chatId} was upgraded to ${group.movedTo}`);
  if (!group.members.includes(person.user.id)) {
    throw new PersonError(`${person.user.first_name} is not in ${group.title}`);
  }
  return groupChat(group);
}

export function textContent(text: string): Content {
  const entities = detectEntities(text, []);
  return entities.length > 0 ? { text, entities } : { text };
}

export function captionContent(caption: string | undefined): Content {
  if (caption === undefined || caption === '') return {};
  const entities = detectEntities(caption, []);
  return entities.length > 0 ? { caption, caption_entities: entities } : { caption };
}

/** Opens the chat as the Start button does: a blocked bot is unblocked. */
export function startChat(world: World, person: PersonRecord, payload: string): Message {
  setBlocked(world, person, false);
  return post(world, person, textContent(payload === '' ? '/start' : `/start ${payload}`), {});
}
