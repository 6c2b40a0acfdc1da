import { type Doc, getField, isDoc } from './document';

const digits = /^(0|[1-9]\d*)$/;

export function isArrayIndex(part: string): boolean {
  return digits.test(part);
}

/**
 * The values a dotted path meets in a document, as MongoDB's matcher walks it: arrays on the way are entered, a number
 * is also an array's position, and what is not there is `undefined`. An array at the end is one value, not entered.
 */
export function valuesAt(doc: Doc, path: string): unknown[] {
  if (!path.includes('.')) return [getField(doc, path)];
  const found: unknown[] = [];
  walk(doc, path.split('.'), found);
  return found;
}

function walk(value: unknown, parts: readonly string[], found: unknown[]): void {
  const [part, ...rest] = parts;
  if (part === undefined) found.push(value);
  else if (isDoc(value)) walk(getField(value, part), rest, found);
  else if (Array.isArray(value)) walkArray(value, parts, found);
  else found.push(undefined);
}

function walkArray(array: unknown[], parts: readonly string[], found: unknown[]): void {
  const [part = '', ...rest] = parts;
  for (const element of array) {
    // An array directly inside an array is not entered by name, only by position.
    if (isDoc(element)) walk(element, parts, found);
  }
  if (isArrayIndex(part) && Number(part) < array.length) {
    const element: unknown = array[Number(part)];
    if (rest.length === 0 || isDoc(element) || Array.isArray(element)) walk(element, rest, found);
  }
}

/** What a comparison looks at: each value and, where it is an array, each of its elements as well. */
export function withElements(values: unknown[]): unknown[] {
  if (!values.some(Array.isArray)) return values;
  return values.flatMap((value) => (Array.isArray(value) ? [...value, value] : [value]));
}
