import { isDeepStrictEqual } from 'node:util';
import type { Message } from 'grammy/types';
import { badRequest } from '../api/error';
import type { Params } from '../api/params';
import { type Content, findMessage, replaceMessage } from '../world/messages';
import { readCaption, readText } from './content';
import { readMarkup } from './markup';
import { readInputMedia } from './media';
import type { Method, MethodContext } from './method';
import { chatToWrite } from './target';

/** All that an edit can change: what the new content lacks is taken away. */
const CHANGEABLE = [
  'text',
  'entities',
  'caption',
  'caption_entities',
  'photo',
  'document',
  'reply_markup',
] as const;

export const editMessageText: Method = (context, params) => {
  const content = readText(params);
  const message = messageToEdit(context, params);
  if (message.text === undefined) throw badRequest('there is no text in the message to edit');
  return change(context, message, { ...content, ...inlineOf(params) });
};

export const editMessageCaption: Method = (context, params) => {
  const content = readCaption(params);
  const message = messageToEdit(context, params);
  if (!message.photo && !message.document) throw badRequest('there is no caption in the message to edit');
  return change(context, message, {
    ...pick(message, ['photo', 'document']),
    ...content,
    ...inlineOf(params),
  });
};

export const editMessageMedia: Method = (context, params) => {
  const media = params.json('media', 'InputMedia');
  if (media === undefined) throw badRequest('media is empty');
  const content = readInputMedia(context.world, params, media);
  const message = messageToEdit(context, params);
  return change(context, message, { ...content, ...inlineOf(params) });
};

export const editMessageReplyMarkup: Method = (context, params) => {
  const inline = inlineOf(params);
  const message = messageToEdit(context, params);
  const kept = CHANGEABLE.filter((field) => field !== 'reply_markup');
  return change(context, message, { ...pick(message, kept), ...inline });
};

function inlineOf(params: Params): Content {
  const { inline } = readMarkup(params);
  return inline === undefined ? {} : { reply_markup: inline };
}

function messageToEdit({ world }: MethodContext, params: Params): Message {
  if (params.text('inline_message_id') !== undefined) throw badRequest('MESSAGE_ID_INVALID');
  const chat = chatToWrite(world, params);
  const id = params.integer('message_id');
  if (id === undefined || id === 0) throw badRequest('message identifier is not specified');
  const message = findMessage(world, chat.id, id);
  if (!message) throw badRequest('message to edit not found');
  if (message.from?.id !== world.state.bot.id) throw badRequest("message can't be edited");
  return message;
}

function change({ world, limiter }: MethodContext, message: Message, content: Content): Message {
  if (isDeepStrictEqual(plain(pick(message, [...CHANGEABLE])), plain(content))) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  limiter.edit();
  const identity = Object.fromEntries(
    Object.entries(message).filter(([field]) => !(CHANGEABLE as readonly string[]).includes(field)),
  );
  const edited = { ...identity, edit_date: world.clock.unix(), ...content } as Message;
  replaceMessage(world, message.chat.id, edited);
  return edited;
}

function pick(message: Message, fields: readonly (typeof CHANGEABLE)[number][]): Content {
  return Object.fromEntries(
    fields.filter((field) => field in message).map((field) => [field, message[field]]),
  );
}

function plain(content: Content): unknown {
  return JSON.parse(JSON.stringify(content));
}
