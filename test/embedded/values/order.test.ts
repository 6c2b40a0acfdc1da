import { Binary, Decimal128, ObjectId } from 'bson';
import fc from 'fast-check';
import type { Doc } from '../../../src/embedded/values/document';
import { keyText } from '../../../src/embedded/values/key';
import { compareStrings, compareValues, equalValues } from '../../../src/embedded/values/order';

const leaf = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double(),
  fc.constantFrom('', 'a', 'b', 'đ', '\uffff', '😀'),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
  fc.constantFrom(new ObjectId('000000000000000000000001'), new ObjectId('000000000000000000000002')),
  fc.constantFrom(new Binary(Buffer.from([1])), new Binary(Buffer.from([1, 2]))),
);

const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 2 }, leaf, fc.array(tie('value'), { maxLength: 3 }), tie('doc')),
  doc: fc.dictionary(fc.constantFrom('x', 'y'), tie('value')).map((doc): Doc => ({ ...doc })),
})).value;

describe('the order of values', () => {
  test('is total: antisymmetric and transitive', () => {
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        expect(Math.sign(compareValues(a, b)) + Math.sign(compareValues(b, a))).toBe(0);
        if (compareValues(a, b) <= 0 && compareValues(b, c) <= 0)
          expect(compareValues(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  test('calls equal exactly what has the same key text', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(keyText(a) === keyText(b)).toBe(equalValues(a, b));
      }),
      { numRuns: 500 },
    );
  });

  test('compares text by its UTF-8 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(Math.sign(compareStrings(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
    expect(compareStrings('\uffff', '😀')).toBeLessThan(0);
  });

  test('puts NaN below all numbers, and zero beside minus zero', () => {
    expect([3, Number.NaN, -1].sort(compareValues)).toEqual([Number.NaN, -1, 3]);
    expect(equalValues(0, -0)).toBe(true);
  });

  test('refuses values the store does not keep', () => {
    expect(() => compareValues(Decimal128.fromString('1'), 1)).toThrow('Decimal128');
  });
});
