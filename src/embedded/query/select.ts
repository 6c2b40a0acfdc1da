import type { Collection } from '../collection';
import { choosePlan } from '../index/plan';
import { rowsOf } from '../index/scan';
import type { Doc } from '../values/document';
import { normalizeFilter } from './filter';
import { compileNormal } from './matcher';
import { type SortSpec, sortDocs } from './sort';

export interface Selection {
  filter: unknown;
  now: Date;
  sort?: SortSpec;
  skip?: number;
  /** 0 is no limit. */
  limit?: number;
}

export type Row = readonly [row: number, doc: Doc];

/**
 * The rows that match, sorted and cut; of a collection that is not there (`null`), none. An index narrows the candidates where one can; each is still tested.
 * @throws CommandError when the filter is outside the supported subset
 */
export function selectRows(collection: Collection | null, selection: Selection): Row[] {
  const { sort = [], skip = 0, limit = 0 } = selection;
  const filter = normalizeFilter(selection.filter, selection);
  if (collection === null) return [];
  const plan = choosePlan(collection.indexes, filter, sort);
  const sorted = sort.length === 0 || plan?.order != null;
  const enough = sorted && limit > 0 ? skip + limit : Number.POSITIVE_INFINITY;
  const candidates = plan === null ? collection.rows() : rowsOf(plan);
  const found = matching(collection, candidates, filter, enough);
  const ordered = sorted ? found : sortDocs(found, sort, ([, doc]) => doc);
  return ordered.slice(skip, limit > 0 ? skip + limit : undefined);
}

function matching(collection: Collection, candidates: Iterable<number>, filter: Doc, enough: number): Row[] {
  const matches = compileNormal(filter);
  const found: Row[] = [];
  for (const row of candidates) {
    if (found.length >= enough) break;
    const doc = collection.get(row);
    if (doc !== undefined && matches(doc)) found.push([row, doc]);
  }
  return found;
}
