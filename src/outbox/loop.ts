import type { Clock } from '../clock';
import type { Logger } from '../log';
import type { Outbox } from '.';

const LONGEST_NAP_MS = 30_000;
const SHORTEST_NAP_MS = 20;

/**
 * Pumps the outbox whenever its next row is due. Each time it has come to rest, whoever pumped it, the next turn is set
 * anew: what the pace has put off by a moment is not left lying. Returns how to stop it: no more turns, and the one in
 * hand is waited for.
 */
export function startOutboxLoop(outbox: Outbox, clock: Clock, log: Logger): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let inHand = Promise.resolve();
  let arming = Promise.resolve();

  async function turn(): Promise<void> {
    await outbox.pump().catch((error: unknown) => log.error({ err: error }, 'the outbox stopped short'));
  }

  async function arm(): Promise<void> {
    const nap = await untilNext(outbox, clock).catch(() => LONGEST_NAP_MS);
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(begin, nap);
  }

  function begin(): void {
    inHand = turn();
  }

  outbox.onRest(() => {
    arming = arm();
  });
  begin();
  return async () => {
    stopped = true;
    await inHand;
    await arming;
    clearTimeout(timer);
  };
}

async function untilNext(outbox: Outbox, clock: Clock): Promise<number> {
  const next = await outbox.nextAt();
  if (!next) return LONGEST_NAP_MS;
  return Math.min(LONGEST_NAP_MS, Math.max(SHORTEST_NAP_MS, next.getTime() - clock.now().getTime()));
}
