import { CommandError } from '../errors';
import { normalizeExpression } from '../expression/normalize';
import { parseSort, type SortSpec, sortDocs } from '../query/sort';
import { isDoc } from '../values/document';
import type { PipelineEnvironment, Stage } from './stage';

/** @throws CommandError Location15976 */
export function parseSortStage(argument: unknown): SortSpec {
  const spec = parseSort(argument);
  if (spec.length === 0)
    throw new CommandError('Location15976', '$sort stage must have at least one sort key');
  return spec;
}

export const $sort: Stage = (docs, argument) => sortDocs(docs, argument as SortSpec, (doc) => doc);

/** @throws CommandError Location15957, Location15958 */
export function parseLimit(argument: unknown): number {
  if (typeof argument !== 'number' || !Number.isInteger(argument)) {
    throw new CommandError('Location15957', 'the limit must be specified as a whole number');
  }
  if (argument <= 0) throw new CommandError('Location15958', 'the limit must be positive');
  return argument;
}

export const $limit: Stage = (docs, argument) => docs.slice(0, argument as number);

/** @throws CommandError Location15956 */
export function parseSkip(argument: unknown): number {
  if (typeof argument === 'number' && Number.isInteger(argument) && argument >= 0) return argument;
  throw new CommandError('Location15956', 'the number to skip must be a whole number, not negative');
}

export const $skip: Stage = (docs, argument) => docs.slice(argument as number);

/** @throws CommandError Location40156 and neighbours */
export function parseCount(argument: unknown): string {
  if (
    typeof argument === 'string' &&
    argument !== '' &&
    !argument.startsWith('$') &&
    !argument.includes('.')
  ) {
    return argument;
  }
  throw new CommandError('Location40156', 'the count field must be a plain, non-empty name');
}

/** Nothing to count gives no document, where mingo gives a zero. */
export const $count: Stage = (docs, argument) =>
  docs.length === 0 ? [] : [{ [argument as string]: docs.length }];

/** @throws CommandError Location40228 when the argument is not an expression of an object */
export function parseReplaceRoot(argument: unknown, environment: PipelineEnvironment): unknown {
  if (!isDoc(argument) || Object.keys(argument).join() !== 'newRoot') {
    throw new CommandError('IDLFailedToParse', '$replaceRoot needs exactly the field newRoot');
  }
  return normalizeExpression(argument.newRoot, environment);
}

export const $replaceRoot: Stage = (docs, argument, evaluate) =>
  docs.map((doc) => {
    const root = evaluate(argument, doc);
    if (isDoc(root)) return root;
    throw new CommandError('Location40228', "'newRoot' expression must evaluate to an object");
  });

/** @throws CommandError for what is not a list of field names */
export function parseUnset(argument: unknown): unknown {
  const names: unknown[] = Array.isArray(argument) ? argument : [argument];
  if (names.length === 0 || !names.every((name) => typeof name === 'string' && name !== '')) {
    throw new CommandError('Location31002', '$unset specification must be a string or an array of strings');
  }
  return Object.fromEntries(names.map((name) => [name, 0]));
}
