import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** One call, for whoever counts what was said and never heard of. */
export interface Call {
  /** Chats that it wrote to. */
  wroteTo: string[];
}

export interface FrontParts {
  fetch: typeof fetch;
  /** Runs the call so that what it does can be told to be its own. */
  within<T>(call: Call, act: () => Promise<T>): Promise<T>;
  /** Milliseconds that the answer takes, after the call took effect. */
  delay(): number;
  /** The answer never came to the caller. */
  onUnheard(call: Call): void;
}

/** The sandbox as a platform that is far away: what is done is done some time before the caller hears of it. */
export async function serveFront(parts: FrontParts): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    answer(parts, request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

async function answer(parts: FrontParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const call: Call = { wroteTo: [] };
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) parts.onUnheard(call);
    gone.abort();
  });
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method = 'GET', headers, url = '/' } = request;
  const body = method === 'GET' ? {} : { body: new Uint8Array(Buffer.concat(chunks)) };
  const given = await parts.within(call, () =>
    parts.fetch(`http://platform${url}`, {
      ...{ method, signal: gone.signal, ...body },
      headers: { 'content-type': headers['content-type'] ?? '' },
    }),
  );
  const text = await given.text();
  await sleep(parts.delay());
  const retry = given.headers.get('retry-after');
  response.writeHead(given.status, {
    'content-type': 'application/json',
    ...(retry === null ? {} : { 'retry-after': retry }),
  });
  response.end(text);
}
