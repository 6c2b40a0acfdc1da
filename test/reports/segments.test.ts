import fc from 'fast-check';
import { segmentNames, segmentsOf, sharesOf } from '../../src/reports/segments';
import { counts } from './picture';

const figures = fc.record({
  onTime: fc.nat(400),
  late: fc.nat(40),
  returned: fc.nat(40),
  missing: fc.nat(400),
});

describe('segmentsOf', () => {
  test('what is overdue is taken out of the missing, then out of the returned', () => {
    expect(segmentsOf(counts({ onTime: 7, late: 1, returned: 2, missing: 3, overdue: 2 }))).toEqual({
      onTime: 7,
      late: 1,
      returned: 2,
      waiting: 1,
      overdue: 2,
    });
    expect(segmentsOf(counts({ returned: 2, missing: 3, overdue: 4 }))).toMatchObject({
      returned: 1,
      waiting: 0,
      overdue: 4,
    });
  });

  test('the parts are together what is expected, and none is negative', () => {
    fc.assert(
      fc.property(figures, fc.double({ min: 0, max: 1, noNaN: true }), (given, part) => {
        const all = counts({ ...given, overdue: Math.round(part * (given.returned + given.missing)) });
        const segments = Object.values(segmentsOf(all));
        expect(segments.reduce((a, b) => a + b, 0)).toBe(all.expected);
        expect(Math.min(...segments)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('sharesOf', () => {
  test('a single unit among three hundred is wide enough to be read', () => {
    const shares = sharesOf({ onTime: 300, late: 1, returned: 0, waiting: 0, overdue: 2 }, 0.075);
    expect(shares).toMatchObject({ late: 0.075, returned: 0, overdue: 0.075 });
    expect(shares.onTime).toBeCloseTo(0.85);
  });

  test('shares are in proportion when all are wide enough', () => {
    const shares = sharesOf({ onTime: 5, late: 2, returned: 0, waiting: 3, overdue: 0 }, 0.075);
    expect([shares.onTime, shares.late, shares.waiting]).toEqual([0.5, 0.2, 0.3]);
  });

  test('nothing has no width', () => {
    expect(Object.values(sharesOf(segmentsOf(counts({})), 0.075))).toEqual([0, 0, 0, 0, 0]);
  });

  test('shares fill the bar, and what is there is seen', () => {
    fc.assert(
      fc.property(figures, (given) => {
        const segments = segmentsOf(counts(given));
        const shares = sharesOf(segments, 0.075);
        const total = Object.values(shares).reduce((a, b) => a + b, 0);
        expect(total).toBeCloseTo(Object.values(segments).some((n) => n > 0) ? 1 : 0);
        for (const name of segmentNames) expect(shares[name] > 0).toBe(segments[name] > 0);
        for (const name of segmentNames) if (segments[name] > 0) expect(shares[name]).toBeGreaterThan(0.05);
      }),
    );
  });
});
