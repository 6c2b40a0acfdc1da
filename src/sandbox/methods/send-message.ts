import { badRequest } from '../api/error';
import { readText } from './content';
import { deliver, readReply } from './deliver';
import { readMarkup } from './markup';
import type { Method } from './method';
import { chatToWrite } from './target';

export const sendMessage: Method = (context, params) => {
  const content = readText(params);
  const markup = readMarkup(params);
  const chat = chatToWrite(context.world, params);
  return deliver(context, chat, [{ ...content, ...readReply(context, chat, params) }], markup)[0];
};

const ACTIONS = new Set(
  'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker find_location record_video_note upload_video_note'.split(
    ' ',
  ),
);

export const sendChatAction: Method = ({ world }, params) => {
  const action = params.text('action')?.toLowerCase() ?? '';
  if (!ACTIONS.has(action)) throw badRequest('wrong parameter action in request');
  chatToWrite(world, params);
  return true;
};
