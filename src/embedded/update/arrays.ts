import { CommandError } from '../errors';
import { isOperators } from '../query/filter';
import { compileFilter, type Matcher } from '../query/matcher';
import { parseSort, sortDocs } from '../query/sort';
import { type Doc, isDoc } from '../values/document';
import { compareValues, equalValues } from '../values/order';
import type { Modifier } from './numbers';

const eachModifiers = new Set(['$each', '$slice', '$sort', '$position']);

function arrayOr(current: unknown, name: string, path: string): unknown[] {
  if (current === undefined) return [];
  if (Array.isArray(current)) return current;
  throw new CommandError('BadValue', `Cannot apply ${name}: the field '${path}' must be an array`);
}

/** The values to add: those of `$each`, or the argument itself. */
function eachOf(argument: unknown, name: string): unknown[] {
  if (!isDoc(argument) || !Object.hasOwn(argument, '$each')) return [argument];
  if (!Array.isArray(argument.$each)) {
    throw new CommandError('TypeMismatch', `The argument to $each in ${name} must be an array`);
  }
  return argument.$each;
}

function assertModifiers(argument: unknown, name: string, allowed: (modifier: string) => boolean): void {
  if (!isDoc(argument) || !Object.hasOwn(argument, '$each')) return;
  const unknown = Object.keys(argument).find((modifier) => !allowed(modifier));
  if (unknown !== undefined) throw new CommandError('BadValue', `Unrecognized clause in ${name}: ${unknown}`);
}

export const $push: Modifier = (current, argument, path) => {
  assertModifiers(argument, '$push', (modifier) => eachModifiers.has(modifier));
  const array = [...arrayOr(current, '$push', path)];
  const added = eachOf(argument, '$push');
  const clauses: Doc = isDoc(argument) && Object.hasOwn(argument, '$each') ? argument : {};
  const position = integer(clauses.$position, '$position') ?? array.length;
  array.splice(position, 0, ...added);
  return slice(sort(array, clauses.$sort), integer(clauses.$slice, '$slice'));
};

function integer(value: unknown, clause: string): number | undefined {
  if (value === undefined || (typeof value === 'number' && Number.isInteger(value))) return value;
  throw new CommandError('BadValue', `The value for ${clause} must be an integer`);
}

function sort(array: unknown[], order: unknown): unknown[] {
  if (order === undefined) return array;
  if (order === 1 || order === -1) return array.toSorted((a, b) => compareValues(a, b) * order);
  const spec = parseSort(order);
  if (spec.length === 0) throw new CommandError('BadValue', 'The $sort pattern is empty');
  return sortDocs(array, spec, (element) => (isDoc(element) ? element : {}));
}

function slice(array: unknown[], size: number | undefined): unknown[] {
  if (size === undefined) return array;
  return size >= 0 ? array.slice(0, size) : array.slice(size);
}

export const $addToSet: Modifier = (current, argument, path) => {
  assertModifiers(argument, '$addToSet', (modifier) => modifier === '$each');
  const array = [...arrayOr(current, '$addToSet', path)];
  for (const value of eachOf(argument, '$addToSet')) {
    if (!array.some((element) => equalValues(element, value))) array.push(value);
  }
  return array;
};

export const $pop: Modifier = (current, argument, path) => {
  if (argument !== 1 && argument !== -1) {
    throw new CommandError('FailedToParse', `$pop expects 1 or -1, found: ${JSON.stringify(argument)}`);
  }
  if (!Array.isArray(current)) {
    throw new CommandError('TypeMismatch', `Path '${path}' contains an element of non-array type`);
  }
  return argument === 1 ? current.slice(0, -1) : current.slice(1);
};

export const $pull: Modifier = (current, argument, path) => {
  const doomed = pullMatcher(argument);
  return arrayOr(current, '$pull', path).filter((element) => !doomed(element));
};

function pullMatcher(condition: unknown): (element: unknown) => boolean {
  // Conditions on the moment ($expr with $$NOW) cannot stand in a $pull.
  const environment = { now: new Date(0) };
  if (isDoc(condition) && !isOperators(condition)) {
    const matches: Matcher = compileFilter(condition, environment);
    return (element) => isDoc(element) && matches(element);
  }
  const matches = compileFilter({ element: condition }, environment);
  return (element) => matches({ element });
}

export const $pullAll: Modifier = (current, argument, path) => {
  if (!Array.isArray(argument)) throw new CommandError('BadValue', '$pullAll requires an array argument');
  return arrayOr(current, '$pullAll', path).filter(
    (element) => !argument.some((value) => equalValues(element, value)),
  );
};
