import { CommandError } from '../errors';
import { type Doc, isDoc } from '../values/document';
import { equalValues } from '../values/order';

/** An index as it is asked for, kept and listed. */
export interface IndexDefinition {
  name: string;
  key: Record<string, 1 | -1>;
  unique: boolean;
  sparse: boolean;
  partialFilterExpression: Doc | null;
  expireAfterSeconds: number | null;
}

const known = new Set([
  'v',
  'key',
  'name',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
]);
/** Has had no effect since MongoDB 4.2. */
const ignored = new Set(['background', 'ns']);

export const idIndex: IndexDefinition = {
  name: '_id_',
  key: { _id: 1 },
  unique: true,
  sparse: false,
  partialFilterExpression: null,
  expireAfterSeconds: null,
};

/** @throws CommandError CannotCreateIndex, InvalidIndexSpecificationOption, FailedToParse, TypeMismatch */
export function parseIndex(spec: unknown): IndexDefinition {
  if (!isDoc(spec)) throw new CommandError('TypeMismatch', 'an index specification must be an object');
  for (const option of Object.keys(spec)) {
    if (!known.has(option) && !ignored.has(option)) {
      throw new CommandError(
        'InvalidIndexSpecificationOption',
        `The index option '${option}' is not supported by the embedded store`,
      );
    }
  }
  const key = parseKey(spec.key);
  if (typeof spec.name !== 'string' || spec.name === '') {
    throw new CommandError(
      'FailedToParse',
      "The 'name' field is a required property of an index specification",
    );
  }
  return {
    name: spec.name,
    key,
    unique: truth(spec, 'unique'),
    sparse: truth(spec, 'sparse'),
    partialFilterExpression: parsePartial(spec),
    expireAfterSeconds: parseExpiry(spec.expireAfterSeconds, key),
  };
}

function parseKey(key: unknown): Record<string, 1 | -1> {
  if (!isDoc(key) || Object.keys(key).length === 0) {
    throw new CommandError('CannotCreateIndex', 'Index keys cannot be empty.');
  }
  const parsed: Record<string, 1 | -1> = {};
  for (const [field, direction] of Object.entries(key)) {
    if (typeof direction !== 'number' || direction === 0 || Number.isNaN(direction)) {
      const kind = JSON.stringify(direction);
      throw new CommandError(
        'CannotCreateIndex',
        `An index of kind ${kind} on '${field}' is not supported by the embedded store`,
      );
    }
    if (field === '' || field.split('.').some((part) => part === '' || part.startsWith('$'))) {
      throw new CommandError('CannotCreateIndex', `Index key '${field}' is not a plain path`);
    }
    parsed[field] = direction > 0 ? 1 : -1;
  }
  return parsed;
}

function truth(spec: Doc, option: string): boolean {
  const value = spec[option];
  if (value === undefined || typeof value === 'boolean') return value === true;
  if (typeof value === 'number') return value !== 0;
  throw new CommandError('TypeMismatch', `The field '${option}' must be a boolean`);
}

function parsePartial(spec: Doc): Doc | null {
  const filter = spec.partialFilterExpression;
  if (filter === undefined) return null;
  if (!isDoc(filter))
    throw new CommandError('TypeMismatch', "The field 'partialFilterExpression' must be an object");
  if (truth(spec, 'sparse')) {
    throw new CommandError('CannotCreateIndex', 'cannot mix "partialFilterExpression" and "sparse" options');
  }
  return filter;
}

function parseExpiry(seconds: unknown, key: Doc): number | null {
  if (seconds === undefined) return null;
  if (typeof seconds !== 'number' || !(seconds >= 0) || seconds > 2147483647) {
    throw new CommandError(
      'CannotCreateIndex',
      'TTL index expireAfterSeconds must be within 0 and 2147483647',
    );
  }
  if (Object.keys(key).length > 1) {
    throw new CommandError(
      'CannotCreateIndex',
      'TTL indexes are single-field indexes, compound indexes do not support TTL',
    );
  }
  if (Object.hasOwn(key, '_id'))
    throw new CommandError('CannotCreateIndex', 'The field _id cannot have a TTL index');
  return seconds;
}

/** The form in which `listIndexes` shows a definition and the store keeps it. */
export function describeIndex(index: IndexDefinition): Doc {
  const spec: Doc = { v: 2, key: index.key, name: index.name };
  if (index.name === idIndex.name) return spec;
  if (index.unique) spec.unique = true;
  if (index.sparse) spec.sparse = true;
  if (index.partialFilterExpression !== null) spec.partialFilterExpression = index.partialFilterExpression;
  if (index.expireAfterSeconds !== null) spec.expireAfterSeconds = index.expireAfterSeconds;
  return spec;
}

export function sameKey(a: IndexDefinition, b: IndexDefinition): boolean {
  return equalValues(a.key, b.key);
}

export function sameIndex(a: IndexDefinition, b: IndexDefinition): boolean {
  return equalValues(describeIndex(a), describeIndex(b));
}
