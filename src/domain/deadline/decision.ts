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

/** Facts with the day that relative and incomplete words are seen from, and which way incomplete ones are meant. */
export interface Seen {
  facts: Facts;
  reference: Day;
  toward: 'past' | 'future';
}

/** A yearly day; "15/3 năm sau" alone says on which day but not how often. */
export function yearly(
  { facts }: Seen,
  on: { month: number; day: number; yearOffset: 0 | 1 },
): Decision | null {
  const recurrence = facts.recurrence ?? null;
  if (recurrence === 'schoolYearly' && on.yearOffset === 1) return null;
  if (recurrence && !['yearly', 'nineMonthly', 'schoolYearly'].includes(recurrence)) return null;
  return { on: { at: 'yearly', ...on }, recurrence, assumed: [] };
}

/** One day; words that also say how often contradict themselves. */
export function onlyOnce({ facts }: Seen, day: Day | null, assumed: Assumption[]): Decision | null {
  if (!day || facts.recurrence) return null;
  return { on: { at: 'date', day }, recurrence: null, assumed };
}

/** A day that every period has: the words need not say how often. `cycle` when the day itself says it. */
export function ofPeriods({ facts }: Seen, on: DueDay, cycle?: Recurrence): Decision | null {
  const said = facts.recurrence;
  if (said && cycle && said !== cycle) return null;
  return { on, recurrence: said ?? cycle ?? null, assumed: [] };
}

export function fromReference({ reference }: Seen): Assumption[] {
  return [{ kind: 'reference', value: reference }];
}
