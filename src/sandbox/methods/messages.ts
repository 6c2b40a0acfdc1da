import { badRequest } from '../api/error';
import { findGroup } from '../world/groups';
import { addMessage, asReplied, chatRecord, findMessage, removeMessage } from '../world/messages';
import { botUser } from '../world/people';
import type { World } from '../world/world';
import type { Method } from './method';
import { chatToWrite } from './target';

/** Seconds after which a bot may no longer delete a message. */
const DELETABLE = 48 * 3600;

export const deleteMessage: Method = ({ world }, params) => {
  const chat = chatToWrite(world, params);
  const id = params.integer('message_id');
  const message = id === undefined ? undefined : findMessage(world, chat.id, id);
  if (!message) throw badRequest('message to delete not found');
  const foreign = message.from?.id !== world.state.bot.id && chat.type !== 'private';
  const tooOld = world.clock.unix() - message.date > DELETABLE;
  if (tooOld || (foreign && !isAdministrator(world, chat.id))) throw badRequest("message can't be deleted");
  return removeMessage(world, chat.id, message.message_id);
};

export const pinChatMessage: Method = ({ world }, params) => {
  const chat = chatToWrite(world, params);
  requirePinRight(world, chat.id);
  const id = params.integer('message_id');
  const message = id === undefined ? undefined : findMessage(world, chat.id, id);
  if (!message) throw badRequest('message to pin not found');
  const record = chatRecord(world, chat.id);
  if (record.pinned.includes(message.message_id)) return true;
  record.pinned.push(message.message_id);
  const content = { pinned_message: asReplied(message) };
  const notice = addMessage(world, { chat, from: botUser(world), content });
  // A pin is one of the few things a bot is told of its own doing.
  world.updates.push({ message: notice });
  return true;
};

export const unpinChatMessage: Method = ({ world }, params) => {
  const chat = chatToWrite(world, params);
  requirePinRight(world, chat.id);
  const record = chatRecord(world, chat.id);
  const id = params.integer('message_id') ?? record.pinned.at(-1);
  if (id === undefined || !record.pinned.includes(id)) throw badRequest('message to unpin not found');
  record.pinned = record.pinned.filter((pinned) => pinned !== id);
  world.changed.fire();
  return true;
};

/** In a basic group every member may pin, in a supergroup administrators only. */
function requirePinRight(world: World, chatId: number): void {
  if (findGroup(world, chatId)?.type === 'supergroup' && !isAdministrator(world, chatId)) {
    throw badRequest('not enough rights to manage pinned messages in the chat');
  }
}

function isAdministrator(world: World, chatId: number): boolean {
  return findGroup(world, chatId)?.bot === 'administrator';
}
