import { ObjectId } from 'bson';
import { cloneValue } from '../values/clone';
import { type Doc, getField, isDoc } from '../values/document';
import { applyUpdate, type UpdateRun } from './apply';
import { makePlace, setValue } from './locate';

/** The document that an upsert inserts when nothing matches: what the filter says is equal, then the update. */
export function upsertedDocument(run: UpdateRun): Doc {
  const base: Doc = {};
  const equalities = equalitiesOf(run.filter);
  for (const [path, value] of equalities) {
    if (run.update.kind !== 'replacement' || path === '_id')
      setValue(makePlace(base, path), cloneValue(value));
  }
  const { _id, ...fields } = applyUpdate(base, { ...run, inserting: true });
  return { _id: _id ?? getField(base, '_id') ?? new ObjectId(), ...fields };
}

function equalitiesOf(filter: Doc): [string, unknown][] {
  return Object.entries(filter).flatMap(([path, condition]): [string, unknown][] => {
    if (path === '$and' && Array.isArray(condition)) return condition.filter(isDoc).flatMap(equalitiesOf);
    if (path.startsWith('$') || !isDoc(condition) || !Object.hasOwn(condition, '$eq')) return [];
    return [[path, condition.$eq]];
  });
}
