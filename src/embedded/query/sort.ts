import { CommandError } from '../errors';
import { type Doc, isDoc } from '../values/document';
import { compareValues } from '../values/order';
import { valuesAt } from '../values/path';

export type SortSpec = [path: string, direction: 1 | -1][];

/** @throws CommandError Location15972–15975 and the like for what is not a sort */
export function parseSort(sort: unknown): SortSpec {
  if (sort === undefined) return [];
  if (!isDoc(sort)) throw new CommandError('TypeMismatch', 'the sort must be an object');
  return Object.entries(sort).map(([path, direction]) => {
    if (isDoc(direction))
      throw new CommandError('NotImplemented', '$meta sorts are not supported by the embedded store');
    if (direction !== 1 && direction !== -1) {
      throw new CommandError(
        'Location15975',
        '$sort key ordering must be 1 (for ascending) or -1 (for descending)',
      );
    }
    if (path.split('.').some((part) => part === '' || part.startsWith('$'))) {
      throw new CommandError('Location15998', `'${path}' is not a field path to sort by`);
    }
    return [path, direction];
  });
}

/** Sorts documents, stably; the smallest (or, descending, the largest) element stands for an array. */
export function sortDocs<T>(items: readonly T[], spec: SortSpec, docOf: (item: T) => Doc): T[] {
  const keyed = items.map((item) => ({
    item,
    key: spec.map(([path, direction]) => sortKey(docOf(item), path, direction)),
  }));
  keyed.sort((a, b) => compareKeys(a.key, b.key, spec));
  return keyed.map(({ item }) => item);
}

function compareKeys(a: readonly unknown[], b: readonly unknown[], spec: SortSpec): number {
  for (let i = 0; i < spec.length; i++) {
    const order = compareSortKeys(a[i], b[i]);
    if (order !== 0) return order * (spec[i]?.[1] ?? 1);
  }
  return 0;
}

/** Stands for an empty array, which sorts before null. */
const emptyArray = Symbol('empty array');

function compareSortKeys(a: unknown, b: unknown): number {
  if (a === emptyArray || b === emptyArray) return Number(a !== emptyArray) - Number(b !== emptyArray);
  return compareValues(a, b);
}

function sortKey(doc: Doc, path: string, direction: 1 | -1): unknown {
  const values = valuesAt(doc, path);
  if (values.length === 1 && !Array.isArray(values[0])) return values[0];
  const elements = values.flatMap((value): unknown[] => {
    if (!Array.isArray(value)) return [value];
    return value.length === 0 ? [emptyArray] : value;
  });
  if (elements.length === 0) return null;
  return elements.reduce((best, value) => (compareSortKeys(value, best) * direction < 0 ? value : best));
}
