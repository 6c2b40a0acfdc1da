import { connect, type Socket } from 'node:net';
import type { Doc } from '../values/document';
import { FrameReader } from '../wire/frame';
import { encodeMessage, readMessage } from '../wire/message';
import type { Holder } from './holder';

/** The store's own commands, served on its socket only. */
export const whoCommand = 'storeHolder';
export const backupCommand = 'storeBackup';
export const followCommand = 'storeFollow';

export function dial(endpoint: string): Socket {
  if (endpoint.includes('/')) return connect(endpoint);
  const [host = '', port = ''] = endpoint.split(':');
  return connect(Number(port), host);
}

/**
 * Sends one command to whoever listens at an endpoint and waits for the answer, however long it takes: a busy holder
 * is still the holder.
 * @returns `null` when nobody listens there, or what listens does not speak the protocol
 */
export function ask(endpoint: string, body: Doc): Promise<Doc | null> {
  return new Promise((resolve) => {
    const socket = dial(endpoint);
    const reader = new FrameReader();
    const end = (reply: Doc | null) => {
      socket.destroy();
      resolve(reply);
    };
    socket.on('connect', () =>
      socket.write(encodeMessage({ requestId: 1, responseTo: 0 }, { ...body, $db: 'admin' })),
    );
    socket.on('data', (chunk: Buffer) => {
      try {
        const [frame] = reader.push(chunk);
        if (frame !== undefined) end(readMessage(frame).body);
      } catch {
        end(null);
      }
    });
    socket.on('error', () => end(null));
    socket.on('close', () => end(null));
  });
}

/**
 * What the process that left a record is doing: `open` and serving, `closing` (its files are not free yet), or `gone`
 * when nobody, or somebody else, answers there.
 */
export async function stateOf(holder: Holder): Promise<'open' | 'closing' | 'gone'> {
  const reply = await ask(holder.endpoint, { [whoCommand]: 1 });
  if (reply?.id !== holder.id) return 'gone';
  return reply.closing === true ? 'closing' : 'open';
}
