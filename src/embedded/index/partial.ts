import { CommandError } from '../errors';
import { typeBrackets } from '../query/arguments';
import { normalizeFilter } from '../query/filter';
import { type Doc, isDoc } from '../values/document';
import { bracketOf, equalValues } from '../values/order';
import type { PathBounds } from './bounds';

const allowed = new Set(['$eq', '$exists', '$gt', '$gte', '$lt', '$lte', '$type']);

/** @throws CommandError CannotCreateIndex for an expression that cannot stand in a partial index */
export function normalizePartial(expression: Doc | null): Doc | null {
  if (expression === null) return null;
  // Nothing that is allowed here depends on the moment.
  const normal = normalizeFilter(expression, { now: new Date(0) });
  for (const [field, condition] of Object.entries(normal)) {
    const operators = Object.keys(isDoc(condition) ? condition : {});
    const wrong = field.startsWith('$') ? field : operators.find((operator) => !allowed.has(operator));
    if (wrong !== undefined || (isDoc(condition) && condition.$exists === false)) {
      throw new CommandError(
        'CannotCreateIndex',
        `unsupported expression in partial index: ${wrong ?? '$exists: false'}`,
      );
    }
  }
  return normal;
}

/** True when whatever the filter matches satisfies the partial expression too. A false `false` costs only speed. */
export function impliesPartial(filter: Doc, bounds: Map<string, PathBounds>, partial: Doc): boolean {
  return Object.entries(partial).every(([field, condition]) => {
    const given = filter[field];
    if (!isDoc(condition)) return false;
    return Object.entries(condition).every(([operator, argument]) => {
      if (isDoc(given) && Object.hasOwn(given, operator) && equalValues(given[operator], argument))
        return true;
      return impliedByPoints(bounds.get(field)?.points ?? null, operator, argument);
    });
  });
}

/** Equality with a value that exists, and has a type, says as much. */
function impliedByPoints(points: unknown[] | null, operator: string, argument: unknown): boolean {
  if (points === null) return false;
  if (operator === '$exists') return points.every((value) => value !== null);
  if (operator !== '$type' || Array.isArray(argument)) return false;
  return points.every((value) => value !== null && bracketOf(value) === typeBrackets[String(argument)]);
}
