import { ApiError } from './api/error';
import type { SandboxClock } from './clock';

/** Rates of the Bot API FAQ (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). */
export interface Limits {
  /** Messages and edits a second over all chats. */
  overallPerSecond: number;
  /** Messages a second in one chat, in the long run. */
  chatPerSecond: number;
  /** Messages that one chat takes at once before `chatPerSecond` binds: Telegram tolerates short bursts. */
  chatBurst: number;
  /** Messages in any 60 seconds in one group. */
  groupPerMinute: number;
}

export const TELEGRAM_LIMITS: Limits = {
  overallPerSecond: 30,
  chatPerSecond: 1,
  chatBurst: 3,
  groupPerMinute: 20,
};

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * Token buckets on the sandbox's clock. A sent message counts everywhere (an album as its items), an edit only
 * overall. A refused call costs nothing.
 */
export class Limiter {
  private readonly chats = new Map<number, Bucket>();
  private readonly groups = new Map<number, number[]>();
  private overall: Bucket | undefined;

  constructor(
    private readonly clock: SandboxClock,
    private readonly limits: Limits | 'none',
  ) {}

  /** @throws ApiError 429 with `retry_after` in whole seconds. */
  send(chatId: number, messages = 1): void {
    if (this.limits === 'none') return;
    const now = this.clock.now().getTime();
    const { overallPerSecond, chatPerSecond, chatBurst } = this.limits;
    const overall = refill(this.overall, now, overallPerSecond, overallPerSecond);
    const chat = refill(this.chats.get(chatId), now, chatPerSecond, chatBurst);
    const recent = chatId < 0 ? (this.groups.get(chatId) ?? []).filter((at) => at > now - 60_000) : [];
    const wait = Math.max(
      waitFor(overall, overallPerSecond, messages),
      // An album larger than the burst must still be able to leave when the bucket is full.
      waitFor(chat, chatPerSecond, Math.min(messages, chatBurst)),
      chatId < 0 ? waitForGroup(recent, now, this.limits.groupPerMinute, messages) : 0,
    );
    if (wait > 0) throw tooMany(wait);
    this.overall = { tokens: overall.tokens - messages, at: now };
    this.chats.set(chatId, { tokens: chat.tokens - messages, at: now });
    if (chatId < 0) this.groups.set(chatId, [...recent, ...Array<number>(messages).fill(now)]);
  }

  /** @throws ApiError 429 with `retry_after` in whole seconds. */
  edit(): void {
    if (this.limits === 'none') return;
    const now = this.clock.now().getTime();
    const rate = this.limits.overallPerSecond;
    const overall = refill(this.overall, now, rate, rate);
    const wait = waitFor(overall, rate, 1);
    if (wait > 0) throw tooMany(wait);
    this.overall = { tokens: overall.tokens - 1, at: now };
  }
}

function refill(bucket: Bucket | undefined, now: number, perSecond: number, capacity: number): Bucket {
  if (!bucket) return { tokens: capacity, at: now };
  return { tokens: Math.min(capacity, bucket.tokens + ((now - bucket.at) / 1000) * perSecond), at: now };
}

function waitFor(bucket: Bucket, perSecond: number, messages: number): number {
  const missing = messages - bucket.tokens;
  // A millionth of slack, lest a rounding error in the refill costs a second.
  return missing > 1e-6 ? missing / perSecond : 0;
}

function waitForGroup(recent: number[], now: number, perMinute: number, messages: number): number {
  const freeing = recent[Math.max(0, recent.length + messages - perMinute - 1)];
  if (recent.length + messages <= perMinute || freeing === undefined) return 0;
  return (freeing + 60_000 - now) / 1000;
}

function tooMany(seconds: number): ApiError {
  const retryAfter = Math.max(1, Math.ceil(seconds));
  return new ApiError(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
}
