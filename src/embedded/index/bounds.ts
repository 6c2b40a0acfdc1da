import type { Doc } from '../values/document';
import { isDoc } from '../values/document';
import { bracketOf, brackets } from '../values/order';

export interface Bound {
  value: unknown;
  inclusive: boolean;
}

/** What a filter says about one path: the only values it may have, or limits of one type. */
export interface PathBounds {
  points: unknown[] | null;
  lower: Bound | null;
  upper: Bound | null;
}

/**
 * Reads from a normal filter what every matching document must satisfy. Leaving something out is always safe:
 * the filter itself is still applied to what an index finds.
 */
export function boundsOf(filter: Doc): Map<string, PathBounds> {
  const bounds = new Map<string, PathBounds>();
  collect(filter, bounds);
  return bounds;
}

function collect(filter: Doc, bounds: Map<string, PathBounds>): void {
  for (const [path, condition] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isDoc(part)) collect(part, bounds);
    } else if (!path.startsWith('$') && isDoc(condition)) {
      const known = bounds.get(path) ?? { points: null, lower: null, upper: null };
      bounds.set(path, known);
      for (const [operator, argument] of Object.entries(condition)) narrow(known, operator, argument);
    }
  }
}

function narrow(bounds: PathBounds, operator: string, argument: unknown): void {
  if (operator === '$eq' && isPoint(argument)) bounds.points ??= [argument];
  else if (operator === '$in' && Array.isArray(argument) && argument.every(isPoint))
    bounds.points ??= argument;
  else if (!isLimit(argument)) return;
  else if (operator === '$gt' || operator === '$gte') {
    bounds.lower ??= { value: argument, inclusive: operator === '$gte' };
  } else if (operator === '$lt' || operator === '$lte') {
    bounds.upper ??= { value: argument, inclusive: operator === '$lte' };
  }
}

/** An index holds arrays by their elements, so a whole array cannot be looked up. */
function isPoint(value: unknown): boolean {
  return !Array.isArray(value) && !(value instanceof RegExp);
}

/** NaN is below all numbers in the order but not in a comparison. */
function isLimit(value: unknown): boolean {
  if (Array.isArray(value) || value instanceof RegExp || Number.isNaN(value)) return false;
  return bracketOf(value) !== brackets.null && bracketOf(value) !== brackets.object;
}
