import { join } from 'node:path';
import type { App, AppParts } from './app';
import { leanFetch } from './channels/lean-fetch';
import { patientFetch } from './channels/patient-fetch';
import { type Stop, startPolling, startWebhook } from './channels/telegram-updates';
import { type Clock, systemClock } from './clock';
import type { Config, SandboxConfig } from './config';
import type { Routes } from './health/routes';
import { serveHealth } from './health/server';
import type { Logger } from './log';

/** Whoever reaches the sandbox plays every role. */
export const SANDBOX_HOST = '127.0.0.1';

/** Where people are: Telegram itself, or the sandbox that stands in for it. */
export interface Platform {
  clock: Clock;
  telegram: AppParts['telegram'];
  /** Address of the sandbox's page; null with a real platform. */
  page: string | null;
  /** The sandbox's clock can be set forward; a real one goes its way. */
  onClockMoved(listener: () => void): void;
  close(): Promise<void>;
}

/** `routes` are served at `PORT` in every mode: at once, or with the webhook when that is listened to. */
export async function openPlatform(config: Config, log: Logger, routes: Routes): Promise<Platform> {
  if (config.mode === 'sandbox') return openSandbox(config, log, routes);
  const { healthHost: host, port } = config;
  const close =
    config.mode === 'polling' ? await serveHealth(routes, { host, port }, log) : async () => undefined;
  return {
    clock: systemClock,
    telegram: { token: config.token, apiRoot: config.apiRoot, replyFetch: patientFetch(leanFetch()) },
    page: null,
    onClockMoved: () => undefined,
    close,
  };
}

async function openSandbox(config: SandboxConfig, log: Logger, routes: Routes): Promise<Platform> {
  const { createSandbox } = await import('./sandbox/index.js');
  const sandbox = createSandbox({
    now: () => systemClock.now(),
    persist: join(config.dataDir, 'sandbox.json'),
  });
  const page = await sandbox.listen(config.port, SANDBOX_HOST, routes);
  log.info({ page }, 'no TELEGRAM_BOT_TOKEN: playing in the sandbox');
  return {
    clock: sandbox.clock,
    telegram: {
      token: sandbox.token,
      apiRoot: page,
      fetch: sandbox.fetch,
      replyFetch: patientFetch(sandbox.fetch),
    },
    page,
    onClockMoved: (listener) => sandbox.clock.onMoved(listener),
    close: () => sandbox.close(),
  };
}

/** Takes over what was left and begins to take updates, as the configuration says. */
export async function listen(
  config: Config,
  { bot, inbox }: Pick<App, 'bot' | 'inbox'>,
  { log, routes }: { log: Logger; routes: Routes },
): Promise<Stop> {
  await inbox.start();
  if (config.mode !== 'webhook') return startPolling({ api: bot.api, inbox, log });
  const { publicUrl, webhookSecret: secret, port } = config;
  return startWebhook({ api: bot.api, inbox, log }, { publicUrl, secret, port, routes });
}
