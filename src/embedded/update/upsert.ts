import { ObjectId } from 'bson';
import { CommandError } from '../errors';
import { cloneValue } from '../values/clone';
import { type Doc, getField, isDoc } from '../values/document';
import { applyUpdate, type UpdateRun } from './apply';
import { makePlace, setValue } from './locate';

/** The document that an upsert inserts when nothing matches: what the filter says is equal, then the update. */
export function upsertedDocument(run: UpdateRun): Doc {
  const base: Doc = {};
  const equalities = equalitiesOf(run.filter);
  assertSingle(equalities);
  for (const [path, value] of equalities) {
    if (run.update.kind !== 'replacement' || path === '_id')
      setValue(makePlace(base, path), cloneValue(value));
  }
  const { _id, ...fields } = applyUpdate(base, { ...run, inserting: true });
  return { _id: _id ?? getField(base, '_id') ?? new ObjectId(), ...fields };
}

/** What a filter says a field is equal to: `$eq`, `$in` and `$all` of one value, under `$and` or a single `$or`. */
function equalitiesOf(filter: Doc): [string, unknown][] {
  return Object.entries(filter).flatMap(([path, condition]): [string, unknown][] => {
    if (Array.isArray(condition) && (path === '$and' || (path === '$or' && condition.length === 1))) {
      return condition.filter(isDoc).flatMap(equalitiesOf);
    }
    return path.startsWith('$') || !isDoc(condition) ? [] : valuesOf(condition).map((value) => [path, value]);
  });
}

function valuesOf({ $eq, $in, $all }: Doc): unknown[] {
  const all = Array.isArray($all) ? $all.filter(isDoc).flatMap(valuesOf) : [];
  const one = Array.isArray($in) && $in.length === 1 && !($in[0] instanceof RegExp) ? $in : [];
  return [...($eq === undefined ? [] : [$eq]), ...one, ...all];
}

function assertSingle(equalities: readonly [string, unknown][]): void {
  const paths = equalities.map(([path]) => path);
  const clash = paths.find((path, at) => {
    return paths.some((other, place) => place !== at && (path === other || path.startsWith(`${other}.`)));
  });
  if (clash === undefined) return;
  throw new CommandError(
    'NotSingleValueField',
    `cannot infer query fields to set, path '${clash}' is matched twice`,
  );
}
