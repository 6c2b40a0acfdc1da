import fc from 'fast-check';
import { access, allowed, type Verb } from '../../src/bot/access';
import { OFFICE, officeDuties, type Seat, unitDuties } from '../../src/domain/seat';

const verbs = Object.keys(access) as Verb[];
const anySeat: fc.Arbitrary<Seat> = fc.oneof(
  fc.record({ unit: fc.constantFrom('XLH', 'PKT'), duty: fc.constantFrom(...unitDuties) }),
  fc.record({ unit: fc.constant(OFFICE), duty: fc.constantFrom(...officeDuties) }),
);
const served = (seats: Seat[], leads = false) => verbs.filter((verb) => allowed(verb, seats, leads)).sort();

it('without a seat only that is served which leads to one, and what concerns the person alone', () => {
  expect(served([])).toEqual(expect.arrayContaining(['cancel', 'help', 'join', 'language', 'start']));
  expect(served([]).filter((verb) => access[verb].to !== 'anyone')).toEqual([]);
});

it.each([
  [
    'XLH',
    'focalPoint',
    ['report', 'calendar'],
    [
      'late',
      'review',
      'invite',
      'launch',
      'importUnits',
      'summary',
      'linkGroup',
      'editCalendar',
      'changeDeadline',
      'failed',
    ],
  ],
  [
    OFFICE,
    'leader',
    ['late', 'summary'],
    [
      'report',
      'review',
      'invite',
      'launch',
      'importUnits',
      'linkGroup',
      'editCalendar',
      'changeDeadline',
      'failed',
    ],
  ],
  [
    OFFICE,
    'officer',
    ['late', 'review', 'invite', 'launch', 'importUnits', 'linkGroup', 'changeDeadline', 'failed'],
    ['report', 'editCalendar'],
  ],
  [
    OFFICE,
    'administrator',
    ['late', 'invite', 'importUnits', 'calendar', 'editCalendar', 'failed'],
    ['report', 'review', 'launch', 'linkGroup'],
  ],
] as const)('%s/%s may do what its duty is, and no more', (unit, duty, may, mayNot) => {
  const verbs = served([{ unit, duty }]);
  expect(verbs).toEqual(expect.arrayContaining([...may]));
  expect(verbs.filter((verb) => (mayNot as readonly string[]).includes(verb))).toEqual([]);
});

it('leading a campaign adds reading and reviewing, nothing else', () => {
  const seats: Seat[] = [{ unit: 'PKT', duty: 'focalPoint' }];
  const added = served(seats, true).filter((verb) => !served(seats).includes(verb));
  expect(added).toEqual(['late', 'review']);
});

it('a further seat never takes anything away', () => {
  fc.assert(
    fc.property(fc.array(anySeat, { maxLength: 3 }), anySeat, fc.boolean(), (seats, more, leads) => {
      expect(served([...seats, more], leads)).toEqual(expect.arrayContaining(served(seats, leads)));
    }),
  );
});
