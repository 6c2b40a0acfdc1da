import { valuesAt } from '../../../src/embedded/values/path';

describe('valuesAt', () => {
  test.each([
    [{ a: 1 }, 'a', [1]],
    [{}, 'a', [undefined]],
    [{ a: { b: 1 } }, 'a.b', [1]],
    [{ a: 5 }, 'a.b', [undefined]],
    [{ a: [{ b: 1 }, {}, 5] }, 'a.b', [1, undefined]],
    [{ a: [] }, 'a.b', []],
    [{ a: [7, 8] }, 'a.1', [8]],
    [{ a: [7, 8] }, 'a.2', []],
    [{ a: [[{ b: 1 }]] }, 'a.b', []],
    [{ a: [[{ b: 1 }]] }, 'a.0.b', [1]],
    [{ a: [{ 0: 'named' }] }, 'a.0', ['named', { 0: 'named' }]],
    [{ a: [1, [2]] }, 'a', [[1, [2]]]],
  ])('of %j at %s are %j', (doc, path, values) => {
    expect(valuesAt(doc, path)).toEqual(values);
  });

  test('does not take what every object inherits for a field', () => {
    expect(valuesAt({}, 'constructor')).toEqual([undefined]);
    expect(valuesAt({ a: {} }, 'a.toString')).toEqual([undefined]);
  });
});
