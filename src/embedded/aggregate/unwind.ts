import { CommandError } from '../errors';
import { findPlace, removeValue, setValue, valueIn } from '../update/locate';
import { cloneDoc } from '../values/clone';
import { type Doc, isDoc } from '../values/document';
import type { Stage } from './stage';

interface UnwindSpec {
  path: string;
  keepEmpty: boolean;
  indexField: string | null;
}

const known = new Set(['path', 'preserveNullAndEmptyArrays', 'includeArrayIndex']);

/** @throws CommandError Location15981, Location28811, Location28818 */
export function parseUnwind(argument: unknown): UnwindSpec {
  const spec: Doc = isDoc(argument) ? argument : { path: argument };
  const unknown = Object.keys(spec).find((field) => !known.has(field));
  if (unknown !== undefined)
    throw new CommandError('Location28811', `unrecognized option to $unwind stage: ${unknown}`);
  const { path, includeArrayIndex } = spec;
  if (typeof path !== 'string')
    throw new CommandError('Location15981', 'expected a string as the path for $unwind');
  if (!path.startsWith('$'))
    throw new CommandError('Location28818', `path option to $unwind should start with '$': ${path}`);
  if (
    includeArrayIndex !== undefined &&
    (typeof includeArrayIndex !== 'string' || /^\$|^$|\./.test(includeArrayIndex))
  ) {
    throw new CommandError('Location28822', 'invalid option for includeArrayIndex option to $unwind stage');
  }
  return {
    path: path.slice(1),
    keepEmpty: spec.preserveNullAndEmptyArrays === true,
    indexField: includeArrayIndex ?? null,
  };
}

export const $unwind: Stage = (docs, argument) => docs.flatMap((doc) => unwind(doc, argument as UnwindSpec));

function unwind(doc: Doc, spec: UnwindSpec): Doc[] {
  const place = findPlace(doc, spec.path);
  const value = place === null ? undefined : valueIn(place);
  if (Array.isArray(value) && value.length > 0) {
    return value.map((element: unknown, position) =>
      numbered(withElement(doc, spec.path, element), position, spec),
    );
  }
  const isEmpty = value == null || Array.isArray(value);
  if (isEmpty && !spec.keepEmpty) return [];
  return [numbered(Array.isArray(value) ? without(doc, spec.path) : doc, null, spec)];
}

function withElement(doc: Doc, path: string, element: unknown): Doc {
  const copy = cloneDoc(doc);
  const place = findPlace(copy, path);
  if (place !== null) setValue(place, element);
  return copy;
}

function without(doc: Doc, path: string): Doc {
  const copy = cloneDoc(doc);
  const place = findPlace(copy, path);
  if (place !== null) removeValue(place);
  return copy;
}

function numbered(doc: Doc, position: number | null, { indexField }: UnwindSpec): Doc {
  return indexField === null ? doc : { ...doc, [indexField]: position };
}
