import { type Day, daysBetween } from './day';

interface Decided {
  day: Day;
  kind: string;
  basis?: string;
  provisional?: boolean;
}

/** From so many days on a row of them is spoken of as one. */
const LEAST = 3;

/** Days in their order, those that follow each other and are decided alike in one group; fewer than three stay alone. */
export function daySpans<T extends Decided>(all: readonly T[]): T[][] {
  const rows: T[][] = [];
  for (const one of all) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && isAlike(last, one) && daysBetween(last.day, one.day) === 1) row.push(one);
    else rows.push([one]);
  }
  return rows.flatMap((row) => (row.length < LEAST ? row.map((one) => [one]) : [row]));
}

function isAlike(a: Decided, b: Decided): boolean {
  return a.kind === b.kind && a.basis === b.basis && a.provisional === b.provisional;
}
