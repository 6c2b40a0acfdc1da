import { deserialize, serialize } from 'bson';
import { CommandError } from '../errors';
import type { Doc } from './document';

/** BSON's own limit for one document, in bytes, as MongoDB enforces it. */
export const maxDocumentBytes = 16 * 1024 * 1024;

/** A reply carries a batch of documents and some fields around them. */
const maxReplyBytes = maxDocumentBytes + 16 * 1024;

/** @throws CommandError InvalidBSON */
export function decode(bytes: Uint8Array): Doc {
  try {
    // bsonRegExp: the library's RegExp drops the options s and x and turns s into the stateful g.
    return deserialize(bytes, { bsonRegExp: true, validation: { utf8: true } });
  } catch (error) {
    throw new CommandError('InvalidBSON', error instanceof Error ? error.message : String(error));
  }
}

/**
 * Bytes of a document for storage.
 * @throws CommandError BSONObjectTooLarge above 16 MB
 */
export function encode(doc: Doc): Uint8Array {
  const bytes = serialize(doc, { ignoreUndefined: true });
  if (bytes.length > maxDocumentBytes) {
    throw new CommandError(
      'BSONObjectTooLarge',
      `document of ${bytes.length} bytes exceeds the limit of ${maxDocumentBytes}`,
    );
  }
  return bytes;
}

/** Bytes of a command's reply. */
export function encodeReply(doc: Doc): Uint8Array {
  const bytes = serialize(doc, { ignoreUndefined: true });
  if (bytes.length > maxReplyBytes) {
    throw new CommandError(
      'BSONObjectTooLarge',
      `reply of ${bytes.length} bytes exceeds the limit of ${maxReplyBytes}`,
    );
  }
  return bytes;
}
