import { CommandError } from '../errors';
import { compileFilter } from '../query/matcher';
import { isDoc } from '../values/document';
import type { Update } from './parse';

export type ElementTests = Map<string, (element: unknown) => boolean>;

/**
 * Array filters by identifier; each must be used by some path of the update.
 * @throws CommandError FailedToParse, NotImplemented for `$or` and the like
 */
export function parseArrayFilters(filters: unknown, update: Update, now: Date): ElementTests {
  const tests: ElementTests = new Map();
  if (filters === undefined) return tests;
  if (!Array.isArray(filters)) throw new CommandError('TypeMismatch', 'arrayFilters must be an array');
  for (const filter of filters) {
    const identifier = identifierOf(filter);
    if (tests.has(identifier)) {
      throw new CommandError(
        'FailedToParse',
        `Found multiple array filters with the same top-level field name ${identifier}`,
      );
    }
    const matches = compileFilter(filter, { now });
    tests.set(identifier, (element) => matches({ [identifier]: element }));
  }
  assertUsed([...tests.keys()], update);
  return tests;
}

function identifierOf(filter: unknown): string {
  const names = isDoc(filter)
    ? [...new Set(Object.keys(filter).map((path) => path.split('.')[0] ?? ''))]
    : [];
  const [name] = names;
  if (name === undefined || names.length > 1) {
    throw new CommandError('FailedToParse', 'Each array filter must use a single top-level field name');
  }
  if (name.startsWith('$')) {
    throw new CommandError(
      'NotImplemented',
      `an array filter with ${name} is not supported by the embedded store`,
    );
  }
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name)) {
    throw new CommandError(
      'BadValue',
      `The top-level field name must begin with a lowercase letter, found '${name}'`,
    );
  }
  return name;
}

function assertUsed(identifiers: readonly string[], update: Update): void {
  const paths = update.kind === 'changes' ? update.changes.map(({ path }) => path) : [];
  const unused = identifiers.find(
    (identifier) => !paths.some((path) => path.split('.').includes(`$[${identifier}]`)),
  );
  if (unused !== undefined) {
    throw new CommandError(
      'FailedToParse',
      `The array filter for identifier '${unused}' was not used in the update`,
    );
  }
}
