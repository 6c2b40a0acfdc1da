import { prepareUpdate } from '../../../src/embedded/commands/update';
import { applyUpdate } from '../../../src/embedded/update/apply';
import type { Doc } from '../../../src/embedded/values/document';

const now = new Date('2026-03-05T08:00:00Z');

interface Case {
  filter?: Doc;
  arrayFilters?: Doc[];
}

function updated(doc: Doc, update: unknown, { filter = {}, arrayFilters }: Case = {}): Doc {
  return applyUpdate(doc, prepareUpdate({ filter, update, arrayFilters, now }));
}

describe('a modifier', () => {
  test.each<[string, Doc, Doc, Doc]>([
    ['$set makes the documents on the way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
    [
      '$set fills an array with null up to the position',
      { a: [1] },
      { $set: { 'a.3': 4 } },
      { a: [1, null, null, 4] },
    ],
    [
      '$set of another order of fields is a change',
      { a: { x: 1, y: 2 } },
      { $set: { a: { y: 2, x: 1 } } },
      { a: { y: 2, x: 1 } },
    ],
    ['$unset takes a field away', { a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }],
    ['$unset leaves null in an array', { a: [1, 2, 3] }, { $unset: { 'a.1': 1 } }, { a: [1, null, 3] }],
    ['$unset of what is not there', { a: 5 }, { $unset: { 'a.b.c': 1, z: 1 } }, { a: 5 }],
    ['$inc of a missing field', {}, { $inc: { n: 2 } }, { n: 2 }],
    ['$inc by a fraction', { n: 1 }, { $inc: { n: 0.5 } }, { n: 1.5 }],
    ['$mul of a missing field', {}, { $mul: { n: 2 } }, { n: 0 }],
    ['$mul', { n: 3 }, { $mul: { n: -2 } }, { n: -6 }],
    ['$min across types', { a: 'text' }, { $min: { a: 5 } }, { a: 5 }],
    ['$max across types', { a: null }, { $max: { a: 5 } }, { a: 5 }],
    ['$max of what is greater already', { a: 9 }, { $max: { a: 5 } }, { a: 9 }],
    ['$rename', { a: 1, b: 2 }, { $rename: { a: 'c.d' } }, { b: 2, c: { d: 1 } }],
    ['$rename over an existing field', { a: 1, b: 2 }, { $rename: { a: 'b' } }, { b: 1 }],
    ['$rename of what is not there', { b: 2 }, { $rename: { a: 'b' } }, { b: 2 }],
    [
      '$currentDate by the given clock',
      {},
      { $currentDate: { at: true, on: { $type: 'date' } } },
      { at: now, on: now },
    ],
    ['$push of a list as one value', { a: [] }, { $push: { a: [1, 2] } }, { a: [[1, 2]] }],
    [
      '$push sorted by a field',
      { a: [{ n: 3 }] },
      { $push: { a: { $each: [{ n: 1 }, { n: 2 }], $sort: { n: -1 } } } },
      { a: [{ n: 3 }, { n: 2 }, { n: 1 }] },
    ],
    [
      '$push sorted by value',
      { a: [3] },
      { $push: { a: { $each: [1, 'x'], $sort: 1 } } },
      { a: [1, 3, 'x'] },
    ],
    [
      '$push at a negative position',
      { a: [1, 2] },
      { $push: { a: { $each: [9], $position: -1 } } },
      { a: [1, 9, 2] },
    ],
    ['$push cut to nothing', { a: [1] }, { $push: { a: { $each: [2], $slice: 0 } } }, { a: [] }],
    [
      '$addToSet with the order of fields in mind',
      { a: [{ x: 1, y: 2 }] },
      { $addToSet: { a: { y: 2, x: 1 } } },
      {
        a: [
          { x: 1, y: 2 },
          { y: 2, x: 1 },
        ],
      },
    ],
    [
      '$addToSet of several, each once',
      { a: [1] },
      { $addToSet: { a: { $each: [1, 2, 2] } } },
      { a: [1, 2] },
    ],
    ['$pop from the front', { a: [1, 2] }, { $pop: { a: -1 } }, { a: [2] }],
    ['$pop of an empty list', { a: [] }, { $pop: { a: 1 } }, { a: [] }],
    [
      '$pull by a condition on fields',
      { a: [{ n: 1, m: 1 }, { n: 2 }] },
      { $pull: { a: { n: { $gte: 2 } } } },
      { a: [{ n: 1, m: 1 }] },
    ],
    ['$pull of a value', { a: [1, 2, 1, '1'] }, { $pull: { a: 1 } }, { a: [2, '1'] }],
    ['$pullAll', { a: [1, 2, 3] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
    ['$setOnInsert changes nothing that is there', { a: 1 }, { $setOnInsert: { a: 2 } }, { a: 1 }],
    [
      'several at once',
      { n: 1, a: [1] },
      { $inc: { n: 1 }, $push: { a: 2 }, $set: { b: 3 }, $unset: { z: 1 } },
      { n: 2, a: [1, 2], b: 3 },
    ],
    ['none', { a: 1 }, { $set: {} }, { a: 1 }],
  ])('%s', (_what, doc, update, expected) => {
    const before = structuredClone(doc);
    const result = updated(doc, update);
    expect(result).toEqual(expected);
    expect(JSON.stringify(result)).toBe(JSON.stringify(expected));
    expect(doc).toEqual(before);
  });

  test('adds new fields in the order of their paths', () => {
    const result = updated({ z: 0 }, { $inc: { c: 1 }, $set: { b: 1, a: 1 } });
    expect(Object.keys(result)).toEqual(['z', 'a', 'b', 'c']);
  });
});

describe('a path with a position', () => {
  const doc = {
    list: [
      { x: 1, y: 1 },
      { x: 2, y: 2 },
      { x: 2, y: 3 },
    ],
    plain: [5, 8, 9],
    deep: { in: [[1, 2], [3]] },
  };

  test.each<[string, Doc, Case, Doc]>([
    [
      '$ is the first match',
      { $set: { 'list.$.y': 0 } },
      { filter: { 'list.x': 2 } },
      { list: [doc.list[0], { x: 2, y: 0 }, doc.list[2]] },
    ],
    [
      '$ by $elemMatch',
      { $inc: { 'list.$.y': 1 } },
      { filter: { list: { $elemMatch: { x: 2, y: 3 } } } },
      { list: [doc.list[0], doc.list[1], { x: 2, y: 4 }] },
    ],
    [
      '$ in an $and',
      { $set: { 'plain.$': 0 } },
      { filter: { $and: [{ plain: { $gt: 5 } }, { 'list.x': 1 }] } },
      { plain: [5, 0, 9] },
    ],
    ['$[] is every element', { $mul: { 'plain.$[]': 2 } }, {}, { plain: [10, 16, 18] }],
    ['$[] twice', { $inc: { 'deep.in.$[].$[]': 1 } }, {}, { deep: { in: [[2, 3], [4]] } }],
    [
      '$[name] by two conditions',
      { $set: { 'list.$[e].y': 0 } },
      { arrayFilters: [{ 'e.x': 2, 'e.y': { $lt: 3 } }] },
      { list: [doc.list[0], { x: 2, y: 0 }, doc.list[2]] },
    ],
    ['$[name] that none fits', { $set: { 'plain.$[e]': 0 } }, { arrayFilters: [{ e: 7 }] }, {}],
    [
      '$unset of elements',
      { $unset: { 'plain.$[e]': 1 } },
      { arrayFilters: [{ e: { $gte: 8 } }] },
      { plain: [5, null, null] },
    ],
  ])('%s', (_what, update, rules, changed) => {
    expect(updated(doc, update, rules)).toEqual({ ...doc, ...changed });
  });

  test.each<[string, Doc, Case, string]>([
    ['$ without a condition on the array', { $set: { 'list.$.y': 0 } }, { filter: { other: 1 } }, 'BadValue'],
    [
      '$ with two conditions on the array',
      { $set: { 'list.$.y': 0 } },
      { filter: { 'list.x': 2, 'list.y': 3 } },
      'NotImplemented',
    ],
    [
      '$ with a negative condition',
      { $set: { 'plain.$': 0 } },
      { filter: { plain: { $ne: 5 } } },
      'NotImplemented',
    ],
    ['$[] of what is no array', { $set: { 'deep.$[]': 0 } }, {}, 'BadValue'],
    ['$[] of what is not there', { $set: { 'none.$[]': 0 } }, {}, 'BadValue'],
    ['$[name] without a filter', { $set: { 'plain.$[e]': 0 } }, {}, 'BadValue'],
    ['a filter that no path uses', { $set: { a: 0 } }, { arrayFilters: [{ e: 1 }] }, 'FailedToParse'],
    [
      'two filters of one name',
      { $set: { 'plain.$[e]': 0 } },
      { arrayFilters: [{ e: 1 }, { 'e.x': 1 }] },
      'FailedToParse',
    ],
    [
      'a filter of two names',
      { $set: { 'plain.$[e]': 0 } },
      { arrayFilters: [{ e: 1, f: 1 }] },
      'FailedToParse',
    ],
    [
      'a filter of a name in capitals',
      { $set: { 'plain.$[E]': 0 } },
      { arrayFilters: [{ E: 1 }] },
      'BadValue',
    ],
  ])('refuses %s', (_what, update, rules, codeName) => {
    expect(() => updated(doc, update, rules)).toThrow(expect.objectContaining({ codeName }));
  });
});

describe('an update is refused', () => {
  test.each<[string, unknown, string]>([
    ['when it is no object', 5, 'FailedToParse'],
    ['for an unknown modifier', { $bit: { a: { or: 1 } } }, 'FailedToParse'],
    ['for a modifier without fields', { $set: 5 }, 'FailedToParse'],
    ['for a field and one inside it', { $set: { a: 1, 'a.b': 2 } }, 'ConflictingUpdateOperators'],
    ['for the source of a rename', { $rename: { a: 'b' }, $set: { a: 1 } }, 'ConflictingUpdateOperators'],
    ['for an empty part of a path', { $set: { 'a..b': 1 } }, 'Location56'],
    ['for a field with $', { $set: { 'a.$b': 1 } }, 'DollarPrefixedFieldName'],
    ['for a value with a field with $', { $set: { a: { $b: 1 } } }, 'DollarPrefixedFieldName'],
    ['for another _id', { $set: { _id: 2 } }, 'ImmutableField'],
    ['for taking _id away', { $unset: { _id: 1 } }, 'ImmutableField'],
    ['for another _id in a replacement', { _id: 2 }, 'ImmutableField'],
    ['for a field in null', { $set: { 'nothing.a': 1 } }, 'PathNotViable'],
    ['for a name in an array', { $set: { 'list.a': 1 } }, 'PathNotViable'],
    ['for a position far beyond the end', { $set: { 'list.99999': 1 } }, 'BadValue'],
    ['for $inc by a text', { $inc: { n: '1' } }, 'TypeMismatch'],
    ['for $mul of a date', { $mul: { date: 2 } }, 'TypeMismatch'],
    ['for $inc beyond 2^53', { $inc: { n: Number.MAX_SAFE_INTEGER } }, 'NotImplemented'],
    ['for $push to a document', { $push: { doc: 1 } }, 'BadValue'],
    ['for $push with an unknown clause', { $push: { list: { $each: [], $x: 1 } } }, 'BadValue'],
    ['for $push of no list', { $push: { list: { $each: 1 } } }, 'TypeMismatch'],
    ['for $addToSet to null', { $addToSet: { nothing: 1 } }, 'BadValue'],
    ['for $pull from a number', { $pull: { n: 1 } }, 'BadValue'],
    ['for $pop by two', { $pop: { list: 2 } }, 'FailedToParse'],
    ['for a timestamp', { $currentDate: { a: { $type: 'timestamp' } } }, 'NotImplemented'],
    ['for a rename onto itself', { $rename: { a: 'a' } }, 'BadValue'],
    ['for a stage that is no update', [{ $group: { _id: 1 } }], 'InvalidOptions'],
  ])('%s', (_what, update, codeName) => {
    const doc = { _id: 1, n: 1, list: [1], nothing: null, doc: {}, date: now, a: 1 };
    expect(() => updated(doc, update)).toThrow(expect.objectContaining({ codeName }));
  });
});
