import { ObjectId } from 'bson';
import { prepareUpdate } from '../../../src/embedded/commands/update';
import { upsertedDocument } from '../../../src/embedded/update/upsert';
import type { Doc } from '../../../src/embedded/values/document';

const now = new Date(0);

function upserted(filter: Doc, update: unknown): Doc {
  return upsertedDocument(prepareUpdate({ filter, update, arrayFilters: undefined, now }));
}

describe('the document that an upsert makes', () => {
  test.each<[string, Doc, unknown, Doc]>([
    [
      'has what the filter says is equal',
      { a: 1, 'b.c': 2, d: { $gt: 5 } },
      { $set: { e: 3 } },
      { a: 1, b: { c: 2 }, e: 3 },
    ],
    [
      'has equalities from $and, $in and $all of one',
      { $and: [{ a: { $eq: 1 } }, { b: { $in: [2] } }], c: { $all: [3] } },
      {},
      {},
    ],
    ['has $setOnInsert', {}, { $setOnInsert: { a: 1 } }, { a: 1 }],
    ['is changed by the update after that', { n: 5 }, { $inc: { n: 1 } }, { n: 6 }],
    ['is the replacement alone', { a: 1 }, { b: 2 }, { b: 2 }],
  ])('%s', (_what, filter, update, expected) => {
    const { _id, ...rest } = upserted({ ...filter, _id: 7 }, update);
    expect([_id, rest]).toEqual([7, expected]);
  });

  test('takes equalities from a branch that stands alone', () => {
    const { _id, ...rest } = upserted(
      { $or: [{ a: 1 }], b: { $in: [2] }, c: { $all: [3] }, d: { $in: [1, 2] } },
      { $set: { e: 1 } },
    );
    expect(rest).toEqual({ a: 1, b: 2, c: 3, e: 1 });
    expect(_id).toBeInstanceOf(ObjectId);
  });

  test('has its _id first, from the filter, the update or a new one', () => {
    expect(Object.entries(upserted({ a: 1, _id: 5 }, { $set: { b: 1 } }))[0]).toEqual(['_id', 5]);
    expect(Object.entries(upserted({ a: 1 }, { $set: { _id: 6 } }))[0]).toEqual(['_id', 6]);
    expect(upserted({ a: 1 }, { _id: 8, b: 1 })).toEqual({ _id: 8, b: 1 });
  });

  test.each<[string, Doc]>([
    ['twice the same path', { $and: [{ a: 1 }, { a: 2 }] }],
    ['a path and one inside it', { a: {}, 'a.b': 1 }],
    ['two values by $all', { a: { $all: [1, 2] } }],
  ])('is refused for %s', (_what, filter) => {
    expect(() => upserted(filter, { $set: { z: 1 } })).toThrow(
      expect.objectContaining({ codeName: 'NotSingleValueField' }),
    );
  });
});
