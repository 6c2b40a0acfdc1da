import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 20;

/** The processes that work through this one's socket, each by the connection it follows by. */
export class Followers {
  readonly #connections = new Set<number>();

  add(connection: number): void {
    this.#connections.add(connection);
  }

  remove(connection: number): void {
    this.#connections.delete(connection);
  }

  /** Waits until they have all gone, so that what they have in hand can still be noted, or that long. */
  async gone(patienceMs: number): Promise<void> {
    for (let left = patienceMs; this.#connections.size > 0 && left > 0; left -= POLL_MS) await sleep(POLL_MS);
  }
}
