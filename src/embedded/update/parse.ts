import { CommandError } from '../errors';
import { type Doc, isDoc } from '../values/document';
import { assertValue } from '../values/storable';

/** One change of an update document: `{ $inc: { n: 1 } }` is operator `$inc`, path `n`, argument 1. */
export interface Change {
  operator: string;
  path: string;
  argument: unknown;
}

export type Update =
  | { kind: 'replacement'; document: Doc }
  | { kind: 'changes'; changes: Change[] }
  | { kind: 'pipeline'; stages: unknown[] };

const operators = new Set([
  ...['$set', '$unset', '$setOnInsert', '$inc', '$mul', '$min', '$max', '$rename', '$currentDate'],
  ...['$push', '$addToSet', '$pop', '$pull', '$pullAll'],
]);

/** Arguments of these are conditions or clauses, not values to be kept. */
const unchecked = new Set(['$pull', '$push', '$addToSet']);

/** @throws CommandError FailedToParse, ConflictingUpdateOperators, and what makes a value unstorable */
export function parseUpdate(update: unknown): Update {
  if (Array.isArray(update)) return { kind: 'pipeline', stages: update };
  if (!isDoc(update)) {
    throw new CommandError('FailedToParse', 'Update argument must be either an object or an array');
  }
  if (Object.keys(update)[0]?.startsWith('$') !== true) return { kind: 'replacement', document: update };
  const changes = Object.entries(update).flatMap(([operator, fields]) => parseOperator(operator, fields));
  assertNoConflict(changes);
  // New fields appear in this order, as the server has it: by path, not by operator.
  return { kind: 'changes', changes: changes.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

function parseOperator(operator: string, fields: unknown): Change[] {
  if (!operators.has(operator)) {
    throw new CommandError(
      'FailedToParse',
      `Unknown modifier: ${operator}. Expected a valid update modifier`,
    );
  }
  if (!isDoc(fields)) {
    throw new CommandError('FailedToParse', `Modifiers operate on fields but ${operator} has none`);
  }
  return Object.entries(fields).map(([path, argument]) => {
    assertPath(path);
    if (operator === '$rename') assertRename(path, argument);
    else if (!unchecked.has(operator)) assertValueOrClause(operator, argument);
    else assertAdded(operator, argument);
    return { operator, path, argument };
  });
}

function assertPath(path: string): void {
  const parts = path.split('.');
  if (parts.some((part) => part === '')) {
    throw new CommandError('Location56', `The update path '${path}' contains an empty field name`);
  }
  if (parts[0]?.startsWith('$')) {
    throw new CommandError(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${path}' is not valid for storage`,
    );
  }
  const odd = parts.find((part) => part.startsWith('$') && !/^\$(\[.*\])?$/.test(part));
  if (odd !== undefined || parts.includes('__proto__')) {
    throw new CommandError(
      'DollarPrefixedFieldName',
      `The field '${odd ?? '__proto__'}' in '${path}' is not valid for storage`,
    );
  }
}

function assertRename(path: string, target: unknown): void {
  if (typeof target !== 'string')
    throw new CommandError('BadValue', 'The "to" field for $rename must be a string');
  assertPath(target);
  if (path === target)
    throw new CommandError('BadValue', 'The source and target field for $rename must differ');
  if (path.includes('$') || target.includes('$')) {
    throw new CommandError('BadValue', 'The source and target of $rename may not be dynamic');
  }
}

function assertValueOrClause(operator: string, argument: unknown): void {
  if (operator === '$currentDate') {
    const isDate = isDoc(argument) && Object.keys(argument).length === 1 && argument.$type === 'date';
    if (typeof argument === 'boolean' || isDate) return;
    throw new CommandError('NotImplemented', '$currentDate knows only dates in the embedded store');
  }
  if (operator !== '$unset') assertValue(argument);
}

/** What `$push` and `$addToSet` lay into an array has to be storable; the conditions of `$pull` need not be. */
function assertAdded(operator: string, argument: unknown): void {
  if (operator === '$pull') return;
  const each = isDoc(argument) && Object.hasOwn(argument, '$each') ? argument.$each : argument;
  assertValue(each);
}

function assertNoConflict(changes: readonly Change[]): void {
  const paths = changes.flatMap(({ operator, path, argument }) =>
    operator === '$rename' ? [path, String(argument)] : [path],
  );
  paths.sort();
  for (let i = 1; i < paths.length; i++) {
    const path = paths[i] ?? '';
    const clash = paths.slice(0, i).find((other) => path === other || path.startsWith(`${other}.`));
    if (clash !== undefined) {
      throw new CommandError(
        'ConflictingUpdateOperators',
        `Updating the path '${path}' would create a conflict at '${clash}'`,
      );
    }
  }
}
