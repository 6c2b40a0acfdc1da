import { BSONRegExp } from 'bson';
import { CommandError } from '../errors';
import { type Doc, isDoc } from '../values/document';
import { isArrayIndex } from '../values/path';
import { assertValue } from '../values/storable';
import { assertDateFormat } from './dates';
import { isExpressionOperator } from './operators';
import { assertShape } from './shapes';

interface Environment {
  now: Date;
}

const refusedVariables = new Set([
  '$$KEEP',
  '$$PRUNE',
  '$$DESCEND',
  '$$CLUSTER_TIME',
  '$$USER_ROLES',
  '$$SEARCH_META',
]);

/**
 * Holds an aggregation expression to the supported subset and fixes what depends on the moment (`$$NOW`).
 * @throws CommandError InvalidPipelineOperator for an operator outside it, NotImplemented, Location15998 …
 */
export function normalizeExpression(expression: unknown, environment: Environment): unknown {
  if (typeof expression === 'string') return normalizeText(expression, environment);
  if (Array.isArray(expression)) return expression.map((item) => normalizeExpression(item, environment));
  if (isDoc(expression)) return normalizeObject(expression, environment);
  if (expression instanceof BSONRegExp) throw notSupported('a regular expression in an expression');
  assertValue(expression);
  return expression;
}

function notSupported(what: string): CommandError {
  return new CommandError('NotImplemented', `${what} is not supported by the embedded store`);
}

function normalizeText(text: string, environment: Environment): unknown {
  if (!text.startsWith('$') || text === '$') return text;
  const [head = '', ...path] = text.split('.');
  if (refusedVariables.has(head)) throw notSupported(head);
  if (head === '$$NOW') {
    if (path.length > 0) throw notSupported(text);
    return { $literal: environment.now };
  }
  const parts = head.startsWith('$$') ? path : [head.slice(1), ...path];
  if (parts.some((part) => part === '' || part.startsWith('$'))) {
    throw new CommandError('Location15998', `'${text}' is not a valid field path`);
  }
  // In an expression a number names a field, never a position; mingo reads it as a position.
  if (parts.some(isArrayIndex)) throw notSupported(`the numeric path component in '${text}'`);
  return text;
}

function normalizeObject(expression: Doc, environment: Environment): Doc {
  const keys = Object.keys(expression);
  const first = keys[0] ?? '';
  if (first.startsWith('$')) {
    if (keys.length > 1) {
      throw new CommandError(
        'Location15983',
        `an expression must have exactly one field, found ${keys.length}`,
      );
    }
    return { [first]: normalizeOperator(first, expression[first], environment) };
  }
  const normal: Doc = {};
  for (const [field, value] of Object.entries(expression)) {
    if (field.startsWith('$') || field.includes('.')) {
      throw new CommandError('Location16410', `the field name '${field}' is not valid in an expression`);
    }
    normal[field] = normalizeExpression(value, environment);
  }
  return normal;
}

function normalizeOperator(operator: string, argument: unknown, environment: Environment): unknown {
  if (!isExpressionOperator(operator)) {
    throw new CommandError(
      'InvalidPipelineOperator',
      `Unrecognized expression '${operator}' (embedded store)`,
    );
  }
  if (operator === '$literal') {
    assertValue(argument);
    return argument;
  }
  assertShape(operator, argument);
  if (operator === '$dateToString') assertDateFormat(argument);
  return normalizeExpression(argument, environment);
}
