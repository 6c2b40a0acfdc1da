import type { Chat } from 'grammy/types';
import { badRequest, forbidden } from '../api/error';
import type { Params } from '../api/params';
import { botIsIn, botKnows, findGroup, groupChat } from '../world/groups';
import { findPerson, privateChat } from '../world/people';
import type { GroupRecord, PersonRecord } from '../world/state';
import type { World } from '../world/world';

/**
 * The chat named by `chat_id`, of which the bot may read.
 *
 * @throws ApiError 400 chat_id is empty, chat not found, upgraded (with `migrate_to_chat_id`); 403 not in the group.
 */
export function chatToRead(world: World, params: Params): Chat {
  const text = params.text('chat_id')?.trim() ?? '';
  if (text === '') throw badRequest('chat_id is empty');
  const id = params.integer('chat_id');
  const group = id === undefined ? undefined : findGroup(world, id);
  if (group) return readableGroup(group);
  const person = id === undefined ? undefined : findPerson(world, id);
  if (!person || !botKnows(world, person.user.id)) throw badRequest('chat not found');
  return privateChat(person.user);
}

/** As `chatToRead`, and the bot may write there: 403 when it was blocked or the person never wrote to it. */
export function chatToWrite(world: World, params: Params): Chat {
  const chat = chatToRead(world, params);
  const person = findPerson(world, chat.id);
  if (person) requireOpen(person);
  return chat;
}

function readableGroup(group: GroupRecord): Chat {
  if (group.movedTo !== undefined) {
    throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: group.movedTo });
  }
  if (group.bot === 'kicked') throw forbidden(`bot was kicked from the ${group.type} chat`);
  if (!botIsIn(group)) throw forbidden(`bot is not a member of the ${group.type} chat`);
  return groupChat(group);
}

function requireOpen(person: PersonRecord): void {
  if (!person.started) throw forbidden("bot can't initiate conversation with a user");
  if (person.blocked) throw forbidden('bot was blocked by the user');
}
