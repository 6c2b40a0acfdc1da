import { ProtocolError } from './frame';

/** The bytes of the BSON document that starts at an offset. */
export function documentAt(bytes: Buffer, at: number): Buffer {
  const size = at + 4 <= bytes.length ? bytes.readInt32LE(at) : -1;
  if (size < 5 || at + size > bytes.length) throw new ProtocolError('a document has an impossible length');
  return bytes.subarray(at, at + size);
}

/** The zero-terminated text that starts at an offset. */
export function textAt(bytes: Buffer, at: number): string {
  const end = bytes.indexOf(0, at);
  if (end < 0) throw new ProtocolError('a text has no end');
  return bytes.toString('utf8', at, end);
}
