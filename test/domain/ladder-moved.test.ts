import fc from 'fast-check';
import { createCalendar } from '../../src/domain/calendar';
import { addDays, instantOf } from '../../src/domain/day';
import {
  dueRungs,
  type LadderSubject,
  marksAfterMove,
  nextRungAt,
  rungInstant,
  standardLadder,
} from '../../src/domain/ladder';
import { anyAskings, anyLadder, anySubject, ask, later } from './ladder-play';

const zone = 'Asia/Ho_Chi_Minh';
const calendar = createCalendar({ zone });
const at = (day: string, time = '08:00') => instantOf(day, time, zone);
const due = (day: string) => ({ lastDay: day, aimDay: day, lateAfter: day });

/** Due on Friday, 08/11, and reminded of on each day so far. */
function reminded(until: Date): LadderSubject {
  const subject = { deadline: due('2019-11-08'), openedAt: at('2019-10-01'), rungs: [], calendar };
  for (const { id } of standardLadder.rungs) {
    const rung = standardLadder.rungs.find((one) => one.id === id);
    const dueAt = rung && rungInstant(rung, subject, calendar);
    if (dueAt && dueAt <= until) ask(subject, standardLadder, dueAt);
  }
  return subject;
}

function moved(subject: LadderSubject, day: string, movedAt: Date): LadderSubject {
  const anew = { ...subject, deadline: due(day) };
  return { ...anew, rungs: marksAfterMove(anew, standardLadder, movedAt, calendar) };
}

/** The rungs that are said when each is asked about at its moment, with the day. */
function saidFrom(subject: LadderSubject): string[] {
  const play = { ...subject, rungs: [...subject.rungs], calendar };
  const said: string[] = [];
  let now = at('2019-11-06', '07:00');
  for (let turn = 0; turn < 50; turn += 1) {
    const next = nextRungAt(play, standardLadder, now, calendar);
    if (!next) return said;
    if (next > now) now = next;
    for (const { rung, verdict } of ask(play, standardLadder, now).decisions)
      if (verdict === 'say') said.push(`${rung.id} ${now.toISOString().slice(0, 10)}`);
  }
  throw new Error('the ladder has no end');
}

describe('a deadline that is moved later', () => {
  const movedAt = at('2019-11-05', '10:00');
  const before = reminded(movedAt);

  it('is reminded of anew on the new days, whatever the old day had said', () => {
    expect(before.rungs.map(({ rung, outcome }) => `${rung} ${outcome}`)).toEqual([
      'T-14 said',
      'T-7 said',
      'T-3 said',
    ]);
    expect(saidFrom(moved(before, '2019-11-20', movedAt))).toEqual([
      'T-7 2019-11-11',
      'T-3 2019-11-15',
      'T-1 2019-11-19',
      'T0 2019-11-20',
      'T+1 2019-11-21',
      'T+3 2019-11-25',
      'T+7 2019-11-29',
    ]);
  });

  it('keeps what the old day had said, and says of what the new day missed that it was moved', () => {
    const after = moved(before, '2019-11-20', movedAt);
    expect(after.rungs.slice(0, 3)).toEqual(before.rungs);
    expect(after.rungs.slice(3)).toEqual([
      { rung: 'T-14', recipient: null, at: movedAt, outcome: 'skipped', note: 'moved', for: '2019-11-20' },
    ]);
  });

  it('counts what the old day had said when it is moved back', () => {
    const there = moved(before, '2019-11-20', movedAt);
    expect(saidFrom(moved(there, '2019-11-08', at('2019-11-06', '07:00')))[0]).toBe('T-1 2019-11-07');
  });
});

describe('who has heard enough of a deadline that was moved', () => {
  it('is not who a rung is for now that was said to others for the old day', () => {
    const rungs = standardLadder.rungs.map((one) => ({
      ...one,
      to: one.id === 'T+1' ? ['office' as const] : ['focalPoint' as const],
    }));
    const ladder = { ...standardLadder, rungs, most: 1 };
    const old = { rung: 'T+1', recipient: null, at: at('2019-11-12'), outcome: 'said' as const, note: 'n1' };
    const merged = { ...old, rung: 'T0', at: at('2019-11-21'), outcome: 'merged' as const, note: 'T+1' };
    const subject = { deadline: due('2019-11-20'), openedAt: at('2019-11-13'), rungs: [old, merged] };
    const [said] = dueRungs(subject, ladder, at('2019-11-21'), calendar).filter(
      ({ verdict }) => verdict === 'say',
    );
    expect(said).toMatchObject({ rung: { id: 'T+1' }, to: ['focalPoint'] });
  });
});

describe('a deadline that is moved earlier', () => {
  it('does not have the rungs said at once whose days have gone by: the notice of the move tells it', () => {
    const movedAt = at('2019-11-05', '10:00');
    const after = moved(reminded(at('2019-10-31')), '2019-11-06', movedAt);
    expect(dueRungs(after, standardLadder, at('2019-11-05', '10:01'), calendar)).toEqual([]);
    expect(saidFrom(after)[0]).toBe('T0 2019-11-06');
  });
});

describe('a rung of the very moment of the move', () => {
  it('is told by the notice of the move', () => {
    const after = moved(reminded(at('2019-10-31')), '2019-11-07', at('2019-11-06'));
    expect(after.rungs.at(-1)).toMatchObject({ rung: 'T-1', outcome: 'skipped', note: 'moved' });
  });
});

describe('a calendar that changes on the way', () => {
  it('has nothing said twice when the day of a rung that was said moves with it', () => {
    const subject = reminded(at('2019-10-30'));
    const worked = createCalendar({ zone, overrides: [{ day: '2019-11-02', kind: 'work', basis: '1/QĐ' }] });
    const sevenBefore = standardLadder.rungs[1];
    expect(sevenBefore && rungInstant(sevenBefore, subject, worked)).toEqual(at('2019-10-31'));
    expect(dueRungs(subject, standardLadder, at('2019-10-31'), worked)).toEqual([]);
    const [first] = subject.rungs;
    const ofAnotherDay = {
      ...subject,
      rungs: first ? [{ ...first, for: '2019-11-01' }, ...subject.rungs] : [],
    };
    expect(dueRungs(ofAnotherDay, standardLadder, at('2019-10-31'), worked)).toEqual([]);
  });

  it('has said late what comes to lie in the past and was not said', () => {
    const subject = reminded(at('2019-10-30'));
    const rested = createCalendar({ zone, overrides: [{ day: '2019-11-06', kind: 'off', basis: '1/QĐ' }] });
    expect(dueRungs(subject, standardLadder, at('2019-11-04', '10:00'), rested)).toMatchObject([
      { rung: { id: 'T-3' }, verdict: 'say' },
    ]);
  });

  it('reads marks that bear no day by their moment', () => {
    const old = reminded(at('2019-11-05')).rungs.map(({ for: _, ...mark }) => mark);
    const subject = { deadline: due('2019-11-08'), openedAt: at('2019-10-01'), rungs: old };
    expect(dueRungs(subject, standardLadder, at('2019-11-06'), calendar)).toEqual([]);
    const later = { ...subject, deadline: due('2019-11-20') };
    expect(nextRungAt(later, standardLadder, at('2019-11-06'), calendar)).toEqual(at('2019-10-31'));
  });
});

describe('any deadline, moved at any time', () => {
  const situations = fc.record({
    subject: anySubject,
    ladder: anyLadder,
    askings: anyAskings,
    days: fc.integer({ min: -20, max: 20 }).filter((days) => days !== 0),
    minutes: fc.integer({ min: 0, max: 60 * 24 * 80 }),
  });

  it('leaves to be said exactly what is still to come, and loses no proof', () => {
    fc.assert(
      fc.property(situations, ({ subject: drawn, ladder, askings, days, minutes }) => {
        const subject = { ...drawn, rungs: [] };
        const movedAt = later(subject, minutes);
        for (const asking of askings) if (asking <= minutes) ask(subject, ladder, later(subject, asking));
        const { lastDay, aimDay, lateAfter } = subject.deadline;
        const deadline = {
          lastDay: addDays(lastDay, days),
          aimDay: addDays(aimDay, days),
          lateAfter: addDays(lateAfter, days),
        };
        const anew = { ...subject, deadline };
        const rungs = marksAfterMove(anew, ladder, movedAt, subject.calendar);
        const after = { ...anew, rungs };
        expect(rungs.slice(0, subject.rungs.length)).toEqual(subject.rungs);
        expect(marksAfterMove(after, ladder, movedAt, subject.calendar)).toEqual(rungs);
        expect(dueRungs(after, ladder, movedAt, subject.calendar)).toEqual([]);
        const ahead = ladder.rungs.filter(
          (rung) => rungInstant(rung, anew, subject.calendar, ladder.urgent !== null) > movedAt,
        );
        const end = later(subject, 60 * 24 * 400);
        const decided = dueRungs(after, ladder, end, subject.calendar).map(({ rung }) => rung.id);
        expect([...new Set(decided)].sort()).toEqual(ahead.map(({ id }) => id).sort());
      }),
      { numRuns: 200 },
    );
  });
});
