import type { SendOutcome } from '../channels/channel';
import type { Delivery } from '../domain/delivery';
import type { Settlement } from '../store/delivery-line';

/** A message that is itself at fault does not mend by waiting: about an hour, for a mistake that was passing. */
const MOST_FAULTS = 8;
const FIRST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 900;

export interface Tried {
  /** Tries that counted, before this one. */
  attempts: number;
  /** From when on it is not worth saying any more. */
  until: Date;
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
      return { ...putOff(now, 'moved', now), chatId: outcome.chatId };
    case 'transient':
      return again(outcome.reason, tried);
    case 'fault':
      // It never left, and is likely to be at fault the next time: those behind it need not wait for it.
      return tried.attempts + 1 < MOST_FAULTS
        ? { ...again('fault', tried), givesWay: true }
        : failed('fault', now);
    default:
      return failed(outcome.reason, now);
  }
}

/** Not now, for a reason that is not the row's fault. Those behind it in its chat wait with it. */
export function putOff(dueAt: Date, outcome: string, at: Date): Settlement {
  return { state: 'retrying', dueAt, countsAsAttempt: false, outcome, at };
}

/** Not now, for a reason of its own: those behind it in its chat pass. */
export function giveWay(dueAt: Date, outcome: string, at: Date): Settlement {
  return { ...putOff(dueAt, outcome, at), givesWay: true };
}

/** Untried, and as it was before it was claimed. */
export function giveBack({ outcome }: Pick<Delivery, 'outcome'>, dueAt: Date, at: Date): Settlement {
  return { state: outcome === null ? 'queued' : 'retrying', dueAt, countsAsAttempt: false, outcome, at };
}

/** A dead letter, without another try. */
export function giveUp(outcome: string, at: Date): Settlement {
  return { state: 'failed', countsAsAttempt: false, outcome, at };
}

function failed(outcome: string, at: Date): Settlement {
  return { state: 'failed', countsAsAttempt: true, outcome, at };
}

function again(outcome: string, { attempts, until, now, jitter }: Tried): Settlement {
  const pause = Math.min(FIRST_PAUSE_SECONDS * 3 ** attempts, LONGEST_PAUSE_SECONDS);
  const dueAt = plus(now, pause * (0.5 + jitter / 2));
  if (dueAt >= until) return failed(outcome, now);
  return { state: 'retrying', dueAt, countsAsAttempt: true, outcome, at: now };
}

function plus(at: Date, seconds: number): Date {
  return new Date(at.getTime() + seconds * 1000);
}
