import { compileProjection } from '../../../src/embedded/query/projection';
import type { Doc } from '../../../src/embedded/values/document';

const doc = { _id: 1, a: 1, b: { x: 1, y: { z: 2 } }, list: [{ x: 1, y: 1 }, 5, [{ x: 2, y: 2 }]] };

describe('a projection', () => {
  test.each<[Doc, Doc]>([
    [{}, doc],
    [{ a: 1 }, { _id: 1, a: 1 }],
    [{ a: true, _id: false }, { a: 1 }],
    [{ _id: 1 }, { _id: 1 }],
    [{ _id: 0 }, { a: 1, b: doc.b, list: doc.list }],
    [{ 'b.y.z': 1, _id: 0 }, { b: { y: { z: 2 } } }],
    [{ 'b.none': 1, _id: 0 }, { b: {} }],
    [{ 'a.x': 1, _id: 0 }, {}],
    [{ 'list.x': 1, _id: 0 }, { list: [{ x: 1 }, [{ x: 2 }]] }],
    [
      { 'list.x': 0, b: 0, a: 0 },
      { _id: 1, list: [{ y: 1 }, 5, [{ y: 2 }]] },
    ],
    [
      { 'b.y': 0, list: 0, _id: 1 },
      { _id: 1, a: 1, b: { x: 1 } },
    ],
  ])('%j shows %j', (projection, expected) => {
    const shown = compileProjection(projection)(doc);
    expect(JSON.stringify(shown)).toBe(JSON.stringify(expected));
  });

  test.each<[string, unknown]>([
    ['Location31254', { a: 1, b: 0 }],
    ['Location31253', { a: 0, b: 1 }],
    ['Location31249', { b: 1, 'b.x': 1 }],
    ['Location31249', { 'b.x': 1, b: 1 }],
    ['NotImplemented', { list: { $slice: 1 } }],
    ['NotImplemented', { list: { $elemMatch: { x: 1 } } }],
    ['NotImplemented', { 'list.$': 1 }],
    ['NotImplemented', { c: '$a' }],
    ['TypeMismatch', 'a'],
  ])('answers %s to %j', (codeName, projection) => {
    expect(() => compileProjection(projection)).toThrow(expect.objectContaining({ codeName }));
  });
});
