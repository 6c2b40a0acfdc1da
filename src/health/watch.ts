import type { SendOutcome } from '../channels/channel';

/** What the parts of the program tell about their work, as plain functions: none of them knows who counts. */
export interface Watch {
  /** Milliseconds of a clock that nobody sets. */
  elapsed(): number;
  /** A channel's platform answered, whatever it said, or did not. */
  reached(channel: string): void;
  failed(channel: string): void;
  /** The heartbeat goes on. */
  beat(): void;
  ran(job: string, result: { ok: boolean; seconds: number }): void;
  sent(channel: string, result: { outcome: SendOutcome['kind'] | 'fault'; seconds: number }): void;
  updated(outcome: UpdateOutcome): void;
  updateTook(seconds: number): void;
}

/** `fault` was answered with an apology; `postponed` comes again when the store is back; `refused` was no update. */
export type UpdateOutcome = 'handled' | 'fault' | 'postponed' | 'refused';

const nothing = (): void => undefined;

/** For a program that nobody asks. */
export const unwatched: Watch = {
  elapsed: () => 0,
  ...{ reached: nothing, failed: nothing, beat: nothing, ran: nothing },
  ...{ sent: nothing, updated: nothing, updateTook: nothing },
};
