/** The only place that asks the system for the time. Everything else is given a clock, or the time itself. */
export interface Clock {
  now(): Date;
}

/** Milliseconds that only ever grow: for durations, and for what must not mind when the time is set. */
export const elapsed = (): number => performance.now();

export const systemClock: Clock = { now: () => new Date() };
