import type { SendOutcome } from '../channels/channel';
import type { Settlement } from '../store/deliveries';

/** How long a message that never arrives is tried: an office's line may be down over a weekend. */
const PATIENCE_MS = 3 * 86_400_000;
/** A message that is itself at fault does not mend by waiting: about an hour, for a mistake that was passing. */
const MOST_FAULTS = 8;
const FIRST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 900;

export interface Tried {
  /** Tries that counted, before this one. */
  attempts: number;
  /** When it could first have been sent. */
  since: Date;
  now: Date;
  /** A number in [0, 1). */
  jitter: number;
}

/**
 * What becomes of a row after a try. Pure. Being asked to wait and being moved cost no attempt; `fault` is an error of
 * our own, in finding the words or sending them.
 */
export function settlementFor(outcome: SendOutcome | { kind: 'fault' }, tried: Tried): Settlement {
  const { now } = tried;
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', countsAsAttempt: true, outcome: outcome.messageId, at: now };
    case 'wait':
      return putOff(plus(now, outcome.seconds), 'wait', now);
    case 'moved':
      return putOff(now, 'moved', now);
    case 'transient':
      return now.getTime() - tried.since.getTime() < PATIENCE_MS
        ? again(outcome.reason, tried)
        : failed(outcome.reason, now);
    case 'fault':
      return tried.attempts + 1 < MOST_FAULTS ? again('fault', tried) : failed('fault', now);
    default:
      return failed(outcome.reason, now);
  }
}

/** Not now, for a reason that is not the row's fault. */
export function putOff(dueAt: Date, outcome: string, at: Date): Settlement {
  return { state: 'retrying', dueAt, countsAsAttempt: false, outcome, at };
}

function failed(outcome: string, at: Date): Settlement {
  return { state: 'failed', countsAsAttempt: true, outcome, at };
}

function again(outcome: string, { attempts, now, jitter }: Tried): Settlement {
  const pause = Math.min(FIRST_PAUSE_SECONDS * 3 ** attempts, LONGEST_PAUSE_SECONDS);
  const dueAt = plus(now, pause * (0.5 + jitter / 2));
  return { state: 'retrying', dueAt, countsAsAttempt: true, outcome, at: now };
}

function plus(at: Date, seconds: number): Date {
  return new Date(at.getTime() + seconds * 1000);
}
