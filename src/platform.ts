import { join } from 'node:path';
import type { App, AppParts } from './app';
import { nativeFetch } from './channels/native-fetch';
import { patientFetch } from './channels/patient-fetch';
import { type Stop, startPolling, startWebhook } from './channels/telegram-updates';
import { type Clock, systemClock } from './clock';
import type { Config, SandboxConfig } from './config';
import type { Logger } from './log';

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

export async function openPlatform(config: Config, log: Logger): Promise<Platform> {
  if (config.mode === 'sandbox') return openSandbox(config, log);
  return {
    clock: systemClock,
    telegram: { token: config.token, apiRoot: config.apiRoot, replyFetch: patientFetch(nativeFetch()) },
    page: null,
    onClockMoved: () => undefined,
    close: async () => undefined,
  };
}

async function openSandbox(config: SandboxConfig, log: Logger): Promise<Platform> {
  const { createSandbox } = await import('./sandbox/index.js');
  const sandbox = createSandbox({
    now: () => systemClock.now(),
    persist: join(config.dataDir, 'sandbox.json'),
  });
  const page = await sandbox.listen(config.port);
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
export async function listen(config: Config, { bot, inbox }: App, log: Logger): Promise<Stop> {
  await inbox.start();
  if (config.mode !== 'webhook') return startPolling({ api: bot.api, inbox, log });
  const { publicUrl, webhookSecret: secret, port } = config;
  return startWebhook({ api: bot.api, inbox, log }, { publicUrl, secret, port });
}
