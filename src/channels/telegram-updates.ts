import { setTimeout as sleep } from 'node:timers/promises';
import { createRunner, createSource, createUpdateFetcher } from '@grammyjs/runner';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { Fault } from '../errors';
import type { Inbox } from '../inbox';
import type { Logger } from '../log';
import { sameSecret } from '../same-secret';

/** Kinds of updates the bot has an answer to; the platform keeps the rest. */
const wanted = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/** No update of the platform comes near it. */
const MOST_BYTES = 1024 * 1024;
/** While the store is away. */
const NAP_MS = 500;

/** Takes no more updates, and returns when those in hand are done. */
export type Stop = () => Promise<void>;

export interface Intake {
  api: Api;
  inbox: Inbox;
  log: Logger;
}

/**
 * Asks for updates until stopped, through failures of the line. A batch is stored before the next question confirms it
 * (core.telegram.org/bots/api#getupdates). What cannot pass (401: the token was changed, 409: somebody else polls) ends
 * the process: a bot that hears nothing must not look alive.
 */
export async function startPolling({ api, inbox, log }: Intake): Promise<Stop> {
  await api.deleteWebhook();
  noteFailures(api, log);
  let stopped = false;
  const nothing = async () => undefined;
  const adapter = { api, handleUpdate: nothing, errorHandler: nothing };
  // The runner would print errors as they are, and they quote addresses that hold the token.
  const supply = createUpdateFetcher<Update, undefined>(adapter, {
    fetch: { allowed_updates: wanted },
    silent: true,
  });
  const runner = createRunner<Update>(createSource({ supply }), {
    async handle(updates) {
      await storeAtLast(updates, { inbox, log }, () => stopped);
      return inbox.room();
    },
    size: () => 0,
    snapshot: () => [],
  });
  runner.start();
  runner.task()?.catch((error: unknown) => {
    log.error({ err: error }, 'updates can no longer be fetched');
    throw new Fault('updates can no longer be fetched');
  });
  return async () => {
    stopped = true;
    if (runner.isRunning()) await runner.stop();
    await inbox.stop();
  };
}

function noteFailures(api: Api, log: Logger): void {
  api.config.use(async (prev, method, payload, signal) => {
    if (method !== 'getUpdates') return prev(method, payload, signal);
    const answer = await prev(method, payload, signal).catch((error: unknown) => {
      if (!signal?.aborted) log.warn({ err: error }, 'no updates could be fetched');
      throw error;
    });
    if (!answer.ok) log.warn({ reason: answer.error_code }, 'no updates could be fetched');
    return answer;
  });
}

/** What is not stored when the stop comes was not confirmed: the platform hands it over again. */
async function storeAtLast(
  updates: readonly Update[],
  { inbox, log }: Pick<Intake, 'inbox' | 'log'>,
  stopped: () => boolean,
): Promise<void> {
  if (updates.length === 0) return;
  while (!stopped()) {
    try {
      await inbox.take(updates);
      return;
    } catch (error) {
      log.warn({ err: error }, 'updates could not be stored');
      await sleep(NAP_MS);
    }
  }
}

export interface Served {
  publicUrl: string;
  secret: string;
  port: number;
  /** What else is served at the port. */
  routes?(server: FastifyInstance): void;
}

/**
 * Serves the webhook at `/telegram`, and says 200 when an update is stored; what is not is sent again by Telegram
 * (core.telegram.org/bots/api#setwebhook).
 */
export async function startWebhook(
  intake: Intake,
  { publicUrl, secret, port, routes }: Served,
): Promise<Stop> {
  const server = Fastify({ bodyLimit: MOST_BYTES, forceCloseConnections: 'idle' });
  routes?.(server);
  serveUpdates(server, intake, secret);
  await server.listen({ port, host: '0.0.0.0' });
  await intake.api.setWebhook(new URL('/telegram', publicUrl).href, {
    secret_token: secret,
    allowed_updates: wanted,
  });
  return async () => {
    await server.close();
    await intake.inbox.stop();
  };
}

function serveUpdates(server: FastifyInstance, { inbox, log }: Intake, secret: string): void {
  // Before the body is read: strangers are not listened to.
  const onRequest = async (request: FastifyRequest, answer: FastifyReply) => {
    if (!sameSecret(request.headers['x-telegram-bot-api-secret-token'], secret))
      return answer.code(401).send();
  };
  server.post('/telegram', { onRequest }, async (request, answer) => {
    if (inbox.isFull) return answer.code(503).send();
    try {
      const [unreadable] = await inbox.take([request.body]);
      return answer.code(unreadable === undefined ? 200 : 400).send();
    } catch (error) {
      log.error({ err: error }, 'an update could not be stored');
      return answer.code(500).send();
    }
  });
}
