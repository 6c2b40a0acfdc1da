import { createServer, type Server, type Socket } from 'node:net';
import type { Doc } from './values/document';
import { serveConnection } from './wire/connection';

export interface Listening {
  /** Stops listening and ends every connection. */
  close(): Promise<void>;
  /** The TCP port; 0 on a Unix socket. */
  port: number;
}

export interface ServerOptions {
  /** A Unix socket's path, or a port on 127.0.0.1 (0: any free one). */
  at: { path: string } | { port: number };
  answer(body: Doc, connectionId: number): Promise<Doc>;
  log(message: string): void;
  /** Is told that a connection has ended. */
  ended?(connectionId: number): void;
}

/** Listens for clients of the wire protocol. */
export async function listen({ at, answer, log, ended }: ServerOptions): Promise<Listening> {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer({ noDelay: true }, (socket) => {
    connections += 1;
    const id = connections;
    sockets.add(socket);
    socket.on('close', () => {
      sockets.delete(socket);
      ended?.(id);
    });
    serveConnection(socket, (body) => answer(body, id), log);
  });
  await started(server, 'path' in at ? { path: at.path } : { port: at.port, host: '127.0.0.1' });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: () => stop(server, sockets),
  };
}

function started(server: Server, where: { path: string } | { port: number; host: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(where, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function stop(server: Server, sockets: Set<Socket>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of sockets) socket.destroy();
  });
}
