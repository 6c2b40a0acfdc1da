import { CommandError } from '../errors';
import { cloneDoc, cloneValue } from '../values/clone';
import { type Doc, getField } from '../values/document';
import { equalValues } from '../values/order';
import { assertStorable } from '../values/storable';
import type { ElementTests } from './array-filters';
import { $addToSet, $pop, $pull, $pullAll, $push } from './arrays';
import { findPlace, makePlace, removeValue, setValue, valueIn } from './locate';
import { matchedPosition } from './matched';
import { $inc, $max, $min, $mul, type Modifier } from './numbers';
import type { Change, Update } from './parse';
import { runUpdatePipeline } from './pipeline';
import { concretePaths, type PositionRules } from './positions';

const $set: Modifier = (_current, argument) => argument;

/** Modifiers that make the field where it is missing. */
const making: Record<string, Modifier> = {
  $set,
  $setOnInsert: $set,
  $inc,
  $mul,
  $min,
  $max,
  $push,
  $addToSet,
};

/** Modifiers that leave a missing field alone. */
const existing: Record<string, Modifier> = { $pop, $pull, $pullAll };

export interface UpdateRun {
  update: Update;
  /** In normal form. */
  filter: Doc;
  elementTests: ElementTests;
  now: Date;
  /** The document is being made by an upsert: `$setOnInsert` counts. */
  inserting: boolean;
}

/**
 * The document as the update leaves it; the one given is not changed.
 * @throws CommandError ImmutableField when `_id` would change, and what the modifiers refuse
 */
export function applyUpdate(doc: Doc, run: UpdateRun): Doc {
  const updated = transform(doc, run);
  assertStorable(updated);
  return updated;
}

function transform(doc: Doc, run: UpdateRun): Doc {
  const { update } = run;
  switch (update.kind) {
    case 'replacement':
      return withId(doc, update.document);
    case 'pipeline':
      return withId(doc, runUpdatePipeline(doc, update.stages, run.now));
    case 'changes':
      return change(doc, update.changes, run);
  }
}

/** The new content under the old `_id`, which comes first. */
function withId(doc: Doc, content: Doc): Doc {
  const { _id, ...fields } = content;
  const id = getField(doc, '_id') ?? _id;
  if (_id !== undefined && !equalValues(_id, id)) throw immutableId();
  return id === undefined ? { ...fields } : { _id: id, ...cloneDoc(fields) };
}

function immutableId(): CommandError {
  return new CommandError(
    'ImmutableField',
    "Performing an update on the path '_id' would modify the immutable field '_id'",
  );
}

function change(doc: Doc, changes: readonly Change[], run: UpdateRun): Doc {
  const updated = cloneDoc(doc);
  const rules: PositionRules = {
    matched: (arrayPath) => matchedPosition(doc, run.filter, arrayPath),
    elementTest: (identifier) => run.elementTests.get(identifier) ?? null,
  };
  for (const item of changes) {
    if (item.operator === '$setOnInsert' && !run.inserting) continue;
    for (const path of concretePaths(doc, item.path, rules)) changeAt(updated, { ...item, path }, run.now);
  }
  const id = getField(doc, '_id');
  if (id !== undefined && !equalValues(getField(updated, '_id'), id)) throw immutableId();
  return updated;
}

function changeAt(doc: Doc, { operator, path, argument }: Change, now: Date): void {
  const make = making[operator];
  const keep = existing[operator];
  if (make !== undefined) set(doc, path, (current) => make(current, argument, path));
  else if (operator === '$currentDate') set(doc, path, () => now);
  else if (operator === '$rename') rename(doc, path, String(argument));
  else {
    const place = findPlace(doc, path);
    if (place === null) return;
    if (operator === '$unset') removeValue(place);
    else if (keep !== undefined) setValue(place, keep(valueIn(place), argument, path));
  }
}

function set(doc: Doc, path: string, next: (current: unknown) => unknown): void {
  const place = makePlace(doc, path);
  setValue(place, cloneValue(next(valueIn(place))));
}

function rename(doc: Doc, path: string, target: string): void {
  const place = findPlace(doc, path);
  if (place === null) return;
  if (Array.isArray(place.parent))
    throw new CommandError('BadValue', `The source field '${path}' of $rename is in an array`);
  const value = valueIn(place);
  removeValue(place);
  const goal = makePlace(doc, target);
  if (Array.isArray(goal.parent))
    throw new CommandError('BadValue', `The target field '${target}' of $rename is in an array`);
  setValue(goal, value);
}
