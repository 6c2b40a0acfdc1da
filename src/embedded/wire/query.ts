import { decode, encodeReply } from '../values/codec';
import type { Doc } from '../values/document';
import { encodeFrame, type Frame, ProtocolError } from './frame';
import { documentAt, textAt } from './read';

export const opQuery = 2004;
const opReply = 1;

/** Reads the OP_QUERY that old handshakes begin with: a command sent to `DB.$cmd`. */
export function readQuery(frame: Frame): { collection: string; body: Doc } {
  const collection = textAt(frame.body, 4);
  // After the flags and the name: how many to skip and to return, which a command does not use.
  const at = 4 + Buffer.byteLength(collection) + 1 + 8;
  if (at > frame.body.length) throw new ProtocolError('OP_QUERY is too short');
  return { collection, body: decode(documentAt(frame.body, at)) };
}

/** An OP_REPLY with one document. */
export function encodeQueryReply(ids: { requestId: number; responseTo: number }, body: Doc): Buffer {
  const head = Buffer.alloc(20);
  // Flags: AwaitCapable, as the server has always set it.
  head.writeInt32LE(8, 0);
  head.writeInt32LE(1, 16);
  return encodeFrame({ ...ids, opCode: opReply }, [head, encodeReply(body)]);
}
