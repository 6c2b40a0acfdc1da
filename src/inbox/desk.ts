import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import type { Clock } from '../clock';
import type { Logger } from '../log';
import type { InboxStore, Lease } from '../store/inbox';

export interface InboxParts {
  store: InboxStore;
  /** True for errors which say only that the store could not be asked. */
  isAway(error: unknown): boolean;
  /** The channel and its bot; update ids are the platform's for each bot. Asked when the first update is there. */
  source(): string;
  /** Rejects only when the store could not be asked; every other fault ends within. */
  handle(update: Update): Promise<void>;
  clock: Clock;
  log: Logger;
  /** Tells this process from the others on the same store. */
  holder: string;
}

/** After a crash somebody waits so long for the answer; shorter, a slow disk would look like a crash. */
const LEASE_MS = 10_000;
const FIRST_NAP_MS = 50;
const LONGEST_NAP_MS = 2_000;

/** What everything that handles updates shares. */
export class Desk {
  private readonly stopping = new AbortController();

  constructor(readonly parts: InboxParts) {}

  get stopped(): boolean {
    return this.stopping.signal.aborted;
  }

  stop(): void {
    this.stopping.abort();
  }

  now(): Date {
    return this.parts.clock.now();
  }

  lease(): Lease {
    return { holder: this.parts.holder, until: new Date(this.now().getTime() + LEASE_MS) };
  }

  /** Waits, and not longer than until the stop. */
  async nap(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.stopping.signal, ref: false }).catch(() => undefined);
  }

  /** Tries until there is an answer other than null; undefined when the stop came first. The store may be away. */
  async untilKnown<T>(ask: () => Promise<T | null>): Promise<T | undefined> {
    for (let nap = FIRST_NAP_MS; ; nap = Math.min(nap * 2, LONGEST_NAP_MS)) {
      const answer = await ask().catch((error: unknown) => {
        if (!this.parts.isAway(error)) throw error;
        this.parts.log.warn({ err: error }, 'the inbox cannot reach its store');
        return null;
      });
      if (answer !== null) return answer;
      if (this.stopped) return undefined;
      await this.nap(nap);
    }
  }
}
