import type { Clock } from '../clock';
import type { Logger } from '../log';
import type { Outbox } from '.';

const LONGEST_NAP_MS = 30_000;
const SHORTEST_NAP_MS = 20;

/**
 * Pumps the outbox whenever its next row is due. Every pump that others ask for shortens nothing and breaks nothing:
 * this only sees to what is due later. Returns how to stop it: no more turns, and the one in hand is waited for.
 */
export function startOutboxLoop(outbox: Outbox, clock: Clock, log: Logger): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let inHand = Promise.resolve();

  async function turn(): Promise<void> {
    let nap = LONGEST_NAP_MS;
    try {
      await outbox.pump();
      const next = await outbox.nextAt();
      if (next)
        nap = Math.min(LONGEST_NAP_MS, Math.max(SHORTEST_NAP_MS, next.getTime() - clock.now().getTime()));
    } catch (error) {
      log.error({ err: error }, 'the outbox stopped short');
    }
    if (!stopped) timer = setTimeout(begin, nap);
  }

  function begin(): void {
    inHand = turn();
  }

  begin();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await inHand;
  };
}
