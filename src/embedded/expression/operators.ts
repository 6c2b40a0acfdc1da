import { evalExpr } from 'mingo/core';
import { $add, $divide, $multiply, $subtract } from 'mingo/operators/expression/arithmetic';
import { $arrayElemAt, $concatArrays, $filter, $isArray, $map } from 'mingo/operators/expression/array';
import { $and, $not, $or } from 'mingo/operators/expression/boolean';
import { $cond, $ifNull, $switch } from 'mingo/operators/expression/conditional';
import { $dateToString } from 'mingo/operators/expression/date';
import { $mergeObjects } from 'mingo/operators/expression/object';
import { $concat } from 'mingo/operators/expression/string';
import { $let } from 'mingo/operators/expression/variable';
import type { Options } from 'mingo/types';
import { CommandError } from '../errors';
import { compareValues, equalValues } from '../values/order';

type Operator = (document: unknown, argument: unknown, options: Options) => unknown;

/** Evaluated arguments of an operator that takes exactly `count` of them. */
function evaluate(document: unknown, argument: unknown, options: Options, count: number): unknown[] {
  const list: unknown[] = Array.isArray(argument) ? argument : [argument];
  if (list.length !== count) {
    throw new CommandError(
      'Location16020',
      `Expression takes exactly ${count} arguments. ${list.length} were passed in.`,
    );
  }
  return list.map((item) => evalExpr(document, item, options));
}

/** Missing is less than null in an expression, unlike in a sort. */
function compare(a: unknown, b: unknown): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return compareValues(a, b);
}

function comparison(accept: (order: number) => unknown): Operator {
  return (document, argument, options) => {
    const [a, b] = evaluate(document, argument, options, 2);
    return accept(compare(a, b));
  };
}

const $in: Operator = (document, argument, options) => {
  const [item, list] = evaluate(document, argument, options, 2);
  if (!Array.isArray(list))
    throw new CommandError('Location40081', '$in requires an array as a second argument');
  return list.some((element) => equalValues(element, item));
};

const $size: Operator = (document, argument, options) => {
  const [list] = evaluate(document, argument, options, 1);
  if (!Array.isArray(list)) throw new CommandError('Location17124', 'The argument to $size must be an array');
  return list.length;
};

/** The server changes the case of ASCII letters only. */
function caseOperator(letters: RegExp, change: (letter: string) => string): Operator {
  return (document, argument, options) => {
    const [text] = evaluate(document, argument, options, 1);
    if (text === null || text === undefined) return '';
    if (typeof text !== 'string')
      throw new CommandError('NotImplemented', 'case of a value that is not a string');
    return text.replace(letters, change);
  };
}

const corrected = {
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cmp: comparison(Math.sign),
  $in,
  $size,
  $toLower: caseOperator(/[A-Z]/g, (letter) => letter.toLowerCase()),
  $toUpper: caseOperator(/[a-z]/g, (letter) => letter.toUpperCase()),
  $literal: (_document: unknown, argument: unknown) => argument,
};

const kept = {
  ...{ $and, $or, $not, $cond, $ifNull, $switch, $let },
  ...{ $add, $subtract, $multiply, $divide, $concat },
  ...{ $arrayElemAt, $concatArrays, $filter, $isArray, $map, $mergeObjects, $dateToString },
};

/** The operators an expression may use: mingo's where they agree with MongoDB, ours where they do not. */
export const expressionOperators = { ...kept, ...corrected };

export function isExpressionOperator(name: string): boolean {
  return Object.hasOwn(expressionOperators, name);
}
