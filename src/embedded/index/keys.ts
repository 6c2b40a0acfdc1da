import { CommandError } from '../errors';
import type { Doc } from '../values/document';
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
  if (several.length > 1) {
    throw new CommandError(
      'CannotIndexParallelArrays',
      `cannot index parallel arrays [${several.join('] [')}]`,
    );
  }
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
