import { BSONRegExp } from 'bson';
import { CommandError } from '../errors';
import { normalizeExpression } from '../expression/normalize';
import { type Doc, isDoc } from '../values/document';
import { assertValue } from '../values/storable';
import { checkArgument, isFieldOperator } from './arguments';
import { toRegExp } from './regex';

/** What a filter may depend on besides the document. */
export interface FilterEnvironment {
  now: Date;
}

/**
 * Holds a filter to the supported subset and writes it in the one form that the operators expect:
 * every field has operators, regular expressions are translated, comments are gone.
 * @throws CommandError BadValue, FailedToParse, NotImplemented
 */
export function normalizeFilter(filter: unknown, environment: FilterEnvironment): Doc {
  if (!isDoc(filter)) throw new CommandError('FailedToParse', 'the filter must be an object');
  const normal: Doc = {};
  for (const [field, condition] of Object.entries(filter)) {
    if (field === '$comment') continue;
    if (field === '$and' || field === '$or' || field === '$nor') {
      normal[field] = normalizeList(field, condition, environment);
    } else if (field === '$expr') normal[field] = normalizeExpression(condition, environment);
    else if (field.startsWith('$'))
      throw new CommandError('BadValue', `unknown top level operator: ${field}`);
    else normal[field] = normalizeCondition(condition, environment);
  }
  return normal;
}

function normalizeList(operator: string, list: unknown, environment: FilterEnvironment): Doc[] {
  if (!Array.isArray(list) || list.length === 0) {
    throw new CommandError('BadValue', `${operator} must be a nonempty array`);
  }
  return list.map((filter) => normalizeFilter(filter, environment));
}

/** True for `{ $gt: 1 }`: operators; false for `{ a: 1 }`: a value to be equal to. */
export function isOperators(condition: unknown): condition is Doc {
  return isDoc(condition) && Object.keys(condition)[0]?.startsWith('$') === true;
}

function normalizeCondition(condition: unknown, environment: FilterEnvironment): Doc {
  if (condition instanceof BSONRegExp) return { $regex: toRegExp(condition.pattern, condition.options) };
  if (!isOperators(condition)) {
    assertValue(condition);
    return { $eq: condition };
  }
  return normalizeOperators(condition, environment);
}

function normalizeOperators(condition: Doc, environment: FilterEnvironment): Doc {
  const normal: Doc = {};
  for (const [operator, argument] of Object.entries(condition)) {
    if (operator === '$comment') continue;
    if (operator === '$options') {
      if (condition.$regex === undefined) throw new CommandError('BadValue', '$options needs a $regex');
    } else if (operator === '$regex') normal[operator] = regexOf(argument, condition.$options);
    else if (operator === '$not') normal[operator] = normalizeNot(argument, environment);
    else if (operator === '$elemMatch') normal[operator] = normalizeElement(argument, environment);
    else if (isFieldOperator(operator)) normal[operator] = normalizeArgument(operator, argument, environment);
    else throw new CommandError('BadValue', `unknown operator: ${operator}`);
  }
  return normal;
}

function normalizeArgument(operator: string, argument: unknown, environment: FilterEnvironment): unknown {
  if (operator === '$in' || operator === '$nin') return normalizeSet(operator, argument);
  if (operator === '$all' && Array.isArray(argument)) {
    return argument.map((item) => normalizeCondition(item, environment));
  }
  checkArgument(operator, argument);
  return argument;
}

function normalizeSet(operator: string, argument: unknown): unknown[] {
  if (!Array.isArray(argument)) throw new CommandError('BadValue', `${operator} needs an array`);
  return argument.map((item) => {
    if (item instanceof BSONRegExp) return toRegExp(item.pattern, item.options);
    if (isOperators(item)) throw new CommandError('BadValue', `cannot nest $ under ${operator}`);
    assertValue(item);
    return item;
  });
}

function normalizeNot(argument: unknown, environment: FilterEnvironment): Doc {
  if (argument instanceof BSONRegExp || isOperators(argument))
    return normalizeCondition(argument, environment);
  throw new CommandError('BadValue', '$not needs a regex or a document of operators');
}

/** `{ value: {…} }` for a condition on the element itself, `{ filter: {…} }` for one on its fields. */
function normalizeElement(argument: unknown, environment: FilterEnvironment): Doc {
  if (!isDoc(argument)) throw new CommandError('BadValue', '$elemMatch needs an Object');
  const first = Object.keys(argument)[0] ?? '';
  if (first.startsWith('$') && !['$and', '$or', '$nor', '$expr'].includes(first)) {
    return { value: normalizeOperators(argument, environment) };
  }
  return { filter: normalizeFilter(argument, environment) };
}

function regexOf(argument: unknown, options: unknown): RegExp {
  if (options !== undefined && typeof options !== 'string')
    throw new CommandError('BadValue', '$options has to be a string');
  if (argument instanceof BSONRegExp) return toRegExp(argument.pattern, options ?? argument.options);
  if (typeof argument === 'string') return toRegExp(argument, options ?? '');
  throw new CommandError('BadValue', '$regex has to be a string');
}
