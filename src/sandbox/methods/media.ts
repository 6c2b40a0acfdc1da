import { ApiError, badRequest } from '../api/error';
import { asObject, Params } from '../api/params';
import { addFile, documentOf, findFile, photoSizes } from '../world/files';
import type { Content } from '../world/messages';
import type { FileRecord } from '../world/state';
import type { World } from '../world/world';
import { readCaption } from './content';

export type MediaKind = 'photo' | 'document';

/** Bytes that a bot may upload, https://core.telegram.org/bots/api#sending-files. */
const MAX_UPLOAD: Record<MediaKind, number> = { photo: 10 * 1024 * 1024, document: 50 * 1024 * 1024 };

/** The photo or document of sendPhoto and sendDocument with its caption. */
export function readMedia(world: World, params: Params, kind: MediaKind): Content {
  return { ...mediaContent(resolveFile(world, params, { kind, field: kind })), ...readCaption(params) };
}

/** One InputMedia of editMessageMedia or sendMediaGroup; its uploads are parts of the same request. */
export function readInputMedia(world: World, params: Params, value: unknown): Content {
  const media = asObject(value);
  if (!media) throw badRequest("can't parse InputMedia: expected an Object");
  const kind = media.type;
  if (kind !== 'photo' && kind !== 'document') {
    throw badRequest(`can't parse InputMedia: type must be one of photo, document in the sandbox`);
  }
  if (typeof media.media !== 'string' || media.media === '') {
    throw badRequest("can't parse InputMedia: media not found");
  }
  const own = new Params(media, params.uploads);
  return { ...mediaContent(resolveFile(world, own, { kind, field: 'media' })), ...readCaption(own) };
}

function mediaContent(file: FileRecord): Content {
  return file.kind === 'photo' ? { photo: photoSizes(file) } : { document: documentOf(file) };
}

/** A file given as an upload of that name, as attach://name, or as the id of a file known already. */
function resolveFile(
  world: World,
  params: Params,
  { kind, field }: { kind: MediaKind; field: string },
): FileRecord {
  const reference = params.text(field) ?? '';
  const upload = reference.startsWith('attach://')
    ? params.uploads.get(reference.slice('attach://'.length))
    : params.uploads.get(field);
  if (upload) {
    checkUpload(upload.bytes, kind);
    const file = addFile(world, { kind, name: upload.name, bytes: upload.bytes });
    if (kind === 'photo' && file.width === undefined) throw badRequest('IMAGE_PROCESS_FAILED');
    return file;
  }
  if (reference === '') throw badRequest(`there is no ${kind} in the request`);
  if (/^https?:/i.test(reference)) throw badRequest('failed to get HTTP URL content');
  const known = findFile(world, reference);
  if (!known) throw badRequest('wrong file identifier/HTTP URL specified');
  if (known.kind !== kind) {
    throw badRequest(`can't use file of type ${title(known.kind)} as ${title(kind)}`);
  }
  return known;
}

function checkUpload(bytes: Buffer, kind: MediaKind): void {
  if (bytes.length === 0) throw badRequest('file must be non-empty');
  if (bytes.length > MAX_UPLOAD[kind]) throw new ApiError(413, 'Request Entity Too Large');
}

function title(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
