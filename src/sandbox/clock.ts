import type { State } from './world/state';

/**
 * The sandbox's own clock: the outer clock plus an offset that only grows. The bot and the sandbox must share
 * it, so that moving it makes reminders due, limits refill and dates advance together.
 */
export class SandboxClock {
  private readonly listeners: Array<() => void> = [];

  constructor(
    private readonly outer: () => Date,
    private readonly state: Pick<State, 'clockOffset'>,
    private readonly moved: () => void,
  ) {}

  now(): Date {
    return new Date(this.outer().getTime() + this.state.clockOffset);
  }

  /** Unix time in whole seconds, as Bot API dates are. */
  unix(): number {
    return Math.floor(this.now().getTime() / 1000);
  }

  /** @param milliseconds how far forward; a negative or fractional-NaN value is refused with a RangeError. */
  advance(milliseconds: number): Date {
    if (!Number.isFinite(milliseconds) || milliseconds < 0) {
      throw new RangeError('The sandbox clock only moves forward');
    }
    this.state.clockOffset += milliseconds;
    this.moved();
    for (const listener of this.listeners) listener();
    return this.now();
  }

  /** Sets the clock to an instant at or after now; earlier is refused with a RangeError. */
  moveTo(instant: Date): Date {
    return this.advance(instant.getTime() - this.now().getTime());
  }

  /** Told after every move, so that what has become due can be done at once. */
  onMoved(listener: () => void): void {
    this.listeners.push(listener);
  }
}
