import type { Chat, Message } from 'grammy/types';
import { badRequest } from '../api/error';
import { asObject, type Params } from '../api/params';
import { addMessage, asReplied, type Content, findMessage } from '../world/messages';
import { botUser } from '../world/people';
import type { Markup } from './markup';
import type { MethodContext } from './method';

/** Puts messages from the bot into a chat, all or none, and counts them against the limits. */
export function deliver(
  { world, limiter }: MethodContext,
  chat: Chat,
  contents: Content[],
  markup: Markup,
): Message[] {
  limiter.send(chat.id, contents.length);
  const from = botUser(world);
  const inline = markup.inline === undefined ? {} : { reply_markup: markup.inline };
  return contents.map((content) =>
    addMessage(world, { chat, from, content: { ...content, ...inline }, keyboard: markup.keyboard }),
  );
}

/** The `reply_to_message` part of a message, from `reply_parameters` or the older `reply_to_message_id`. */
export function readReply(context: MethodContext, chat: Chat, params: Params): Content {
  const given = asObject(params.json('reply_parameters', 'reply parameters'));
  const id = given ? Number(given.message_id) : params.integer('reply_to_message_id');
  if (id === undefined) return {};
  const message = findMessage(context.world, chat.id, id);
  if (message) return { reply_to_message: asReplied(message) };
  const tolerant = given?.allow_sending_without_reply === true || params.flag('allow_sending_without_reply');
  if (!tolerant) throw badRequest('message to be replied not found');
  return {};
}
