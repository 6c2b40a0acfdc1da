import { Context, ProcessingMode } from 'mingo/core';
import { $expr } from 'mingo/operators/query/evaluation';
import { $and, $nor, $not, $or } from 'mingo/operators/query/logical';
import { Query } from 'mingo/query';
import { expressionOperators } from '../expression/operators';
import type { Doc } from '../values/document';
import { type FilterEnvironment, normalizeFilter } from './filter';
import { leafOperators } from './operators';

/** mingo types its tables by its own operators; ours have the same shape but narrower arguments. */
type Operators = NonNullable<Parameters<typeof Context.init>[0]>;

const operators = {
  query: { $and, $or, $nor, $not, $expr, ...leafOperators },
  expression: expressionOperators,
} as unknown as Operators;

/** Options every use of mingo here shares. CLONE_INPUT: its dotted-path stages write into what they are given. */
export const mingoOptions = {
  context: Context.init(operators),
  processingMode: ProcessingMode.CLONE_INPUT,
  scriptEnabled: false,
  useStrictMode: true,
};

export type Matcher = (doc: Doc) => boolean;

/** @throws CommandError when the filter is outside the supported subset */
export function compileFilter(filter: unknown, environment: FilterEnvironment): Matcher {
  return compileNormal(normalizeFilter(filter, environment));
}

/** Compiles a filter that `normalizeFilter` has written. */
export function compileNormal(filter: Doc): Matcher {
  if (Object.keys(filter).length === 0) return () => true;
  const query = new Query(filter, mingoOptions);
  return (doc) => query.test(doc);
}
