import fc from 'fast-check';
import { addDays, dayOf } from '../../src/domain/day';
import type { Reminder } from '../../src/domain/explanation';
import {
  type Ladder,
  ladderRecipients,
  profileLadder,
  type Rung,
  urgentLadder,
} from '../../src/domain/ladder';
import { nextRungAt, planNudges } from '../../src/domain/nudge';
import type { Obligation } from '../../src/domain/obligation';
import { calendar, pendingObligation, submission } from '../support/obligation-life';
import { at, campaign, explained, reminded, standard } from './explaining';

const hour = 3_600_000;

const anyRung: fc.Arbitrary<Rung> = fc
  .record({
    offset: fc.integer({ min: -12, max: 8 }),
    unit: fc.constantFrom('workingDays' as const, 'calendarDays' as const, 'windowShare' as const),
    at: fc.constantFrom('06:00', '08:00', '14:00', '18:00'),
    to: fc.subarray([...ladderRecipients], { minLength: 1 }),
  })
  .map((rung) => (rung.unit === 'windowShare' ? { ...rung, offset: 50 + rung.offset * 4 } : rung))
  .map((rung) => ({ ...rung, id: `${rung.offset}${rung.unit}` }));

const anyLadder: fc.Arbitrary<Ladder> = fc.oneof(
  fc.constantFrom(profileLadder('light'), standard, profileLadder('firm'), urgentLadder('bão số 5')),
  fc.record({
    profile: fc.constant('custom' as const),
    rungs: fc.uniqueArray(anyRung, { minLength: 1, maxLength: 6, selector: ({ id }) => id }),
    urgent: fc.constantFrom(null, 'bão số 5'),
    gapHours: fc.integer({ min: 0, max: 72 }),
    most: fc.integer({ min: 1, max: 5 }),
  }),
);

/** An obligation that was asked about now and then, and the hour it is explained at, between 01/10 and 01/12/2019. */
const anyStanding = fc
  .record({
    ladder: anyLadder,
    openedAt: fc.constantFrom(
      at('2019-08-08', '09:00'),
      at('2019-10-30', '09:00'),
      at('2019-11-20', '09:00'),
    ),
    calls: fc.array(fc.integer({ min: 0, max: 60 * 24 }), { maxLength: 5 }),
    hours: fc.integer({ min: 0, max: 60 * 24 }),
  })
  .map(({ ladder, openedAt, calls, hours }) => {
    const start = at('2019-10-01', '00:00').getTime();
    const now = new Date(Math.max(start + hours * hour, openedAt.getTime()));
    const times = calls
      .map((call) => new Date(start + call * hour))
      .sort((a, b) => a.getTime() - b.getTime());
    const obligation = times
      .filter((time) => time >= openedAt && time < now)
      .reduce((one, time) => reminded(one, time, ladder), pendingObligation({ openedAt }));
    return { ladder, now, obligation };
  });

/**
 * What the job says when it is called at every full hour and asks about what the store says is due, until somebody whom
 * the first did not tell is told.
 */
function heardHourly({ ladder, now, obligation }: { ladder: Ladder; now: Date; obligation: Obligation }) {
  const heard: Array<{ at: Date; to: string[] }> = [];
  let stands: Obligation = { ...obligation, nextRungAt: now };
  for (let time = now.getTime(); time <= at('2020-01-15').getTime(); time += hour) {
    if (stands.nextRungAt === null || stands.nextRungAt.getTime() > time) continue;
    const { say } = planNudges(stands, ladder, new Date(time), calendar);
    const to = say.flatMap(({ item }) => item.seats.map((seat) => seat.replace(/^@(office).*|^.*\//, '$1')));
    if (to.length > 0) heard.push({ at: new Date(time), to });
    if (to.some((one) => !heard[0]?.to.includes(one))) break;
    stands = reminded(stands, new Date(time), ladder);
    stands.nextRungAt = nextRungAt(stands, ladder, new Date(time), calendar);
  }
  const [first = null, ...after] = heard;
  return { first, widening: after.find(({ to }) => to.some((one) => !first?.to.includes(one))) ?? null };
}

const whoAndWhen = (reminder: Reminder | null) => reminder && { at: reminder.at, to: reminder.to };

describe('an explanation, whatever came before', () => {
  it('names as the next reminder what the job then says, when and to whom, and whoever is told new after it', () => {
    fc.assert(
      fc.property(anyStanding, (standing) => {
        const { next, widening } = explained(standing.obligation, standing.now, standing.ladder);
        const heard = heardHourly(standing);
        expect(whoAndWhen(next)).toEqual(heard.first);
        expect(whoAndWhen(widening)).toEqual(heard.widening);
      }),
      { numRuns: 150 },
    );
  });

  it('shows no day that is not the obligation’s, its document’s or its marks’', () => {
    fc.assert(
      fc.property(anyStanding, ({ ladder, now, obligation }) => {
        const { next, widening, told: said, ...facts } = explained(obligation, now, ladder);
        const { deadline, period } = obligation;
        const known = [...JSON.stringify([deadline, period, campaign]).matchAll(/\d{4}-\d\d-\d\d/g)].flat();
        // Late begins after the tolerated day; the day named is that day, or the one after the last.
        known.push(addDays(deadline.lastDay, 1));
        const shown = [...JSON.stringify(facts).matchAll(/\d{4}-\d\d-\d\d/g)].flat();
        expect(shown.filter((day) => !known.includes(day))).toEqual([]);
        const marked = obligation.rungs.map((mark) => mark.at.getTime());
        expect(said.filter((one) => !marked.includes(one.at.getTime()))).toEqual([]);
        for (const reminder of [next, widening])
          if (reminder) {
            expect(ladder.rungs).toContain(reminder.rung);
            expect(reminder.at.getTime()).toBeGreaterThanOrEqual(
              Math.max(now.getTime(), reminder.dueAt.getTime()),
            );
          }
      }),
      { numRuns: 100 },
    );
  });

  it('is the same however often it is asked, and changes nothing', () => {
    const obligation = pendingObligation({ submissions: [submission('s1', 3)] });
    const before = structuredClone(obligation);
    const now = at('2019-11-05', '12:00');
    expect(explained(obligation, now)).toEqual(explained(obligation, now));
    expect(obligation).toEqual(before);
    expect(dayOf(now, calendar.zone)).toBe('2019-11-05');
  });
});
