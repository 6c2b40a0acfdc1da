import fc from 'fast-check';
import { instantOf } from '../../src/domain/day';
import { ladderRecipients, type Rung, rungInstant, standardLadder } from '../../src/domain/ladder';
import { nextRungAt, planNudges, subjectOf } from '../../src/domain/nudge';
import type { Obligation, RungMark } from '../../src/domain/obligation';
import { calendar, pendingObligation } from '../support/obligation-life';

const at = (day: string, time = '08:00') => instantOf(day, time, calendar.zone);
const hour = 3_600_000;

/** What a call wants said, as `rung → recipient (seats)`. */
function wanted(obligation: Obligation, now: Date, ladder: readonly Rung[] = standardLadder): string[] {
  return planNudges(obligation, ladder, now, calendar).say.map(
    ({ recipient, item }) => `${item.rung} → ${recipient} (${item.seats.join(', ')})`,
  );
}

/** The obligation after a call: merged and skipped rungs are marked, and what was wanted said unless it was put off. */
function marked(obligation: Obligation, now: Date, ladder: readonly Rung[], saying = true): Obligation {
  const { marks, say } = planNudges(obligation, ladder, now, calendar);
  const said = say.map(
    ({ recipient, item }): RungMark => ({ rung: item.rung, recipient, at: now, outcome: 'said', note: null }),
  );
  return { ...obligation, rungs: [...obligation.rungs, ...marks, ...(saying ? said : [])] };
}

const ladders: fc.Arbitrary<Rung[]> = fc
  .uniqueArray(fc.integer({ min: -15, max: 10 }), { minLength: 1, maxLength: 8 })
  .chain((offsets) =>
    fc.tuple(
      ...offsets.map((offset) =>
        fc.record({
          id: fc.constant(`T${offset}`),
          offset: fc.constant(offset),
          unit: fc.constant('workingDays' as const),
          at: fc.constantFrom('07:30', '08:00', '16:30'),
          to: fc.subarray([...ladderRecipients], { minLength: 1 }),
        }),
      ),
    ),
  );

/** Calls in order of time: hours after the opening, and whether the day's notice still has room for what is said. */
const calls = fc
  .array(fc.record({ hours: fc.integer({ min: 0, max: 24 * 120 }), saying: fc.boolean() }), { maxLength: 12 })
  .map((list) => list.sort((a, b) => a.hours - b.hours));

const later = (obligation: Obligation, hours: number) =>
  new Date(obligation.openedAt.getTime() + hours * hour);

describe('the plan of nudges', () => {
  it('tells focal point and head of the unit before the day', () => {
    expect(wanted(pendingObligation(), at('2019-10-21'))).toEqual(['T-14 → XLH (XLH/focalPoint, XLH/head)']);
  });

  it('tells the office too on the seventh working day after', () => {
    const late = marked(pendingObligation(), at('2019-11-14'), standardLadder);
    expect(wanted(late, at('2019-11-20'))).toEqual([
      'T+7 → XLH (XLH/focalPoint, XLH/head)',
      'T+7 → @office (@office/officer)',
    ]);
  });

  it('has nothing to say of what has been sent, and waits for nothing then', () => {
    for (const state of ['submitted', 'accepted', 'exempted'] as const) {
      const done = pendingObligation({ state });
      expect(planNudges(done, standardLadder, at('2019-11-20'), calendar)).toEqual({ marks: [], say: [] });
      expect(nextRungAt(done, standardLadder, calendar)).toBeNull();
    }
  });

  it('says of a rung that was merged why it was not said', () => {
    const { marks } = planNudges(pendingObligation(), standardLadder, at('2019-11-07'), calendar);
    expect(marks.map(({ rung, outcome, note }) => `${rung} ${outcome} ${note}`)).toEqual([
      'T-14 merged T-1',
      'T-7 merged T-1',
      'T-3 merged T-1',
    ]);
  });

  it('still tells whoever a merged rung was for, when the saying was put off after the merge', () => {
    const ladder: Rung[] = [
      { id: 'A', offset: -3, unit: 'workingDays', at: '08:00', to: ['head', 'office'] },
      { id: 'B', offset: -1, unit: 'workingDays', at: '08:00', to: ['focalPoint'] },
    ];
    const merged = marked(pendingObligation(), at('2019-11-07'), ladder, false);
    expect(merged.rungs.map(({ rung }) => rung)).toEqual(['A']);
    expect(wanted(merged, at('2019-11-07', '08:01'), ladder)).toEqual([
      'B → XLH (XLH/focalPoint, XLH/head)',
      'B → @office (@office/officer)',
    ]);
  });

  it('goes on with the recipient that was not told, when the other one was', () => {
    const mark: RungMark = {
      rung: 'T+7',
      recipient: 'XLH',
      at: at('2019-11-20'),
      outcome: 'said',
      note: null,
    };
    const late = marked(pendingObligation(), at('2019-11-14'), standardLadder);
    const half = { ...late, rungs: [...late.rungs, mark] };
    expect(wanted(half, at('2019-11-20'))).toEqual(['T+7 → @office (@office/officer)']);
    expect(subjectOf(half, standardLadder).said).not.toContain('T+7');
  });
});

describe('the plan of nudges, however often and by whomever it is made', () => {
  it('says nothing twice to anybody, and decides nothing again', () => {
    fc.assert(
      fc.property(ladders, calls, (ladder, times) => {
        let obligation = pendingObligation();
        for (const { hours, saying } of times)
          obligation = marked(obligation, later(obligation, hours), ladder, saying);
        const decided = obligation.rungs.map(({ rung, recipient }) => `${rung} ${recipient}`);
        expect(new Set(decided).size).toBe(decided.length);
      }),
    );
  });

  it('comes to the same when every call is made twice', () => {
    fc.assert(
      fc.property(ladders, calls, (ladder, times) => {
        const play = (list: typeof times) =>
          list.reduce(
            (obligation, { hours, saying }) => marked(obligation, later(obligation, hours), ladder, saying),
            pendingObligation(),
          );
        const twice = times.flatMap((call) => [call, call]);
        expect(play(twice).rungs).toEqual(play(times).rungs);
      }),
    );
  });

  it('leaves nobody out whose rung came after the opening', () => {
    fc.assert(
      fc.property(ladders, calls, (ladder, times) => {
        const end = 24 * 130;
        let obligation = pendingObligation();
        for (const { hours, saying } of [...times, { hours: end, saying: true }])
          obligation = marked(obligation, later(obligation, hours), ladder, saying);
        const due = ladder.filter(
          (rung) => rungInstant(rung, obligation.deadline, calendar) >= obligation.openedAt,
        );
        const said = obligation.rungs.filter(({ outcome }) => outcome === 'said');
        const lastIsAfter = due.some(({ offset }) => offset > 0);
        for (const rung of lastIsAfter ? due : [])
          for (const to of rung.to) {
            const recipient = to === 'office' ? '@office' : 'XLH';
            expect(said.map((mark) => mark.recipient)).toContain(recipient);
          }
      }),
    );
  });

  it('is awaited exactly as long as there is something left to decide', () => {
    fc.assert(
      fc.property(ladders, calls, (ladder, times) => {
        let obligation = pendingObligation();
        for (const { hours } of times) obligation = marked(obligation, later(obligation, hours), ladder);
        const next = nextRungAt(obligation, ladder, calendar);
        const nothing = { marks: [], say: [] };
        const before = next ? new Date(next.getTime() - 1) : later(obligation, 24 * 400);
        expect(planNudges(obligation, ladder, before, calendar)).toEqual(nothing);
        if (next) expect(planNudges(obligation, ladder, next, calendar)).not.toEqual(nothing);
      }),
    );
  });
});
