import { CommandError } from '../errors';
import { type Doc, getField, isDoc, setField } from '../values/document';
import { isArrayIndex } from '../values/path';

/** A place in a document under change. */
export interface Place {
  parent: Doc | unknown[];
  key: string;
}

/** More than this many nulls are never wanted; a position that far off is a mistake. */
const maxPadding = 10_000;

/** The place of a path that has to be there; `null` when it is not, or when a value on the way has no fields. */
export function findPlace(doc: Doc, path: string): Place | null {
  const parts = path.split('.');
  const key = parts.pop() ?? '';
  let node: unknown = doc;
  for (const part of parts) node = childOf(node, part);
  if (isDoc(node)) return Object.hasOwn(node, key) ? { parent: node, key } : null;
  if (Array.isArray(node) && isArrayIndex(key) && Number(key) < node.length) return { parent: node, key };
  return null;
}

/**
 * The place of a path, with the documents that lead to it made where they are missing.
 * @throws CommandError PathNotViable when a value on the way is not a document
 */
export function makePlace(doc: Doc, path: string): Place {
  const parts = path.split('.');
  const key = parts.pop() ?? '';
  let node: Doc | unknown[] = doc;
  for (const part of parts) {
    const place: Place = { parent: node, key: part };
    assertViable(place, path);
    if (valueIn(place) === undefined) setValue(place, {});
    const next = valueIn(place);
    if (!isDoc(next) && !Array.isArray(next)) throw notViable(key, path);
    node = next;
  }
  const place = { parent: node, key };
  assertViable(place, path);
  return place;
}

function assertViable({ parent, key }: Place, path: string): void {
  if (!Array.isArray(parent)) return;
  if (!isArrayIndex(key)) throw notViable(key, path);
  if (Number(key) > parent.length + maxPadding) {
    throw new CommandError('BadValue', `the array position in '${path}' is too far beyond the end`);
  }
}

function notViable(field: string, path: string): CommandError {
  return new CommandError(
    'PathNotViable',
    `Cannot create field '${field}' in an element of '${path}' that is not a document`,
  );
}

function childOf(node: unknown, part: string): unknown {
  if (isDoc(node)) return getField(node, part);
  return Array.isArray(node) && isArrayIndex(part) ? node[Number(part)] : undefined;
}

/** The value in a place; `undefined` when there is none. */
export function valueIn({ parent, key }: Place): unknown {
  return childOf(parent, key);
}

export function setValue({ parent, key }: Place, value: unknown): void {
  if (!Array.isArray(parent)) setField(parent, key, value);
  else {
    while (parent.length < Number(key)) parent.push(null);
    parent[Number(key)] = value;
  }
}

/** Takes a field away; in an array the others keep their positions, so null stays. */
export function removeValue({ parent, key }: Place): void {
  if (Array.isArray(parent)) parent[Number(key)] = null;
  else delete parent[key];
}
