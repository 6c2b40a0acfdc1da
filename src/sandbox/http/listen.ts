import type { AddressInfo } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { HttpRequest } from '../api/request';
import type { Core } from '../core';
import type { Reply } from './bot-api';
import { serveSandbox } from './routes';

export interface Listening {
  url: string;
  close(): Promise<void>;
}

export interface ListenAt {
  port: number;
  host: string;
  /** What somebody else serves beside the sandbox. */
  routes?: ((server: FastifyInstance) => void) | undefined;
}

/** Above Telegram's 50 MB for uploads, so that the API itself can refuse with 413. */
const MAX_BODY = 64 * 1024 * 1024;

/** Serves everything over HTTP. fastify is loaded only here: a bot without the page never pays for it. */
export async function listen(core: Core, { port, host, routes }: ListenAt): Promise<Listening> {
  const { fastify } = await import('fastify');
  const app = fastify({ bodyLimit: MAX_BODY, forceCloseConnections: true });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  routes?.(app);
  app.all('/*', async (request, reply) => {
    const signal = whenGone(reply);
    const given = toRequest(request, signal);
    const answer = (await core.serve(given)) ?? (await serveSandbox(core, given));
    return send(reply, answer);
  });
  await app.listen({ port, host });
  const address = app.server.address() as AddressInfo;
  return { url: `http://${host}:${address.port}`, close: () => app.close() };
}

/** Fires when the connection closes before the answer is out: a long poll must not go on for nobody. */
function whenGone(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => controller.abort());
  return controller.signal;
}

function toRequest(request: FastifyRequest, signal: AbortSignal): HttpRequest {
  return {
    method: request.method,
    url: request.url,
    contentType: request.headers['content-type'] ?? '',
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    signal,
  };
}

function send(reply: FastifyReply, answer: Reply): FastifyReply {
  if (answer === 'reset' || answer === 'hang') {
    reply.hijack();
    if (answer === 'reset') reply.raw.socket?.destroy();
    return reply;
  }
  if (answer.download !== undefined) {
    const name = encodeURIComponent(answer.download);
    void reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`);
  }
  if (answer.retryAfter !== undefined) void reply.header('retry-after', answer.retryAfter);
  return reply.code(answer.status).type(answer.type).send(answer.body);
}
