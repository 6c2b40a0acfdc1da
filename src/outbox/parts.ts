import type { Channel } from '../channels/channel';
import type { Logger } from '../log';
import type { Store } from '../store';
import type { Pacer } from './pacing';
import type { Render } from './render';

/** What the outbox works with. */
export interface Dispatch {
  store: Store;
  channels: readonly Channel[];
  /** Called for many rows side by side. */
  render: Render;
  pacer: Pacer;
  log: Logger;
  newId(): string;
  /** A number in [0, 1), for the jitter of retries. */
  jitter(): number;
  /**
   * Waits for the pace within a pump. Without it a pump returns whenever the pace allows nothing more, as is right on a
   * clock that only others move.
   */
  sleep?: (ms: number) => Promise<void>;
}
