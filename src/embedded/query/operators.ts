import { Query } from 'mingo/query';
import type { Options } from 'mingo/types';
import { type Doc, isDoc } from '../values/document';
import { keyText } from '../values/key';
import { bracketOf, compareValues, equalValues } from '../values/order';
import { valuesAt, withElements } from '../values/path';
import { typeBrackets } from './arguments';

type Predicate = (doc: Doc) => boolean;

/** The path by which `$elemMatch` shows an element to its operators: the value there is not entered again. */
const element = '\0';

/** A test of one value at a path: the values there, arrays and their elements alike, are tried until one passes. */
function anyValue(path: string, test: (value: unknown) => boolean): Predicate {
  if (path === element) return (doc) => test(doc[element]);
  return (doc) => withElements(valuesAt(doc, path)).some(test);
}

function anyArray(path: string, test: (array: unknown[]) => boolean): Predicate {
  return (doc) => valuesAt(doc, path).some((value) => Array.isArray(value) && test(value));
}

function not(predicate: Predicate): Predicate {
  return (doc) => !predicate(doc);
}

/** Only values of the same bracket compare; NaN compares to nothing but itself. */
function ordered(path: string, bound: unknown, accept: (order: number) => boolean): Predicate {
  const bracket = bracketOf(bound);
  const isNaNBound = Number.isNaN(bound);
  return anyValue(path, (value) => {
    if (bracketOf(value) !== bracket) return false;
    if (isNaNBound !== Number.isNaN(value)) return false;
    return accept(compareValues(value, bound));
  });
}

const $eq = (path: string, value: unknown): Predicate => anyValue(path, (found) => equalValues(found, value));

const $in = (path: string, list: unknown[]): Predicate => {
  const patterns = list.filter((item) => item instanceof RegExp);
  const keys = new Set(list.filter((item) => !(item instanceof RegExp)).map(keyText));
  return anyValue(path, (value) => keys.has(keyText(value)) || matchesAny(value, patterns));
};

function matchesAny(value: unknown, patterns: RegExp[]): boolean {
  return typeof value === 'string' && patterns.some((pattern) => pattern.test(value));
}

const $exists = (path: string, wanted: unknown): Predicate => {
  const exists: Predicate = (doc) => valuesAt(doc, path).some((value) => value !== undefined);
  return wanted ? exists : not(exists);
};

const $type = (path: string, names: unknown): Predicate => {
  const list: unknown[] = Array.isArray(names) ? names : [names];
  const wanted = new Set(list.map((name) => typeBrackets[String(name)]));
  return anyValue(path, (value) => value !== undefined && wanted.has(bracketOf(value)));
};

const $mod = (path: string, [divisor, remainder]: [number, number]): Predicate =>
  anyValue(path, (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return false;
    return (Math.trunc(value) % Math.trunc(divisor)) + 0 === Math.trunc(remainder) + 0;
  });

const $elemMatch = (path: string, argument: { value?: Doc; filter?: Doc }, options: Options): Predicate => {
  if (argument.filter !== undefined) {
    const query = new Query(argument.filter, options);
    return anyArray(path, (array) => array.some((item) => isDoc(item) && query.test(item)));
  }
  const query = new Query({ [element]: argument.value ?? {} }, options);
  return anyArray(path, (array) => array.some((item) => query.test({ [element]: item })));
};

const $all = (path: string, conditions: Doc[], options: Options): Predicate => {
  const queries = conditions.map((condition) => new Query({ [path]: condition }, options));
  return (doc) => queries.length > 0 && queries.every((query) => query.test(doc));
};

/**
 * The leaf operators of the query language over MongoDB's paths and order; they stand before mingo's own, which
 * compare loosely (STACK facts: null and missing, key order of sub-documents, arrays inside paths).
 */
export const leafOperators = {
  $eq,
  $ne: (path: string, value: unknown) => not($eq(path, value)),
  $gt: (path: string, bound: unknown) => ordered(path, bound, (order) => order > 0),
  $gte: (path: string, bound: unknown) => ordered(path, bound, (order) => order >= 0),
  $lt: (path: string, bound: unknown) => ordered(path, bound, (order) => order < 0),
  $lte: (path: string, bound: unknown) => ordered(path, bound, (order) => order <= 0),
  $in,
  $nin: (path: string, list: unknown[]) => not($in(path, list)),
  $exists,
  $type,
  $mod,
  $size: (path: string, size: number) => anyArray(path, (array) => array.length === size),
  $regex: (path: string, pattern: RegExp) => anyValue(path, (value) => matchesAny(value, [pattern])),
  $elemMatch,
  $all,
};
