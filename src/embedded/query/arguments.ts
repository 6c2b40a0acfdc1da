import { BSONRegExp } from 'bson';
import { CommandError } from '../errors';
import { brackets } from '../values/order';
import { assertValue } from '../values/storable';

const comparisons = ['$eq', '$ne', '$gt', '$gte', '$lt', '$lte'];
const others = ['$in', '$nin', '$all', '$exists', '$mod', '$size', '$type'];
const fieldOperators = new Set([...comparisons, ...others]);

export function isFieldOperator(name: string): boolean {
  return fieldOperators.has(name);
}

/** Brackets of the `$type` aliases; integers and doubles are kept alike, so their own aliases are refused. */
export const typeBrackets: Record<string, number> = {
  number: brackets.number,
  string: brackets.string,
  2: brackets.string,
  object: brackets.object,
  3: brackets.object,
  array: brackets.array,
  4: brackets.array,
  binData: brackets.binary,
  5: brackets.binary,
  objectId: brackets.objectId,
  7: brackets.objectId,
  bool: brackets.bool,
  8: brackets.bool,
  date: brackets.date,
  9: brackets.date,
  null: brackets.null,
  10: brackets.null,
};

/** @throws CommandError BadValue, NotImplemented */
export function checkArgument(operator: string, argument: unknown): void {
  if (comparisons.includes(operator)) checkComparison(operator, argument);
  else if (operator === '$size') checkSize(argument);
  else if (operator === '$mod') checkMod(argument);
  else if (operator === '$type') checkType(argument);
  else if (operator === '$all') throw new CommandError('BadValue', '$all needs an array');
}

function checkComparison(operator: string, argument: unknown): void {
  if (argument instanceof BSONRegExp) {
    throw new CommandError('BadValue', `Can't have RegEx as arg to predicate ${operator}.`);
  }
  assertValue(argument);
}

function checkSize(argument: unknown): void {
  if (typeof argument !== 'number' || !Number.isInteger(argument)) {
    throw new CommandError('BadValue', `Failed to parse $size. Expected an integer: ${argument}`);
  }
  if (argument < 0) throw new CommandError('BadValue', '$size may not be negative');
}

function checkMod(argument: unknown): void {
  const parts: unknown[] = Array.isArray(argument) ? argument : [];
  if (parts.length !== 2 || !parts.every((part) => typeof part === 'number' && Number.isFinite(part))) {
    throw new CommandError('BadValue', 'malformed mod, needs to be an array of two numbers');
  }
  if (Math.trunc(parts[0] as number) === 0) throw new CommandError('BadValue', 'divisor cannot be 0');
}

function checkType(argument: unknown): void {
  for (const name of Array.isArray(argument) ? argument : [argument]) {
    if (typeBrackets[String(name)] === undefined) {
      throw new CommandError(
        'NotImplemented',
        `$type: ${JSON.stringify(name)} is not supported by the embedded store`,
      );
    }
  }
}
