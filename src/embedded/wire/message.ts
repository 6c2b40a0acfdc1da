import { decode, encodeReply } from '../values/codec';
import type { Doc } from '../values/document';
import { crc32c } from './crc32c';
import { encodeFrame, type Frame, headerBytes, ProtocolError } from './frame';
import { documentAt, textAt } from './read';

export const opMsg = 2013;

const checksumPresent = 1 << 0;
const moreToCome = 1 << 1;
/** Bits 0–15 must be understood; the upper ones, exhaustAllowed among them, may be ignored. */
const requiredBits = 0xffff;

export interface Message {
  body: Doc;
  /** The sender wants no reply. */
  silent: boolean;
}

/**
 * Reads an OP_MSG: one body, and document sequences laid into it under their names.
 * @throws ProtocolError when the bytes are not one
 * @throws CommandError InvalidBSON
 */
export function readMessage(frame: Frame): Message {
  if (frame.body.length < 5) throw new ProtocolError('OP_MSG is too short');
  const flags = frame.body.readUInt32LE(0);
  if ((flags & requiredBits & ~(checksumPresent | moreToCome)) !== 0) {
    throw new ProtocolError(`OP_MSG has unknown required flags ${flags}`);
  }
  const end = frame.body.length - (flags & checksumPresent ? 4 : 0);
  if (flags & checksumPresent) verifyChecksum(frame, end);
  return { body: readSections(frame.body.subarray(0, end)), silent: (flags & moreToCome) !== 0 };
}

function verifyChecksum(frame: Frame, end: number): void {
  const whole = encodeFrame(frame, [frame.body]);
  const expected = frame.body.readUInt32LE(end);
  if (crc32c(whole.subarray(0, headerBytes + end)) !== expected)
    throw new ProtocolError('OP_MSG checksum does not match');
}

function readSections(bytes: Buffer): Doc {
  let body: Doc | null = null;
  const sequences: [string, Doc[]][] = [];
  let at = 4;
  while (at < bytes.length) {
    const kind = bytes[at];
    at += 1;
    if (kind === 0 && body === null) {
      const document = documentAt(bytes, at);
      body = decode(document);
      at += document.length;
    } else if (kind === 1) {
      const section = sectionAt(bytes, at);
      sequences.push(readSequence(section));
      at += section.length;
    } else throw new ProtocolError(`OP_MSG has an unexpected section of kind ${kind}`);
  }
  if (body === null) throw new ProtocolError('OP_MSG has no body');
  for (const [name, documents] of sequences) {
    if (Object.hasOwn(body, name)) throw new ProtocolError(`OP_MSG has two sections named ${name}`);
    body[name] = documents;
  }
  return body;
}

function sectionAt(bytes: Buffer, at: number): Buffer {
  const size = at + 4 <= bytes.length ? bytes.readInt32LE(at) : -1;
  if (size < 5 || at + size > bytes.length)
    throw new ProtocolError('a document sequence has an impossible length');
  return bytes.subarray(at, at + size);
}

function readSequence(section: Buffer): [string, Doc[]] {
  const name = textAt(section, 4);
  const documents: Doc[] = [];
  let at = 4 + Buffer.byteLength(name) + 1;
  while (at < section.length) {
    const document = documentAt(section, at);
    documents.push(decode(document));
    at += document.length;
  }
  return [name, documents];
}

/** An OP_MSG with one body; `responseTo` is 0 in a request. */
export function encodeMessage(ids: { requestId: number; responseTo: number }, body: Doc): Buffer {
  // Four bytes of flags (none) and the kind of the only section (0: body).
  return encodeFrame({ ...ids, opCode: opMsg }, [Buffer.alloc(5), encodeReply(body)]);
}
