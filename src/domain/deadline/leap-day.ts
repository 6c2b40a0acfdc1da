import type { Assumption } from './rule';

export function isLeapDay({ month, day }: { month: number; day: number }): boolean {
  return month === 2 && day === 29;
}

/** What has to be said of 29/02 when it is meant of every year: most have none. */
export function leapDayAssumed(on: { month: number; day: number }): Assumption[] {
  return isLeapDay(on) ? [{ kind: 'leapDay', value: 28 }] : [];
}
