import type { SendOutcome } from '../channels/channel';
import type { Settlement } from '../store/deliveries';

/** Tries before a message that never arrives is given up: about two hours in all. */
const MOST_ATTEMPTS = 8;
const FIRST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 3600;

/**
 * What becomes of a row after a try. Pure: time, attempts so far and a number in [0, 1) for the jitter are given.
 * Being asked to wait and being moved cost no attempt.
 */
export function settlementFor(
  outcome: SendOutcome,
  tried: { attempts: number; now: Date; jitter: number },
): Settlement {
  const { now } = tried;
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', countsAsAttempt: true, outcome: outcome.messageId, at: now };
    case 'wait':
      return later(now, outcome.seconds, 'wait');
    case 'moved':
      return later(now, 0, 'moved');
    case 'transient':
      return afterFailure(outcome.reason, tried);
    default:
      return { state: 'failed', countsAsAttempt: true, outcome: outcome.reason, at: now };
  }
}

function later(now: Date, seconds: number, outcome: string): Settlement {
  return { state: 'retrying', dueAt: plus(now, seconds), countsAsAttempt: false, outcome, at: now };
}

function afterFailure(
  reason: string,
  { attempts, now, jitter }: { attempts: number; now: Date; jitter: number },
): Settlement {
  if (attempts + 1 >= MOST_ATTEMPTS)
    return { state: 'failed', countsAsAttempt: true, outcome: reason, at: now };
  const pause = Math.min(FIRST_PAUSE_SECONDS * 3 ** attempts, LONGEST_PAUSE_SECONDS);
  return {
    state: 'retrying',
    dueAt: plus(now, pause * (0.5 + jitter / 2)),
    countsAsAttempt: true,
    outcome: reason,
    at: now,
  };
}

function plus(at: Date, seconds: number): Date {
  return new Date(at.getTime() + seconds * 1000);
}
