import { instantOf } from '../../src/domain/day';

export const ZONE = 'Asia/Ho_Chi_Minh';
/** So long ago that nobody is told of the launch any more. */
export const launchedAt = instantOf('2026-06-15', '09:00', ZONE);
/** A Wednesday, half a minute after the hour of the reminders: seven working days before the last day, 17/07/2026. */
const beginning = new Date(instantOf('2026-07-08', '08:00', ZONE).getTime() + 30_000);

/** The time that the platform and all processes of a run have in common: the system's and so much more. */
export interface RunClock {
  readonly ahead: number;
  now(): Date;
  jump(ms: number): void;
  onJump(listener: (ahead: number) => void): void;
}

export function startClock(): RunClock {
  const listeners: Array<(ahead: number) => void> = [];
  let ahead = beginning.getTime() - Date.now();
  return {
    get ahead() {
      return ahead;
    },
    now: () => new Date(Date.now() + ahead),
    jump(ms) {
      ahead += ms;
      for (const listener of listeners) listener(ahead);
    },
    onJump: (listener) => void listeners.push(listener),
  };
}
