import { BSONRegExp } from 'bson';
import { CommandError } from '../errors';
import { type Doc, getField, isDoc } from './document';
import { bracketOf } from './order';

const maxDepth = 100;

/**
 * Holds a document to what the store keeps: no Decimal128, no integer beyond 2^53, no field starting with `$`.
 * @throws CommandError NotImplemented, DollarPrefixedFieldName, InvalidIdField, BadValue
 */
export function assertStorable(doc: Doc): void {
  assertId(getField(doc, '_id'));
  assertFields(doc, 1);
}

/** @throws CommandError InvalidIdField, BadValue */
export function assertId(id: unknown): void {
  if (Array.isArray(id)) throw new CommandError('InvalidIdField', "The '_id' value cannot be of type array");
  if (id instanceof BSONRegExp)
    throw new CommandError('InvalidIdField', "The '_id' value cannot be of type regex");
  if (isDoc(id)) for (const field of Object.keys(id)) assertPlainName(field);
}

/** @throws CommandError when a value, at any depth, cannot be kept */
export function assertValue(value: unknown, depth = 1): void {
  if (value === undefined || value instanceof BSONRegExp) {
    const kind = value === undefined ? 'undefined' : 'regex';
    throw new CommandError(
      'NotImplemented',
      `values of type ${kind} are not supported by the embedded store`,
    );
  }
  if (Array.isArray(value)) for (const element of value) assertValue(element, depth + 1);
  else if (isDoc(value)) assertFields(value, depth + 1);
  else bracketOf(value);
}

function assertFields(doc: Doc, depth: number): void {
  if (depth > maxDepth)
    throw new CommandError('BadValue', `document is nested deeper than ${maxDepth} levels`);
  for (const [field, value] of Object.entries(doc)) {
    assertPlainName(field);
    assertValue(value, depth);
  }
}

function assertPlainName(field: string): void {
  if (field.startsWith('$')) {
    throw new CommandError(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${field}' is not allowed in the context of an insert or an update`,
    );
  }
  if (field === '__proto__' || field.includes('\0')) {
    throw new CommandError(
      'BadValue',
      `the embedded store does not keep a field named ${JSON.stringify(field)}`,
    );
  }
}
