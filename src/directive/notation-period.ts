import { dayWithin, partsOf } from '../domain/day';
import type { Span } from '../domain/period';

/** Lengths in months of the periods that have names, and the name of one by its place in its year, from 1. */
const names: ReadonlyArray<readonly [months: number, name: (year: number, at: number) => string]> = [
  [1, (year, at) => `${year}-${String(at).padStart(2, '0')}`],
  [3, (year, at) => `${year}-Q${at}`],
  [6, (year, at) => `${year}-H${at}`],
  [9, (year) => `${year}-9M`],
  [12, (year) => String(year)],
];

/** `PERIOD:2018-Q3` for a span that is a named period, its last day for any other. */
export function periodName({ from, to }: Span): string {
  const { year, month, day } = partsOf(from);
  for (const [months, name] of names) {
    const starts = day === 1 && (month - 1) % months === 0 && month - 1 + months <= 12;
    if (starts && dayWithin(year, month - 1 + months, 31) === to)
      return `PERIOD:${name(year, (month - 1) / months + 1)}`;
  }
  return to;
}
