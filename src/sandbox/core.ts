import { Params } from './api/params';
import { CallLog } from './api/record';
import type { HttpRequest } from './api/request';
import { ApiServer } from './api/server';
import { Faults } from './faults';
import { type Reply, serveBotApi } from './http/bot-api';
import { createFetch } from './http/fetch';
import { Limiter, TELEGRAM_LIMITS } from './limits';
import { openFile, type StateFile } from './persist';
import type { SandboxOptions } from './sandbox';
import type { Activity } from './updates/idle';
import { Poller } from './updates/poller';
import { WebhookDelivery } from './updates/webhook';
import { blankState } from './world/blank';
import type { State } from './world/state';
import { createWorld, type World } from './world/world';

/** The parts of one sandbox, put together. */
export interface Core {
  world: World;
  token: string;
  log: CallLog;
  faults: Faults;
  fetch: typeof fetch;
  activity: Activity;
  serve(request: HttpRequest): Promise<Reply | undefined>;
  /** Ends long polls and webhook deliveries. */
  stop(): void;
  /** Resolves when the last change is on disk, if there is a file. */
  saved(): Promise<void>;
}

const BOT_ID = 7_000_000_001;
const KEEP_CALLS = 5_000;

/** The world of the snapshot or the file, if any, with the bot as the options want it. */
function startingState(options: SandboxOptions, token: string, file: StateFile | undefined): State {
  const blank = blankState({
    id: Number(token.split(':')[0]) || BOT_ID,
    username: options.username ?? 'dondoc_sandbox_bot',
    name: options.botName ?? 'Đôn Đốc',
    privacy: options.privacy ?? true,
  });
  const former = options.restore ? structuredClone(options.restore) : file?.read();
  return former ? { ...former, bot: blank.bot } : blank;
}

export function createCore(options: SandboxOptions): Core {
  const token = options.token ?? `${BOT_ID}:SANDBOX`;
  const file = options.persist === undefined ? undefined : openFile(options.persist);
  const world = createWorld(startingState(options, token, file), options.now);
  const log = new CallLog(KEEP_CALLS);
  const faults = new Faults(options.random ?? (() => 1));
  const poller = new Poller(world.updates);
  const webhook = new WebhookDelivery(world, {
    fetch: options.webhookFetch ?? fetch,
    retryAfter: options.webhookRetry ?? 1000,
    reply: ({ method, ...params }) =>
      void server.call({ method: String(method), params: new Params(params) }),
  });
  const limiter = new Limiter(world.clock, options.limits ?? TELEGRAM_LIMITS);
  const server = new ApiServer({ world, limiter, poller, webhook }, log, faults);
  const serve = (request: HttpRequest) => serveBotApi({ world, server, token }, request);
  file?.follow(world);
  webhook.pump();
  return {
    world,
    token,
    log,
    faults,
    serve,
    fetch: createFetch(async (request) => (await serve(request)) ?? NOT_FOUND),
    activity: {
      pendingUpdates: () => world.updates.size,
      callsInFlight: () => server.inFlight,
      callsSoFar: () => server.total,
    },
    stop: () => {
      poller.release();
      webhook.stop();
    },
    saved: async () => file?.flush(),
  };
}

const NOT_FOUND: Reply = {
  status: 404,
  type: 'application/json',
  body: JSON.stringify({ ok: false, error_code: 404, description: 'Not Found' }),
};
