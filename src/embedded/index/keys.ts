import { CommandError } from '../errors';
import { type Doc, getField, isDoc } from '../values/document';
import { keyText } from '../values/key';
import { valuesAt } from '../values/path';

/** One entry of a document in an index: its components' values and a text that equal keys share. */
export interface IndexKey {
  values: unknown[];
  text: string;
}

export interface IndexKeys {
  keys: IndexKey[];
  /** An array was met: one document may stand under several keys. */
  multikey: boolean;
  /** No component is in the document. */
  missing: boolean;
}

/**
 * The keys of a document. A missing field is indexed as null, an empty array as `undefined`, which is a key of its own.
 * @throws CommandError CannotIndexParallelArrays when two components are arrays
 */
export function keysOf(doc: Doc, fields: readonly string[]): IndexKeys {
  return onlyKey(doc, fields) ?? allKeys(doc, fields);
}

/** The key of a document without arrays on its way, which nearly every one is; null for another. */
function onlyKey(doc: Doc, fields: readonly string[]): IndexKeys | null {
  const values: unknown[] = [];
  let missing = true;
  for (const field of fields) {
    const found = valuesAt(doc, field);
    const value = found[0];
    if (found.length !== 1 || Array.isArray(value)) return null;
    if (value !== undefined) missing = false;
    values.push(value ?? null);
  }
  return { keys: [{ values, text: textOf(values) }], multikey: false, missing };
}

function allKeys(doc: Doc, fields: readonly string[]): IndexKeys {
  const components = fields.map((field) => component(doc, field));
  const several = fields.filter((_, at) => components[at]?.multikey === true);
  if (several.length > 1) return keysOfElements(doc, fields, several);
  let combinations: unknown[][] = [[]];
  for (const { values } of components) {
    combinations = combinations.flatMap((head) => values.map((value) => [...head, value]));
  }
  const byText = new Map(combinations.map((values) => [textOf(values), values]));
  return {
    keys: [...byText].map(([text, values]) => ({ text, values })),
    multikey: several.length > 0,
    missing: components.every((part) => part.missing),
  };
}

/** Components inside the same array go through its elements together: a key is of one element. */
function keysOfElements(doc: Doc, fields: readonly string[], several: readonly string[]): IndexKeys {
  const path = sharedArray(doc, several);
  if (path === null) {
    throw new CommandError(
      'CannotIndexParallelArrays',
      `cannot index parallel arrays [${several.join('] [')}]`,
    );
  }
  const array = arrayAt(doc, path) ?? [];
  const elements = array.length === 0 ? [null] : array;
  const each = elements.map((element) => keysOf(withValue(doc, path, element), fields));
  const byText = new Map(each.flatMap(({ keys }) => keys.map((key) => [key.text, key] as const)));
  return { keys: [...byText.values()], multikey: true, missing: each.every(({ missing }) => missing) };
}

/** The path of the first array that all of these fields lead into, or null. */
function sharedArray(doc: Doc, fields: readonly string[]): string[] | null {
  const [first = [], ...others] = fields.map((field) => field.split('.'));
  for (let length = 1; length <= first.length; length += 1) {
    const path = first.slice(0, length);
    if (!others.every((other) => path.every((part, at) => other[at] === part))) return null;
    if (arrayAt(doc, path) !== null) return path;
  }
  return null;
}

function arrayAt(doc: Doc, path: readonly string[]): unknown[] | null {
  let value: unknown = doc;
  for (const part of path) value = isDoc(value) ? getField(value, part) : undefined;
  return Array.isArray(value) ? value : null;
}

function withValue(doc: Doc, [part = '', ...rest]: readonly string[], value: unknown): Doc {
  const inner = getField(doc, part);
  return { ...doc, [part]: rest.length > 0 && isDoc(inner) ? withValue(inner, rest, value) : value };
}

export function textOf(values: readonly unknown[]): string {
  return values.map((value) => (value === undefined ? 'u' : keyText(value))).join('|');
}

function component(doc: Doc, field: string): { values: unknown[]; multikey: boolean; missing: boolean } {
  const found = valuesAt(doc, field);
  const missing = found.every((value) => value === undefined);
  const multikey = found.length !== 1 || found.some(Array.isArray);
  const values = found.flatMap((value) => {
    if (!Array.isArray(value)) return [value ?? null];
    return value.length === 0 ? [undefined] : value.map((element: unknown) => element ?? null);
  });
  return { values: values.length === 0 ? [null] : values, multikey, missing };
}
