import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Doc } from '../../../src/embedded/values/document';
import { FrameReader } from '../../../src/embedded/wire/frame';
import { encodeMessage, readMessage } from '../../../src/embedded/wire/message';

/** The socket's path in a connection string of the embedded store. */
export function socketOf(uri: string): string {
  return decodeURIComponent(uri.split('/')[2] ?? '');
}

/** A client that sends bytes as they are told. */
export class RawClient {
  readonly #reader = new FrameReader();
  readonly #waiting: ((reply: Doc) => void)[] = [];
  readonly #early: Doc[] = [];

  private constructor(readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => {
      for (const frame of this.#reader.push(chunk)) this.#deliver(readMessage(frame).body);
    });
    socket.on('error', () => {});
  }

  static async connect(path: string): Promise<RawClient> {
    const socket = connect(path);
    await once(socket, 'connect');
    return new RawClient(socket);
  }

  #deliver(reply: Doc): void {
    const waiter = this.#waiting.shift();
    if (waiter === undefined) this.#early.push(reply);
    else waiter(reply);
  }

  send(bytes: Uint8Array): void {
    this.socket.write(bytes);
  }

  reply(): Promise<Doc> {
    const early = this.#early.shift();
    return early === undefined
      ? new Promise((resolve) => this.#waiting.push(resolve))
      : Promise.resolve(early);
  }

  /** Runs one command on the database `test`, or another. */
  command(body: Doc): Promise<Doc> {
    this.send(encodeMessage({ requestId: 1, responseTo: 0 }, { ...body, $db: body.$db ?? 'test' }));
    return this.reply();
  }

  async closed(): Promise<void> {
    if (!this.socket.closed) await once(this.socket, 'close');
  }

  close(): void {
    this.socket.destroy();
  }
}
