import fc from 'fast-check';
import { createCalendar, isWorkingDay, nextWorkingDay, previousWorkingDay } from '../../src/domain/calendar';
import { addDays, dayOf, instantOf } from '../../src/domain/day';
import {
  dueRungs,
  type LadderSubject,
  ladderRecipients,
  nextDueAt,
  type Rung,
  type RungDecision,
  rungInstant,
} from '../../src/domain/ladder';
import { anyDay } from './arbitraries';

const zone = 'Asia/Ho_Chi_Minh';
const calendar = createCalendar({ zone });
const hour = 3_600_000;

const subjects: fc.Arbitrary<LadderSubject> = fc
  .record({ day: anyDay, open: fc.integer({ min: 0, max: 60 }), tolerance: fc.integer({ min: 0, max: 3 }) })
  .map(({ day, open, tolerance }) => ({
    aimDay: previousWorkingDay(calendar, day),
    lateAfter: nextWorkingDay(calendar, addDays(day, tolerance)),
    openedAt: instantOf(addDays(day, 5 - open), '09:30', zone),
    said: [],
  }));

const ladders: fc.Arbitrary<Rung[]> = fc
  .uniqueArray(fc.integer({ min: -15, max: 10 }), { minLength: 1, maxLength: 8 })
  .chain((offsets) =>
    fc.tuple(
      ...offsets.map((offset) =>
        fc.record({
          id: fc.constant(`T${offset}`),
          offset: fc.constant(offset),
          unit: fc.constantFrom('workingDays' as const, 'calendarDays' as const),
          at: fc.constantFrom('07:30', '08:00', '16:30'),
          to: fc.subarray([...ladderRecipients], { minLength: 1 }),
        }),
      ),
    ),
  );

/** Hours after the opening at which somebody asks, in order. */
const askings = fc
  .array(fc.integer({ min: 0, max: 24 * 90 }), { minLength: 1, maxLength: 12 })
  .map((hours) => hours.sort((a, b) => a - b));

const situations = fc.tuple(subjects, ladders, askings);

function later(subject: LadderSubject, hours: number): Date {
  return new Date(subject.openedAt.getTime() + hours * hour);
}

/** Asks at each time in turn, with what was decided before fed back. */
function askAll(subject: LadderSubject, ladder: Rung[], times: readonly number[]): RungDecision[][] {
  const said: string[] = [];
  return times.map((hours) => {
    const decisions = dueRungs({ ...subject, said: [...said] }, ladder, later(subject, hours), calendar);
    said.push(...decisions.map(({ rung }) => rung.id));
    return decisions;
  });
}

const idsOf = (decisions: readonly RungDecision[]) => decisions.map(({ rung }) => rung.id).sort();

describe('the ladder, however often it is asked', () => {
  it('decides every rung that is due exactly once', () => {
    fc.assert(
      fc.property(situations, ([subject, ladder, times]) => {
        const asked = askAll(subject, ladder, times).flat();
        const atOnce = dueRungs(subject, ladder, later(subject, times.at(-1) ?? 0), calendar);
        expect(idsOf(asked)).toEqual(idsOf(atOnce));
        expect(new Set(idsOf(asked)).size).toBe(asked.length);
      }),
    );
  });

  it('decides nothing more when asked again at the same time', () => {
    fc.assert(
      fc.property(situations, ([subject, ladder, times]) => {
        const twice = times.flatMap((hours) => [hours, hours]);
        const answers = askAll(subject, ladder, twice);
        expect(answers.filter((_, i) => i % 2 === 1).flat()).toEqual([]);
      }),
    );
  });

  it('never decides less at a later time', () => {
    fc.assert(
      fc.property(situations, ([subject, ladder, times]) => {
        const growing = times.map((hours) =>
          idsOf(dueRungs(subject, ladder, later(subject, hours), calendar)),
        );
        growing.slice(1).forEach((ids, i) => {
          expect(ids).toEqual(expect.arrayContaining(growing[i] ?? []));
        });
      }),
    );
  });

  it('says at most one thing at a time, and merges only into what is said then or comes after', () => {
    fc.assert(
      fc.property(situations, ([subject, ladder, times]) => {
        askAll(subject, ladder, times).forEach((decisions, i) => {
          const now = later(subject, times[i] ?? 0);
          const spoken = decisions.filter(({ verdict }) => verdict === 'say').map(({ rung }) => rung.id);
          expect(spoken.length).toBeLessThanOrEqual(1);
          for (const decision of decisions) {
            if (decision.verdict !== 'merge') continue;
            const into = ladder.find(({ id }) => id === decision.into);
            const ahead = into && rungInstant(into, subject, calendar) > now;
            expect(ahead || spoken.includes(decision.into)).toBe(true);
          }
        });
      }),
    );
  });

  it('calls nobody late before the office stops accepting, and reminds of no deadline that has passed', () => {
    fc.assert(
      fc.property(situations, ([subject, ladder, times]) => {
        askAll(subject, ladder, times).forEach((decisions, i) => {
          const today = dayOf(later(subject, times[i] ?? 0), zone);
          for (const { rung, verdict } of decisions) {
            if (verdict === 'say') expect(rung.offset > 0).toBe(today > subject.lateAfter);
          }
        });
      }),
    );
  });

  it('is awaited at the moment at which it next has something to decide', () => {
    fc.assert(
      fc.property(subjects, ladders, (subject, ladder) => {
        const due = nextDueAt(subject, ladder, calendar);
        if (!due) throw new Error('a ladder with nothing decided is awaited');
        expect(dueRungs(subject, ladder, new Date(due.getTime() - 1), calendar)).toEqual([]);
        expect(dueRungs(subject, ladder, due, calendar).length).toBeGreaterThan(0);
      }),
    );
  });

  it('puts rungs in working days on working days', () => {
    fc.assert(
      fc.property(subjects, ladders, (subject, ladder) => {
        for (const rung of ladder.filter(({ unit }) => unit === 'workingDays')) {
          expect(isWorkingDay(calendar, dayOf(rungInstant(rung, subject, calendar), zone))).toBe(true);
        }
      }),
    );
  });
});
