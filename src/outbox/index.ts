import type { Clock } from '../clock';
import type { Settled } from '../store/delivery-line';
import { readTogether } from '../store/together';
import { dispatch } from './dispatch';
import type { Dispatch } from './parts';
import { relaying } from './relay';

/** The way out for everything that is for later or for somebody else. */
export interface Outbox {
  /** Relays and sends all that may go now. Calls while it works make it look once more; none run side by side. */
  pump(): Promise<void>;
  /** When there will be something to do next, or null. */
  nextAt(): Promise<Date | null>;
  /** Tells whenever it has come to rest: what is left is due later. */
  onRest(listener: () => void): void;
  /** Lets what is on its way finish, gives back what was claimed beside it, and takes no more. */
  stop(): Promise<void>;
}

export function createOutbox(given: Dispatch, clock: Clock): Outbox {
  const parts = { ...given, store: readTogether(given.store) };
  const channels = parts.channels.map(({ name }) => name);
  const kept: Settled[] = [];
  let working: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let resumeAt: Date | null = null;
  const listeners: Array<() => void> = [];

  async function work(): Promise<void> {
    try {
      do {
        again = false;
        await storeKept();
        await turn();
      } while (again && !stopped);
    } finally {
      working = null;
      for (const listener of listeners) listener();
    }
  }

  /** Relays while it sends, a step at a time; what is left to relay when nothing may be sent is relayed all the same. */
  async function turn(): Promise<void> {
    const acts = relaying(parts.store, clock.now());
    const feed = async () => (await acts.next()).done !== true;
    resumeAt = await dispatch(parts, { now: () => clock.now(), stopped: () => stopped, feed, kept });
    while (!stopped && (await feed())) again = true;
  }

  async function storeKept(): Promise<void> {
    if (kept.length === 0) return;
    const settled = [...kept];
    await parts.store.deliveries.settle(settled);
    kept.splice(0, settled.length);
  }

  return {
    pump() {
      if (stopped) return Promise.resolve();
      again = true;
      working ??= work();
      return working;
    },
    async nextAt() {
      const due = await parts.store.deliveries.nextDueAt(channels);
      return due && resumeAt && resumeAt > due ? resumeAt : due;
    },
    onRest: (listener) => void listeners.push(listener),
    async stop() {
      stopped = true;
      // What went wrong in it is told to whoever asked for it.
      await working?.catch(() => undefined);
      await storeKept().catch(() => undefined);
    },
  };
}
