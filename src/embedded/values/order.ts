import { Binary, ObjectId } from 'bson';
import { CommandError } from '../errors';
import { type Doc, isDoc } from './document';

/**
 * MongoDB's order of types (manual, "Comparison/Sort Order"). Values of one bracket compare among themselves;
 * a missing field (`undefined`) sorts with null.
 */
export const brackets = {
  null: 5,
  number: 10,
  string: 15,
  object: 20,
  array: 25,
  binary: 30,
  objectId: 35,
  bool: 40,
  date: 45,
} as const;

/** @throws CommandError NotImplemented for a value class the store does not keep (Decimal128, Timestamp, …) */
export function bracketOf(value: unknown): number {
  switch (typeof value) {
    case 'undefined':
      return brackets.null;
    case 'number':
      return brackets.number;
    case 'string':
      return brackets.string;
    case 'boolean':
      return brackets.bool;
  }
  if (value === null) return brackets.null;
  if (Array.isArray(value)) return brackets.array;
  if (isDoc(value)) return brackets.object;
  if (value instanceof Date) return brackets.date;
  if (value instanceof ObjectId) return brackets.objectId;
  if (value instanceof Binary) return brackets.binary;
  throw new CommandError(
    'NotImplemented',
    `values of type ${describe(value)} are not supported by the embedded store`,
  );
}

function describe(value: unknown): string {
  return Object(value)?.constructor?.name ?? typeof value;
}

/** Total order of values: negative, 0 or positive. Sub-documents compare field by field, in their own order. */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  const bracket = bracketOf(a);
  const other = bracketOf(b);
  if (bracket !== other) return bracket - other;
  switch (bracket) {
    case brackets.number:
      return compareNumbers(a as number, b as number);
    case brackets.string:
      return compareStrings(a as string, b as string);
    case brackets.object:
      return compareDocs(a as Doc, b as Doc);
    case brackets.array:
      return compareArrays(a as unknown[], b as unknown[]);
    case brackets.binary:
      return compareBinaries(a as Binary, b as Binary);
    case brackets.objectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
    case brackets.bool:
      return Number(a) - Number(b);
    case brackets.date:
      return compareNumbers((a as Date).getTime(), (b as Date).getTime());
    default:
      return 0;
  }
}

export function equalValues(a: unknown, b: unknown): boolean {
  return compareValues(a, b) === 0;
}

/** NaN equals itself and is below every other number. */
function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
  if (Number.isNaN(b)) return 1;
  return a < b ? -1 : 1;
}

/** By UTF-8 bytes, as the server does; JavaScript's own order differs where surrogates meet U+E000–U+FFFF. */
export function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return x >= 0xd800 && y >= 0xd800 ? byteRank(x) - byteRank(y) : x - y;
  }
  return a.length - b.length;
}

function byteRank(unit: number): number {
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}

function compareDocs(a: Doc, b: Doc): number {
  const left = Object.keys(a);
  const right = Object.keys(b);
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const x = left[i] ?? '';
    const y = right[i] ?? '';
    const order = bracketOf(a[x]) - bracketOf(b[y]) || compareStrings(x, y) || compareValues(a[x], b[y]);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareArrays(a: unknown[], b: unknown[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const order = compareValues(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareBinaries(a: Binary, b: Binary): number {
  return a.length() - b.length() || a.sub_type - b.sub_type || Buffer.compare(a.value(), b.value());
}
