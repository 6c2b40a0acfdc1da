import { createHash, timingSafeEqual } from 'node:crypto';
import { run } from '@grammyjs/runner';
import Fastify from 'fastify';
import type { Bot, Context } from 'grammy';
import type { Update } from 'grammy/types';
import { Fault } from '../errors';
import type { Logger } from '../log';

/** Kinds of updates the bot has an answer to; the platform keeps the rest. */
const wanted = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/** Updates of so many people are handled side by side; those of one person one after another. */
const AT_ONCE = 32;

/** The runner does not say when the updates in hand are done, only how many are left. */
const LOOK_AGAIN_MS = 20;

/** Takes no more updates, and returns when those in hand are done. */
export type Stop = () => Promise<void>;

/**
 * Asks for updates until stopped, through failures of the line. What cannot pass (401: the token was changed, 409:
 * somebody else polls) ends the process: a bot that hears nothing must not look alive.
 */
export async function startPolling<C extends Context>(bot: Bot<C>, log: Logger): Promise<Stop> {
  await bot.api.deleteWebhook();
  bot.api.config.use(async (prev, method, payload, signal) => {
    if (method !== 'getUpdates') return prev(method, payload, signal);
    const answer = await prev(method, payload, signal).catch((error: unknown) => {
      if (!signal?.aborted) log.warn({ err: error }, 'no updates could be fetched');
      throw error;
    });
    if (!answer.ok) log.warn({ reason: answer.error_code }, 'no updates could be fetched');
    return answer;
  });
  const runner = run(bot, {
    // The runner would print errors as they are, and they quote addresses that hold the token.
    runner: { fetch: { allowed_updates: wanted }, silent: true },
    sink: { concurrency: AT_ONCE },
  });
  runner.task()?.catch((error: unknown) => {
    log.error({ err: error }, 'updates can no longer be fetched');
    throw new Fault('updates can no longer be fetched');
  });
  return async () => {
    if (runner.isRunning()) await runner.stop();
    while (runner.size() > 0) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  };
}

/**
 * Serves the webhook at `/telegram`, and says 200 when an update has been handled; what failed is sent again by
 * Telegram (core.telegram.org/bots/api#setwebhook). `bot` must have been initialised.
 */
export async function startWebhook<C extends Context>(
  bot: Bot<C>,
  options: { publicUrl: string; secret: string; port: number; log: Logger },
): Promise<Stop> {
  const server = Fastify({ bodyLimit: 1024 * 1024, forceCloseConnections: 'idle' });
  server.get('/healthz', async () => ({ ok: true }));
  server.post('/telegram', async (request, answer) => {
    if (!isSecret(request.headers['x-telegram-bot-api-secret-token'], options.secret))
      return answer.code(401).send();
    try {
      await bot.handleUpdate(request.body as Update);
      return answer.code(200).send();
    } catch (error) {
      options.log.error({ err: error }, 'a webhook update failed');
      return answer.code(500).send();
    }
  });
  await server.listen({ port: options.port, host: '0.0.0.0' });
  await bot.api.setWebhook(new URL('/telegram', options.publicUrl).href, {
    secret_token: options.secret,
    allowed_updates: wanted,
  });
  return () => server.close();
}

/** Compares in constant time, whatever the lengths. */
function isSecret(given: unknown, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(typeof given === 'string' ? given : ''), digest(secret));
}
