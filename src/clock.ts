/** The only place that asks the system for the time. Everything else is given a clock, or the time itself. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
