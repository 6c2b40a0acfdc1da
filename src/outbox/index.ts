import type { Clock } from '../clock';
import { type Dispatch, dispatch } from './dispatch';
import { relay } from './relay';

/** The way out for everything that is for later or for somebody else. */
export interface Outbox {
  /** Relays and sends all that may go now. Calls while it works make it look once more; none run side by side. */
  pump(): Promise<void>;
  /** When there will be something to do next, or null. */
  nextAt(): Promise<Date | null>;
  /** Tells whenever it has come to rest: what is left is due later. */
  onRest(listener: () => void): void;
  /** Lets the row in hand finish and takes no more. */
  stop(): Promise<void>;
}

export function createOutbox(parts: Dispatch, clock: Clock): Outbox {
  let working: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let resumeAt: Date | null = null;
  const listeners: Array<() => void> = [];

  async function work(): Promise<void> {
    try {
      do {
        again = false;
        await relay(parts.store, clock.now());
        resumeAt = await dispatch(
          parts,
          () => clock.now(),
          () => stopped,
        );
      } while (again && !stopped);
    } finally {
      working = null;
      for (const listener of listeners) listener();
    }
  }

  return {
    pump() {
      if (stopped) return Promise.resolve();
      again = true;
      working ??= work();
      return working;
    },
    async nextAt() {
      const due = await parts.store.deliveries.nextDueAt();
      return due && resumeAt && resumeAt > due ? resumeAt : due;
    },
    onRest: (listener) => void listeners.push(listener),
    async stop() {
      stopped = true;
      // What went wrong in it is told to whoever asked for it.
      await working?.catch(() => undefined);
    },
  };
}
