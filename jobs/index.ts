import { schedule } from 'node-cron';
import { digest } from './digest';
import type { Job } from './job';
import { plan } from './plan';
import { remind } from './remind';
import { summary } from './summary';

/** In this order at every beat: what one opens, the next may speak of. */
export const jobs: readonly Job[] = [plan, remind, summary, digest];

/**
 * The heartbeat. Jobs ask the clock themselves, so a missed or doubled beat does no harm. Returns how to stop it: no
 * more beats, and the one under way is waited for.
 */
export function startHeartbeat(beat: () => Promise<void>): () => Promise<void> {
  let underWay = Promise.resolve();
  const task = schedule('* * * * *', () => (underWay = beat()), { noOverlap: true });
  return async () => {
    await task.stop();
    await underWay;
  };
}
