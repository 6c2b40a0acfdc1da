import { Binary, BSONRegExp, ObjectId } from 'bson';
import { compileFilter } from '../../../src/embedded/query/matcher';
import type { Doc } from '../../../src/embedded/values/document';

const now = new Date('2026-03-05T08:00:00Z');
const id = new ObjectId('0123456789abcdef01234567');

describe('a filter', () => {
  test.each<[Doc, Doc, boolean]>([
    [{}, { a: null }, true],
    [{ a: 0 }, { a: null }, false],
    [{}, { a: { $lte: null } }, true],
    [{}, { a: { $lt: null } }, false],
    [{ a: [1, null] }, { a: null }, true],
    [{ a: [] }, { 'a.b': null }, false],
    [{ a: [{}] }, { 'a.b': null }, true],
    [{ a: [{ b: 1 }] }, { 'a.b': { $exists: false } }, false],
    [{ a: { x: 1, y: 2 } }, { a: { x: 1, y: 2 } }, true],
    [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, false],
    [{ a: [1, 2] }, { a: [1, 2] }, true],
    [{ a: [[1, 2], 3] }, { a: [1, 2] }, true],
    [{ a: [1, 9] }, { a: { $gt: 3, $lt: 5 } }, true],
    [{ a: [1, 9] }, { a: { $elemMatch: { $gt: 3, $lt: 5 } } }, false],
    [{ a: [[4]] }, { a: { $elemMatch: { $gt: 3, $lt: 5 } } }, false],
    [{ a: '5' }, { a: { $gt: 3 } }, false],
    [{ a: true }, { a: { $gt: false } }, true],
    [{ a: Number.NaN }, { a: { $lt: 5 } }, false],
    [{ a: Number.NaN }, { a: { $gte: Number.NaN } }, true],
    [{ a: { x: 2 } }, { a: { $gt: { x: 1 } } }, true],
    [{ a: [1, 2, 3] }, { a: { $ne: 2 } }, false],
    [{ a: [1, 2, 3] }, { a: { $nin: [4, 5] } }, true],
    [{ a: 'Phường' }, { a: { $in: [new BSONRegExp('^ph', 'i')] } }, true],
    [{ a: ['x', 'yz'] }, { a: new BSONRegExp('z$', '') }, true],
    [{ a: 5 }, { a: { $regex: '5' } }, false],
    [{ a: 'x' }, { a: { $not: new BSONRegExp('y', '') } }, true],
    [{ a: 5 }, { a: { $not: { $gt: 3, $lt: 9 } } }, false],
    [{}, { a: { $not: { $gt: 3 } } }, true],
    [{ a: [1, 2, 3] }, { a: { $all: [3, 1] } }, true],
    [{ a: [1, 2, 3] }, { a: { $all: [] } }, false],
    [
      { a: [{ x: 1 }, { x: 2 }] },
      { a: { $all: [{ $elemMatch: { x: 1 } }, { $elemMatch: { x: 2 } }] } },
      true,
    ],
    [{ a: [{ x: 1, y: 2 }] }, { a: { $elemMatch: { $or: [{ x: 5 }, { y: 2 }] } } }, true],
    [{ a: 7 }, { a: { $mod: [3, 1] } }, true],
    [{ a: -7 }, { a: { $mod: [3, -1] } }, true],
    [{ a: 6.9 }, { a: { $mod: [3, 0] } }, true],
    [{ a: [] }, { a: { $size: 0 } }, true],
    [{ a: 'x' }, { a: { $size: 1 } }, false],
    [{ a: [1, 'x'] }, { a: { $type: 'string' } }, true],
    [{ a: [1] }, { a: { $type: ['array', 'date'] } }, true],
    [{}, { a: { $type: 'null' } }, false],
    [{ a: id }, { a: new ObjectId(id.toHexString()) }, true],
    [{ a: new Binary(Buffer.from([255])) }, { a: new Binary(Buffer.from([254])) }, false],
    [{ a: new Date(5) }, { a: { $lte: new Date(5) } }, true],
    [{ a: 1, b: 2 }, { $nor: [{ a: 2 }, { b: 1 }] }, true],
    [{ a: 1 }, { $and: [{ a: 1 }, { $or: [{ a: 2 }, { b: null }] }] }, true],
    [{ a: 1 }, { $comment: 'why', a: { $eq: 1, $comment: 'why' } }, true],
    [{ a: 2, b: 1 }, { $expr: { $gt: ['$a', '$b'] } }, true],
    [{ b: null }, { $expr: { $eq: ['$a', '$b'] } }, false],
    [{ at: new Date(0) }, { $expr: { $lt: ['$at', '$$NOW'] } }, true],
    [{ constructor: 1 }, { constructor: 1 }, true],
    [{}, { constructor: { $exists: true } }, false],
  ])('on %j: %j is %j', (doc, filter, expected) => {
    expect(compileFilter(filter, { now })(doc)).toBe(expected);
  });

  test.each<[string, unknown]>([
    ['BadValue', { $and: [] }],
    ['BadValue', { $or: 5 }],
    ['BadValue', { a: { $in: 5 } }],
    ['BadValue', { a: { $in: [{ $gt: 1 }] } }],
    ['BadValue', { a: { $gt: 1, b: 2 } }],
    ['BadValue', { a: { $size: -1 } }],
    ['BadValue', { a: { $size: 1.5 } }],
    ['BadValue', { a: { $mod: [0, 1] } }],
    ['BadValue', { a: { $mod: [1] } }],
    ['BadValue', { a: { $all: 5 } }],
    ['BadValue', { a: { $elemMatch: 5 } }],
    ['BadValue', { a: { $not: 5 } }],
    ['BadValue', { a: { $options: 'i' } }],
    ['BadValue', { a: { $ne: new BSONRegExp('x', '') } }],
    ['BadValue', { a: { $regex: 5 } }],
    ['NotImplemented', { a: { $type: 'int' } }],
    ['NotImplemented', { a: { $eq: undefined } }],
    ['FailedToParse', null],
  ])('answers %s to %j', (codeName, filter) => {
    expect(() => compileFilter(filter, { now })).toThrow(expect.objectContaining({ codeName }));
  });
});
