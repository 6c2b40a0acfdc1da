import type { Update } from 'grammy/types';
import { conflict } from '../api/error';
import type { UpdateQueue } from './queue';

export interface PollRequest {
  /** Updates below are confirmed; negative: only so many of the newest are kept. */
  offset: number;
  limit: number;
  /** Seconds of real time to wait for the first update. */
  timeout: number;
  signal?: AbortSignal;
}

/** getUpdates: at most one request waits; a second one ends the first with 409, as Telegram does. */
export class Poller {
  private interrupt: ((reason: Error) => void) | undefined;
  private finish: (() => void) | undefined;

  constructor(private readonly queue: UpdateQueue) {}

  async poll(request: PollRequest): Promise<Update[]> {
    this.stop('terminated by other getUpdates request; make sure that only one bot instance is running');
    if (request.offset > 0) this.queue.confirmBelow(request.offset);
    if (request.offset < 0) this.queue.keepNewest(-request.offset);
    if (this.queue.size === 0 && request.timeout > 0) await this.wait(request);
    return this.queue.peek(request.limit);
  }

  /** Ends a waiting request as if its time were up. */
  release(): void {
    this.finish?.();
  }

  /** Ends a waiting request with 409. */
  stop(reason: string): void {
    this.interrupt?.(conflict(reason));
  }

  private wait(request: PollRequest): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        offPush();
        request.signal?.removeEventListener('abort', done);
        if (this.interrupt === interrupt) {
          this.interrupt = undefined;
          this.finish = undefined;
        }
        finish();
      };
      const done = () => settle(resolve);
      const interrupt = (reason: Error) => settle(() => reject(reason));
      const timer = setTimeout(done, request.timeout * 1000);
      const offPush = this.queue.pushed.on(done);
      this.interrupt = interrupt;
      this.finish = done;
      if (request.signal?.aborted) done();
      else request.signal?.addEventListener('abort', done);
    });
  }
}
