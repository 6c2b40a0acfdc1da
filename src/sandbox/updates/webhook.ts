import type { Update } from 'grammy/types';
import type { WebhookRecord } from '../world/state';
import type { World } from '../world/world';
import { chainOf } from './chain';

export interface WebhookOptions {
  /** Sends the POST; the global fetch unless told. */
  fetch: typeof fetch;
  /** Real milliseconds before a failed delivery is tried again: doubled each time up to 60 times the first. */
  retryAfter: number;
  /** Runs a call that the bot put into its answer to the POST. */
  reply(body: Record<string, unknown>): void;
}

const HEADER = 'x-telegram-bot-api-secret-token';
/** Real milliseconds in which the bot must answer. */
const TIMEOUT = 60_000;

/** Posts updates to the bot: those of one chat in order, those of several at once, each until it gets a 2xx. */
export class WebhookDelivery {
  private readonly busy = new Set<string>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private stopping = new AbortController();

  constructor(
    private readonly world: World,
    private readonly options: WebhookOptions,
  ) {
    world.updates.pushed.on(() => this.pump());
  }

  set(record: WebhookRecord): void {
    this.stop();
    this.world.state.webhook = record;
    this.world.changed.fire();
    this.pump();
  }

  clear(): void {
    this.stop();
    delete this.world.state.webhook;
    this.world.changed.fire();
  }

  /** Ends deliveries under way; they stay pending. */
  stop(): void {
    this.stopping.abort();
    this.stopping = new AbortController();
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    this.busy.clear();
  }

  /** Starts what may start: at most one delivery of each chain, at most `maxConnections` in all. */
  pump(): void {
    const { webhook, updates } = this.world.state;
    if (!webhook) return;
    for (const update of updates) {
      if (this.busy.size >= webhook.maxConnections) return;
      const chain = chainOf(update);
      if (this.busy.has(chain)) continue;
      this.busy.add(chain);
      void this.deliver(update, {
        chain,
        webhook,
        signal: this.stopping.signal,
        delay: this.options.retryAfter,
      });
    }
  }

  private async deliver(update: Update, job: Job): Promise<void> {
    const failure = await this.post(update, job);
    if (job.signal.aborted) return;
    if (failure === undefined) {
      this.world.updates.confirm(update.update_id);
      this.busy.delete(job.chain);
      this.pump();
      return;
    }
    job.webhook.lastErrorDate = this.world.clock.unix();
    job.webhook.lastErrorMessage = failure;
    const next = { ...job, delay: Math.min(job.delay * 2, this.options.retryAfter * 60) };
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.deliver(update, next);
    }, job.delay);
    timer.unref();
    this.timers.add(timer);
  }

  /** @returns why it failed, in Telegram's words; undefined when the bot took it. */
  private async post(update: Update, { webhook, signal }: Job): Promise<string | undefined> {
    const secret = webhook.secretToken === undefined ? {} : { [HEADER]: webhook.secretToken };
    try {
      const response = await this.options.fetch(webhook.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...secret },
        body: JSON.stringify(update),
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
      });
      const text = await response.text();
      if (!response.ok) return `Wrong response from the webhook: ${response.status} ${response.statusText}`;
      this.runReply(response.headers.get('content-type') ?? '', text);
      return undefined;
    } catch (error) {
      return describe(error);
    }
  }

  /** A bot may answer the POST with one call of its own; its result is never told. */
  private runReply(type: string, text: string): void {
    if (!type.startsWith('application/json')) return;
    try {
      const body: unknown = JSON.parse(text);
      if (typeof body === 'object' && body !== null && 'method' in body) {
        this.options.reply(body as Record<string, unknown>);
      }
    } catch {
      // A 2xx whose body is not JSON is an acknowledgement like any other.
    }
  }
}

interface Job {
  chain: string;
  webhook: WebhookRecord;
  signal: AbortSignal;
  delay: number;
}

function describe(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'Read timeout expired';
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ECONNREFUSED') return 'Connection refused';
  if (code === 'ECONNRESET') return 'Connection reset by peer';
  return 'Connection timed out';
}
