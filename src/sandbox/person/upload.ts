import { addFile, documentOf, photoSizes, stickerOf, voiceOf } from '../world/files';
import { imageSize } from '../world/image-size';
import type { Content } from '../world/messages';
import type { FileKind } from '../world/state';
import type { World } from '../world/world';
import { PersonError } from './error';
import { captionContent } from './post';

export interface Upload {
  kind: FileKind;
  bytes: Buffer;
  /** File name, for documents. */
  name?: string | undefined;
  /** MIME type; guessed from the name unless told. */
  mime?: string | undefined;
  caption?: string | undefined;
  /** Seconds, for voice. */
  duration?: number | undefined;
  emoji?: string | undefined;
}

/** Stores the bytes and makes the message's content. @throws PersonError for a photo that is no picture. */
export function uploadContent(world: World, upload: Upload): Content {
  const { kind, bytes, name, mime } = upload;
  if (kind === 'photo' && !imageSize(bytes))
    throw new PersonError('A photo must be a PNG, JPEG, GIF or WebP');
  const file = addFile(world, {
    kind,
    bytes,
    ...(name === undefined ? {} : { name }),
    ...(mime === undefined ? {} : { mime }),
  });
  const caption = captionContent(upload.caption);
  if (kind === 'photo') return { photo: photoSizes(file), ...caption };
  if (kind === 'document') return { document: documentOf(file), ...caption };
  if (kind === 'voice') return { voice: voiceOf(file, upload.duration ?? 1), ...caption };
  return { sticker: stickerOf(file, upload.emoji ?? '👍') };
}
