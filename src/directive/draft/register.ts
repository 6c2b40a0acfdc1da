import type { Register } from '../../domain/campaign/reporters';
import type { Day } from '../../domain/day';
import { findUnits } from '../../domain/find';
import { isValid } from '../../domain/unit';
import type { Known } from './known';

/** Finds among the units that are valid today: a unit that was merged away neither leads nor reports. */
export function registerOf({ units, blocs, today }: Known): Register {
  const valid = units.filter((unit) => isValid(unit, today));
  return { blocs, find: (words) => findUnits(words, valid) };
}

export function isPast(day: Day | null, { today }: Known): boolean {
  return day !== null && day < today;
}
