import fc from 'fast-check';
import { instantOf } from '../../src/domain/day';
import { type Ladder, type Rung, type RungMark, standardLadder, urgentLadder } from '../../src/domain/ladder';
import { type NudgePlan, nextRungAt, planNudges, saidMark } from '../../src/domain/nudge';
import type { Obligation } from '../../src/domain/obligation';
import { calendar, pendingObligation } from '../support/obligation-life';
import { anyAskings, anyLadder } from './ladder-play';

const at = (day: string, time = '08:00') => instantOf(day, time, calendar.zone);
const nothing: NudgePlan = { marks: [], say: [] };

/** What a call wants said, as `rung → recipient (seats)`. */
function wanted(obligation: Obligation, now: Date, ladder: Ladder = standardLadder): string[] {
  return planNudges(obligation, ladder, now, calendar).say.map(
    ({ recipient, item }) => `${item.rung} → ${recipient} (${item.seats.join(', ')})`,
  );
}

/** The obligation after a call: merged and skipped rungs are marked, and what was wanted said unless it was put off. */
function marked(obligation: Obligation, now: Date, ladder = standardLadder, saying = true): Obligation {
  const { marks, say } = planNudges(obligation, ladder, now, calendar);
  const said = say.map(({ recipient, item }) => saidMark(item, { recipient, at: now, note: null }));
  return { ...obligation, rungs: [...obligation.rungs, ...marks, ...(saying ? said : [])] };
}

/** Calls in order of time: minutes after the opening, and whether the day's notice still has room for what is said. */
const calls = fc
  .tuple(anyAskings, fc.infiniteStream(fc.boolean()))
  .map(([minutes, saying]) => minutes.map((after) => ({ after, saying: saying.next().value })));

const later = (obligation: Obligation, minutes: number) =>
  new Date(obligation.openedAt.getTime() + minutes * 60_000);

const runs = { numRuns: 100 };

describe('the plan of nudges', () => {
  it('tells focal point and head of the unit before the day', () => {
    expect(wanted(pendingObligation(), at('2019-10-21'))).toEqual(['T-14 → XLH (XLH/focalPoint, XLH/head)']);
  });

  it('tells the office too on the seventh working day after', () => {
    const late = marked(pendingObligation(), at('2019-11-14'));
    expect(wanted(late, at('2019-11-20'))).toEqual([
      'T+7 → XLH (XLH/focalPoint, XLH/head)',
      'T+7 → @office (@office/officer)',
    ]);
  });

  it('has nothing to say of what has been sent, and waits for nothing then', () => {
    for (const state of ['submitted', 'accepted', 'exempted'] as const) {
      const done = pendingObligation({ state });
      expect(planNudges(done, standardLadder, at('2019-11-20'), calendar)).toEqual(nothing);
      expect(nextRungAt(done, standardLadder, at('2019-11-20'), calendar)).toBeNull();
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
    const rungs: Rung[] = [
      { id: 'A', offset: -3, unit: 'workingDays', at: '08:00', to: ['head', 'office'] },
      { id: 'B', offset: -1, unit: 'workingDays', at: '08:00', to: ['focalPoint'] },
    ];
    const ladder = { ...standardLadder, rungs };
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
    const late = marked(pendingObligation(), at('2019-11-14'));
    const half = { ...late, rungs: [...late.rungs, mark] };
    expect(wanted(half, at('2019-11-20'))).toEqual(['T+7 → @office (@office/officer)']);
  });

  it('waits at night and wants nothing said then, and says the next morning', () => {
    const evening = {
      ...standardLadder,
      rungs: standardLadder.rungs.map((rung) => ({ ...rung, at: '19:00' })),
    };
    const obligation = pendingObligation();
    expect(planNudges(obligation, evening, at('2019-10-21', '19:00'), calendar)).toEqual(nothing);
    expect(nextRungAt(obligation, evening, at('2019-10-21', '19:00'), calendar)).toEqual(at('2019-10-22'));
    expect(wanted(obligation, at('2019-10-22'), evening)).toEqual(['T-14 → XLH (XLH/focalPoint, XLH/head)']);
  });

  it('bears why it is urgent, whether it is out of hours, and for which day it is said', () => {
    const [said] = planNudges(
      pendingObligation(),
      urgentLadder('bão'),
      at('2019-11-08', '14:00'),
      calendar,
    ).say;
    expect(said?.item).toMatchObject({ for: '2019-11-09', urgent: { reason: 'bão', outOfHours: false } });
    const night = { ...urgentLadder('bão'), rungs: urgentLadder('bão').rungs.slice(-1) };
    const [weekend] = planNudges(pendingObligation(), night, at('2019-11-16', '03:00'), calendar).say;
    expect(weekend?.item.urgent).toEqual({ reason: 'bão', outOfHours: true });
    expect(
      planNudges(pendingObligation(), standardLadder, at('2019-10-21'), calendar).say[0]?.item.urgent,
    ).toBeNull();
  });

  it('notes for which seats it was enough, and for which day', () => {
    const told = (rung: string): RungMark => ({
      rung,
      recipient: 'XLH',
      at: at('2019-10-21'),
      outcome: 'said',
      note: 'n1',
      for: '2019-11-09',
    });
    const rungs = standardLadder.rungs.slice(0, -1).map(({ id }) => told(id));
    const late = pendingObligation({ rungs });
    const { marks, say } = planNudges(late, { ...standardLadder, most: 3 }, at('2019-11-20'), calendar);
    expect(marks).toEqual(
      ['XLH/focalPoint', 'XLH/head'].map((recipient) => ({
        rung: 'T+7',
        recipient,
        at: at('2019-11-20'),
        outcome: 'skipped',
        note: 'enough',
        for: '2019-11-09',
      })),
    );
    expect(say.map(({ recipient }) => recipient)).toEqual(['@office']);
  });
});

describe('the plan of nudges, however often and by whomever it is made', () => {
  it('says nothing twice to anybody, and decides nothing again', () => {
    fc.assert(
      fc.property(anyLadder, calls, (ladder, times) => {
        let obligation = pendingObligation();
        for (const { after, saying } of times)
          obligation = marked(obligation, later(obligation, after), ladder, saying);
        const decided = obligation.rungs.map(({ rung, recipient }) => `${rung} ${recipient}`);
        expect(new Set(decided).size).toBe(decided.length);
      }),
      runs,
    );
  });

  it('comes to the same when every call is made twice', () => {
    fc.assert(
      fc.property(anyLadder, calls, (ladder, times) => {
        const play = (list: typeof times) =>
          list.reduce(
            (obligation, { after, saying }) => marked(obligation, later(obligation, after), ladder, saying),
            pendingObligation(),
          );
        const twice = times.flatMap((call) => [call, call]);
        expect(play(twice).rungs).toEqual(play(times).rungs);
      }),
      runs,
    );
  });

  it('leaves nobody out that a rung after the opening was for, however often the saying was put off', () => {
    fc.assert(
      fc.property(anyLadder, calls, (drawn, times) => {
        const last: Rung = { id: 'last', offset: 12, unit: 'workingDays', at: '10:00', to: ['head'] };
        const ladder = { ...drawn, rungs: [...drawn.rungs, last], most: 20 };
        let obligation = pendingObligation();
        for (const { after, saying } of times)
          obligation = marked(obligation, later(obligation, after), ladder, saying);
        obligation = marked(obligation, at('2020-03-02', '10:00'), ladder);
        const live = ladder.rungs.filter(({ id }) => !isSkipped(obligation, id));
        const recipients = live.flatMap(({ to }) => to).map((to) => (to === 'office' ? '@office' : 'XLH'));
        const said = obligation.rungs.filter(({ outcome }) => outcome === 'said');
        expect(said.map(({ recipient }) => recipient)).toEqual(expect.arrayContaining(recipients));
      }),
      runs,
    );
  });

  it('is awaited exactly as long as there is something left to decide', () => {
    fc.assert(
      fc.property(anyLadder, calls, (ladder, times) => {
        let obligation = pendingObligation();
        for (const { after } of times) obligation = marked(obligation, later(obligation, after), ladder);
        const now = later(obligation, times.at(-1)?.after ?? 0);
        const next = nextRungAt(obligation, ladder, now, calendar);
        const before = next ? new Date(next.getTime() - 1) : later(obligation, 60 * 24 * 400);
        expect(planNudges(obligation, ladder, before, calendar)).toEqual(nothing);
        if (next) expect(planNudges(obligation, ladder, next, calendar)).not.toEqual(nothing);
      }),
      runs,
    );
  });
});

function isSkipped({ rungs }: Obligation, id: string): boolean {
  return rungs.some(({ rung, outcome }) => rung === id && outcome === 'skipped');
}
