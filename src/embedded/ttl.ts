import type { Catalog } from './catalog';
import type { Collection } from './collection';
import type { Index } from './index/index';
import { rowsOf } from './index/scan';
import type { Batch } from './storage/batch';

/** Removes the documents whose time, by a TTL index, has passed. Of several dates in an array the earliest counts. */
export function removeExpired(catalog: Catalog, batch: Batch, now: Date): number {
  let removed = 0;
  for (const collection of catalog.collections()) {
    for (const index of collection.indexes) {
      const seconds = index.definition.expireAfterSeconds;
      if (seconds !== null)
        removed += removeUpTo(collection, index, new Date(now.getTime() - seconds * 1000), batch);
    }
  }
  return removed;
}

function removeUpTo(collection: Collection, index: Index, limit: Date, batch: Batch): number {
  const upper = { value: limit, inclusive: true };
  const range = { points: null, lower: null, upper };
  const rows = [...rowsOf({ index, prefixes: [[]], range, order: null })];
  const doomed = rows.filter((row) => {
    const doc = collection.get(row);
    return doc !== undefined && index.keyValues(doc).some((value) => value instanceof Date && value <= limit);
  });
  for (const row of doomed) collection.remove(row, batch);
  return doomed.length;
}
