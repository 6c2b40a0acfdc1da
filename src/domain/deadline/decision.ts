import type { Day } from '../day';
import type { Recurrence } from '../period';
import type { Facts } from './facts';
import type { Assumption, DueDay } from './rule';

/** What is due and what had to be assumed for it; null when the facts do not make a deadline together. */
export interface Decision {
  on: DueDay;
  recurrence: Recurrence | null;
  assumed: Assumption[];
}

/** Facts with the day that relative and incomplete words are seen from. */
export interface Seen {
  facts: Facts;
  reference: Day;
}

/** A yearly day; "15/3 năm sau" alone says on which day but not how often. */
export function yearly(
  { facts }: Seen,
  on: { month: number; day: number; yearOffset: 0 | 1 },
): Decision | null {
  const recurrence = facts.recurrence ?? null;
  if (recurrence && recurrence !== 'yearly' && recurrence !== 'nineMonthly') return null;
  return { on: { at: 'yearly', ...on }, recurrence, assumed: [] };
}

/** One day; words that also say how often contradict themselves. */
export function onlyOnce({ facts }: Seen, day: Day | null, assumed: Assumption[]): Decision | null {
  if (!day || facts.recurrence) return null;
  return { on: { at: 'date', day }, recurrence: null, assumed };
}

export function fromReference({ reference }: Seen): Assumption[] {
  return [{ kind: 'reference', value: reference }];
}
