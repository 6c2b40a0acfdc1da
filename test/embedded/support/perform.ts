import type { mongo } from 'mongoose';
import type { Operation } from './operations';

export type Collection = mongo.Collection<mongo.Document>;

const byId = { _id: 1 } as const;

/** Runs one operation and tells what came of it, in a form that is the same wherever the answer is the same. */
export async function perform(collection: Collection, operation: Operation, id: number): Promise<string> {
  try {
    return canonical(await answer(collection, operation, id));
  } catch (error) {
    return error instanceof Error && 'code' in error ? 'refused' : `broken: ${String(error)}`;
  }
}

async function answer(collection: Collection, operation: Operation, id: number): Promise<unknown> {
  const _id = id as never;
  switch (operation.do) {
    case 'insert':
      return (await collection.insertOne({ _id, ...operation.doc })).insertedId;
    case 'find': {
      const { filter, sort, skip, limit, projection } = operation;
      return collection.find(filter, { sort: sort as mongo.Sort, skip, limit, projection }).toArray();
    }
    case 'update':
      return updated(collection, operation, id);
    case 'elements':
      return changedElements(collection, operation);
    case 'findAndModify': {
      const { filter, update, after } = operation;
      const returnDocument = after ? 'after' : 'before';
      return collection.findOneAndUpdate(filter, update, { sort: byId, returnDocument });
    }
    case 'delete':
      return deleted(collection, operation);
    case 'count':
      return collection.countDocuments(operation.filter);
    case 'distinct':
      return (await collection.distinct(operation.field, operation.filter))
        .filter(isClear)
        .map(canonical)
        .sort();
    case 'aggregate':
      return (await collection.aggregate(operation.pipeline).toArray()).map(canonical).sort();
  }
}

/** Which of several matching documents is meant is open, so one is chosen first. */
async function updated(
  collection: Collection,
  operation: Operation & { do: 'update' },
  id: number,
): Promise<unknown> {
  const { filter, update, multi, upsert } = operation;
  if (multi) {
    const { matchedCount, modifiedCount } = await collection.updateMany(filter, update);
    return { matchedCount, modifiedCount };
  }
  const target = await collection.find(filter, { sort: byId, limit: 1 }).next();
  if (target === null && !upsert) return 'nothing to update';
  const chosen =
    target === null ? { $and: [filter, { _id: id as never }] } : { $and: [filter, { _id: target._id }] };
  const { matchedCount, modifiedCount, upsertedId } = await collection.updateOne(chosen, update, { upsert });
  return { matchedCount, modifiedCount, upsertedId };
}

async function changedElements(
  collection: Collection,
  operation: Operation & { do: 'elements' },
): Promise<unknown> {
  const { filter, update, arrayFilters } = operation;
  const options = arrayFilters === undefined ? {} : { arrayFilters };
  const target = await collection.find(filter, { sort: byId, limit: 1 }).next();
  if (target === null) return 'nothing to update';
  const { modifiedCount } = await collection.updateOne({ ...filter, _id: target._id }, update, options);
  return modifiedCount;
}

async function deleted(collection: Collection, operation: Operation & { do: 'delete' }): Promise<unknown> {
  if (operation.multi) return (await collection.deleteMany(operation.filter)).deletedCount;
  return collection.findOneAndDelete(operation.filter, { sort: byId });
}

/** SecantusDB takes 1 and true, 0 and false for the same when it looks for distinct values. */
function isClear(value: unknown): boolean {
  return typeof value !== 'boolean' && typeof value !== 'object' && value !== 0 && value !== 1;
}

/** Text of a value; the order of fields is left out, for servers add new ones in different places. */
export function canonical(value: unknown): string {
  if (value instanceof Date) return `date ${value.getTime()}`;
  if (Array.isArray(value)) return `[${value.map(canonical).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return `{${fields
      .map(([name, inner]) => `${name}: ${canonical(inner)}`)
      .sort()
      .join(', ')}}`;
  }
  return JSON.stringify(value) ?? 'nothing';
}
