import { badRequest } from '../api/error';
import type { Content } from '../world/messages';
import { deliver, readReply } from './deliver';
import { readMarkup } from './markup';
import { type MediaKind, readInputMedia, readMedia } from './media';
import type { Method } from './method';
import { chatToWrite } from './target';

const send =
  (kind: MediaKind): Method =>
  (context, params) => {
    const content = readMedia(context.world, params, kind);
    const markup = readMarkup(params);
    const chat = chatToWrite(context.world, params);
    return deliver(context, chat, [{ ...content, ...readReply(context, chat, params) }], markup)[0];
  };

export const sendPhoto = send('photo');
export const sendDocument = send('document');

const MAX_ALBUM = 10;

export const sendMediaGroup: Method = (context, params) => {
  const items = params.json('media', 'media');
  if (items === undefined) throw badRequest('parameter "media" is required');
  if (!Array.isArray(items)) throw badRequest('expected an Array of InputMedia');
  if (items.length === 0) throw badRequest('there are no messages to send');
  if (items.length > MAX_ALBUM) throw badRequest('too many messages to send as an album');
  const contents = items.map((item: unknown) => readInputMedia(context.world, params, item));
  if (new Set(contents.map((content) => 'photo' in content)).size > 1) {
    throw badRequest("document can't be mixed with other media types");
  }
  const chat = chatToWrite(context.world, params);
  const reply = readReply(context, chat, params);
  context.world.state.sequences.album += 1;
  const album: Content =
    items.length > 1 ? { media_group_id: String(13_000_000_000 + context.world.state.sequences.album) } : {};
  return deliver(
    context,
    chat,
    contents.map((content) => ({ ...content, ...reply, ...album })),
    {},
  );
};
