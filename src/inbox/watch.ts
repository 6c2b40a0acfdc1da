import type { Desk } from './desk';
import type { Lanes } from './lanes';
import type { Left } from './left';

/** Three tries before a lease runs out. */
const RENEW_MS = 3_000;
/** Other processes seldom end; what an earlier one left is waited for. */
const LOOK_MS = 5_000;
const LOOK_SOON_MS = 250;

/**
 * Renews the leases of what is in hand, and looks for what was left. Returns how to end it: what is being taken over is
 * waited for.
 */
export function keepWatch(desk: Desk, lanes: Lanes, left: Left): () => Promise<void> {
  const timer = setInterval(() => {
    renew(desk, lanes, left).catch((error) => desk.parts.log.warn({ err: error }, 'leases were not renewed'));
  }, RENEW_MS).unref();
  const looking = lookAgainAndAgain(desk, left);
  return async () => {
    await looking;
    clearInterval(timer);
  };
}

async function lookAgainAndAgain(desk: Desk, left: Left): Promise<void> {
  while (!desk.stopped) {
    await left
      .look()
      .catch((error) => desk.parts.log.warn({ err: error }, 'updates left over were not looked for'));
    await desk.nap(left.isEmpty ? LOOK_MS : LOOK_SOON_MS);
  }
}

async function renew(desk: Desk, lanes: Lanes, left: Left): Promise<void> {
  const stored = lanes.entries().filter(({ placed }) => placed === 'first' || placed === 'behind');
  const held = left.current ? [...stored, left.current] : stored;
  if (held.length === 0) return;
  const lease = desk.lease();
  const ids = held.map(({ id }) => id);
  if (!(await desk.parts.store.renew(ids, lease))) return;
  for (const entry of held) entry.until = lease.until;
}
