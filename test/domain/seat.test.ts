import fc from 'fast-check';
import {
  isOfficeSeat,
  OFFICE,
  officeDuties,
  parseSeatKey,
  type Seat,
  seatKey,
  unitDuties,
  unitSeats,
} from '../../src/domain/seat';

const anySeat: fc.Arbitrary<Seat> = fc.oneof(
  fc.record({ unit: fc.stringMatching(/^[A-Z0-9-]{1,20}$/), duty: fc.constantFrom(...unitDuties) }),
  fc.record({ unit: fc.constant(OFFICE), duty: fc.constantFrom(...officeDuties) }),
);

describe('a seat’s key', () => {
  it('is read back as the same seat', () => {
    fc.assert(fc.property(anySeat, (seat) => expect(parseSeatKey(seatKey(seat))).toEqual(seat)));
  });

  it('is another one for every other seat', () => {
    fc.assert(
      fc.property(anySeat, anySeat, (a, b) => {
        const same = a.unit === b.unit && a.duty === b.duty;
        expect(seatKey(a) === seatKey(b)).toBe(same);
      }),
    );
  });

  it.each(['', 'XLH', 'XLH/', '/head', 'XLH/leader', '@office/head', 'XLH/head/x', 'XLH/toString'])(
    '"%s" names no seat',
    (key) => expect(parseSeatKey(key)).toBeNull(),
  );
});

it('the office’s seats are those of no unit', () => {
  fc.assert(
    fc.property(anySeat, (seat) => {
      const duties: readonly string[] = officeDuties;
      expect(isOfficeSeat(seat)).toBe(duties.includes(seat.duty));
    }),
  );
});

it('what concerns a unit is told to its focal point and its head', () => {
  expect(unitSeats('XLH').map(parseSeatKey)).toEqual([
    { unit: 'XLH', duty: 'focalPoint' },
    { unit: 'XLH', duty: 'head' },
  ]);
});
