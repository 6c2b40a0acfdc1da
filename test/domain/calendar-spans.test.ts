import fc from 'fast-check';
import { daySpans } from '../../src/domain/calendar-spans';
import { addDays } from '../../src/domain/day';

const decided = (day: string, kind = 'off', basis = '5/UBND', provisional = false) => ({
  day,
  kind,
  basis,
  provisional,
});
const lengths = (...days: ReturnType<typeof decided>[]) => daySpans(days).map((span) => span.length);

it('takes three days and more that follow each other as one', () => {
  const [a, b, c] = ['2026-06-10', '2026-06-11', '2026-06-12'].map((day) => decided(day));
  if (!a || !b || !c) throw new Error('three days');
  expect(lengths(a, b, c)).toEqual([3]);
  expect(lengths(a, b)).toEqual([1, 1]);
  expect(lengths(a, b, c, decided('2026-06-14'))).toEqual([3, 1]);
});

it.each([
  ['another kind', decided('2026-06-12', 'work')],
  ['another basis', decided('2026-06-12', 'off', '6/UBND')],
  ['what is only expected', decided('2026-06-12', 'off', '5/UBND', true)],
])('does not join %s', (_, last) => {
  expect(lengths(decided('2026-06-10'), decided('2026-06-11'), last)).toEqual([1, 1, 1]);
});

it('loses no day and keeps their order', () => {
  const day = fc.record({
    day: fc.integer({ min: 0, max: 30 }).map((n) => addDays('2026-06-01', n)),
    kind: fc.constantFrom('off', 'work'),
    basis: fc.constantFrom('5/UBND', '6/UBND'),
  });
  fc.assert(
    fc.property(fc.array(day), (days) => {
      expect(daySpans(days).flat()).toEqual(days);
    }),
  );
});
