import type { Day } from './day';

const collator = new Intl.Collator('vi', { numeric: true });

/** Compares names as a Vietnamese dictionary does: d before đ, a before ă before â, Phường 2 before Phường 10. */
export function byName<T extends { name: string }>(a: T, b: T): number {
  return collator.compare(a.name, b.name);
}

/** Days and other plain strings; equal ones stay in the order they are in. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** By last day, then by id: the order in which the store gives obligations. */
export function byDeadline(a: Dated, b: Dated): number {
  return byText(a.deadline.lastDay, b.deadline.lastDay) || byText(a.id, b.id);
}

interface Dated {
  id: string;
  deadline: { lastDay: Day };
}
