import type { Socket } from 'node:net';
import { asCommandError, CommandError } from '../errors';
import type { Doc } from '../values/document';
import { type Frame, FrameReader, ProtocolError } from './frame';
import { encodeMessage, opMsg, readMessage } from './message';
import { encodeQueryReply, opQuery, readQuery } from './query';

/** Answers one command; what it throws becomes an error reply. */
export type Answer = (body: Doc) => Promise<Doc>;

/**
 * Serves one client: its messages are answered in their order, one after the other.
 * Bytes that are not the protocol end this connection and no other.
 */
export function serveConnection(socket: Socket, answer: Answer, log: (message: string) => void): void {
  const reader = new FrameReader();
  let queue: Promise<void> = Promise.resolve();
  let replies = 0;
  const drop = (error: unknown) => {
    log(`connection closed: ${error instanceof Error ? error.message : String(error)}`);
    socket.destroy();
  };
  const handle = async (frame: Frame) => {
    if (socket.destroyed) return;
    replies += 1;
    const reply = await replyTo(frame, replies, answer);
    if (reply !== null && !socket.destroyed) socket.write(reply);
  };
  socket.on('data', (chunk: Buffer) => {
    try {
      for (const frame of reader.push(chunk)) queue = queue.then(() => handle(frame)).catch(drop);
    } catch (error) {
      drop(error);
    }
  });
  socket.on('error', () => socket.destroy());
}

async function replyTo(frame: Frame, requestId: number, answer: Answer): Promise<Buffer | null> {
  const ids = { requestId, responseTo: frame.requestId };
  if (frame.opCode === opMsg) {
    const { body, silent } = readMessage(frame);
    const reply = await settle(() => answer(body));
    return silent ? null : encodeOrRefuse(reply, (doc) => encodeMessage(ids, doc));
  }
  if (frame.opCode === opQuery) {
    const reply = await settle(() => answerQuery(frame, answer));
    return encodeOrRefuse(reply, (doc) => encodeQueryReply(ids, doc));
  }
  throw new ProtocolError(`operation code ${frame.opCode} is not supported`);
}

async function answerQuery(frame: Frame, answer: Answer): Promise<Doc> {
  const { collection, body } = readQuery(frame);
  const command = Object.keys(body)[0] ?? '';
  if (!collection.endsWith('.$cmd') || !['hello', 'ismaster', 'isMaster'].includes(command)) {
    throw new CommandError(
      'UnsupportedOpQueryCommand',
      `Unsupported OP_QUERY command: ${command}. Use OP_MSG.`,
    );
  }
  return answer({ ...body, $db: collection.slice(0, -'.$cmd'.length) });
}

/** A reply that cannot be written (too large, a value that BSON has not) becomes an error that can. */
function encodeOrRefuse(reply: Doc, encode: (doc: Doc) => Buffer): Buffer {
  try {
    return encode(reply);
  } catch (error) {
    return encode(asCommandError(error).reply());
  }
}

async function settle(work: () => Promise<Doc>): Promise<Doc> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProtocolError) throw error;
    return asCommandError(error).reply();
  }
}
