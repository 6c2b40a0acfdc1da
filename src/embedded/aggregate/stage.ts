import { evalExpr } from 'mingo/core';
import { type Iterator, Lazy } from 'mingo/lazy';
import type { Options } from 'mingo/types';
import { type Doc, isDoc } from '../values/document';

/** The value of a (normal) expression for a document; `undefined` is "missing". */
export type Evaluate = (expression: unknown, doc: Doc) => unknown;

/** What a stage makes of the documents that reach it. It never changes them. */
export type Stage = (docs: Doc[], argument: unknown, evaluate: Evaluate) => Doc[];

/** What a pipeline may reach besides its documents. */
export interface PipelineEnvironment {
  now: Date;
  /** Documents of another collection of the same database. */
  collection(name: string): Doc[];
}

/** A stage in the shape of mingo's pipeline operators. */
export function asOperator(stage: Stage) {
  return (source: Iterator, argument: unknown, options: Options): Iterator => {
    const evaluate: Evaluate = (expression, doc) => withoutMissing(evalExpr(doc, expression, options));
    return source.transform((docs) => Lazy(stage(docs as Doc[], argument, evaluate)));
  };
}

/** mingo leaves `undefined` in the objects it builds; a missing field is not a field. */
function withoutMissing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((element: unknown) => withoutMissing(element) ?? null);
  if (!isDoc(value)) return value;
  const entries = Object.entries(value).map(([field, inner]) => [field, withoutMissing(inner)] as const);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}
