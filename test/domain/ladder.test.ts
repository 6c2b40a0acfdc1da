import { createCalendar } from '../../src/domain/calendar';
import { instantOf } from '../../src/domain/day';
import {
  dueRungs,
  isAfterDeadline,
  type Ladder,
  type LadderSubject,
  nextRungAt,
  type Rung,
  type RungDecision,
  type RungMark,
  standardLadder,
  upcomingRungs,
  urgentLadder,
} from '../../src/domain/ladder';

const zone = 'Asia/Ho_Chi_Minh';
const calendar = createCalendar({ zone });
const at = (day: string, time = '08:00') => instantOf(day, time, zone);

/** "trước ngày 10/11" in 2019: the last day, 09/11, is a Saturday and the office accepts until Monday. */
const subject: LadderSubject = {
  deadline: { lastDay: '2019-11-09', aimDay: '2019-11-08', lateAfter: '2019-11-11' },
  openedAt: at('2019-10-01'),
  rungs: [],
};

function rung(id: string, change: Partial<Rung> = {}): Rung {
  const found = standardLadder.rungs.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return { ...found, ...change };
}

const of = (...rungs: Rung[]): Ladder => ({ ...standardLadder, rungs });

/** Said to all, at eight of a day long ago: they hold nobody back. */
const said = (...rungs: string[]): { rungs: RungMark[] } => ({
  rungs: rungs.map((id) => marked(id, { at: at('2019-10-02') })),
});

function marked(id: string, change: Partial<RungMark>): RungMark {
  return {
    rung: id,
    recipient: null,
    at: at('2019-10-02'),
    outcome: 'said',
    note: null,
    for: '2019-11-09',
    ...change,
  };
}

function brief(decision: RungDecision): string {
  const { verdict, rung: one } = decision;
  if (verdict === 'say') return `${one.id} say ${decision.to.join('+')}`;
  if (verdict === 'merge') return `${one.id} merge ${decision.into}`;
  if (verdict === 'skip') return `${one.id} skip ${[decision.reason, ...(decision.to ?? [])].join(' ')}`;
  const until = new Date(+decision.until + 7 * 3_600_000).toISOString().slice(0, 16);
  return `${one.id} wait ${decision.why} ${until}`;
}

function decided(now: Date, change: Partial<LadderSubject> = {}, ladder = standardLadder): string[] {
  return dueRungs({ ...subject, ...change }, ladder, now, calendar).map(brief);
}

describe('what is due', () => {
  it('is nothing before the first rung', () => {
    expect(decided(at('2019-10-21', '07:59'))).toEqual([]);
  });

  it('is said at its minute', () => {
    expect(decided(at('2019-10-21'))).toEqual(['T-14 say focalPoint+head']);
  });

  it('is not said again', () => {
    expect(decided(at('2019-10-21', '09:00'), said('T-14'))).toEqual([]);
  });

  it('is said late after a night of downtime', () => {
    expect(decided(at('2019-10-22', '10:00'))).toEqual(['T-14 say focalPoint+head']);
  });

  it('merges the rungs that were missed into the latest', () => {
    expect(decided(at('2019-11-07', '12:00'))).toEqual([
      'T-14 merge T-1',
      'T-7 merge T-1',
      'T-3 merge T-1',
      'T-1 say focalPoint+head',
    ]);
  });

  it('skips what was due before the obligation came to be', () => {
    expect(decided(at('2019-11-05', '08:05'), { openedAt: at('2019-11-01') })).toEqual([
      'T-14 skip beforeOpening',
      'T-7 skip beforeOpening',
      'T-3 say focalPoint+head',
    ]);
  });

  it('still reminds on a day on which the office accepts though the last day is over', () => {
    const { rungs } = said('T-14', 'T-7', 'T-3', 'T-1');
    expect(decided(at('2019-11-11', '09:00'), { rungs })).toEqual(['T0 say focalPoint+head']);
  });

  it('no longer says a missed reminder once the deadline has passed, but merges it into the first rung after', () => {
    const { rungs } = said('T-14', 'T-7', 'T-3');
    expect(decided(at('2019-11-12', '07:00'), { rungs })).toEqual(['T-1 merge T+1', 'T0 merge T+1']);
    expect(decided(at('2019-11-12', '08:00'), { rungs })).toEqual([
      'T-1 merge T+1',
      'T0 merge T+1',
      'T+1 say focalPoint+head',
    ]);
  });

  it('says the latest of the rungs after the deadline, to everybody those missed would have reached', () => {
    const ladder = of(rung('T0'), rung('T+1', { to: ['office'] }), rung('T+3', { to: ['focalPoint'] }));
    expect(decided(at('2019-11-20', '09:00'), {}, ladder)).toEqual([
      'T0 merge T+3',
      'T+1 merge T+3',
      'T+3 say focalPoint+head+office',
    ]);
  });

  it('skips, and says why, when the deadline has passed and no rung comes after', () => {
    expect(decided(at('2019-11-12', '09:00'), {}, of(rung('T-1'), rung('T0')))).toEqual([
      'T-1 skip deadlinePassed',
      'T0 skip deadlinePassed',
    ]);
  });

  it('does not depend on the order in which a ladder is written', () => {
    const reversed = of(...[...standardLadder.rungs].reverse());
    const now = at('2019-11-14', '09:00');
    expect(decided(now, {}, reversed)).toEqual(decided(now));
  });

  it('tells rungs after the deadline from shares of the window, which are numbers above none too', () => {
    expect(isAfterDeadline(rung('T+1'))).toBe(true);
    expect(isAfterDeadline(rung('T0'))).toBe(false);
    expect(isAfterDeadline(rung('T+1', { unit: 'windowShare' }))).toBe(false);
  });
});

describe('quiet hours and days of rest', () => {
  const evening = of(rung('T-14', { at: '17:00' }));
  const saturday = of(rung('T-3', { unit: 'calendarDays', offset: -6 }), rung('T+1'));

  it('make a rung wait until eight of the next working day', () => {
    expect(decided(at('2019-10-21', '17:00'), {}, evening)).toEqual([
      'T-14 wait quietHours 2019-10-22T08:00',
    ]);
    expect(decided(at('2019-10-22', '07:30'), {}, evening)).toEqual([
      'T-14 wait quietHours 2019-10-22T08:00',
    ]);
    expect(decided(at('2019-10-22', '08:00'), {}, evening)).toEqual(['T-14 say focalPoint+head']);
    expect(decided(at('2019-10-23', '07:30'), {}, evening)).toEqual([
      'T-14 wait quietHours 2019-10-23T08:00',
    ]);
    const early = of(rung('T-14', { at: '07:00' }));
    expect(decided(at('2019-10-21', '07:01'), {}, early)).toEqual(['T-14 say focalPoint+head']);
    expect(decided(at('2019-11-02', '08:00'), {}, saturday)).toEqual([
      'T-3 wait quietHours 2019-11-04T08:00',
    ]);
  });

  it('do not keep a rung waiting until it is too late: it is merged, or skipped, at once', () => {
    const late = rung('T0', { at: '20:00', unit: 'calendarDays', offset: 3 });
    const last = { ...rung('T0'), id: 'last', unit: 'calendarDays' as const, offset: 0, at: '17:30' };
    const deadline = { ...subject.deadline, aimDay: '2019-11-11' };
    expect(decided(at('2019-11-11', '17:30'), { deadline }, of(last, late))).toEqual(['last merge T0']);
    expect(decided(at('2019-11-11', '17:30'), { deadline }, of(last))).toEqual(['last skip deadlinePassed']);
  });

  it('do not keep an urgent ladder from speaking, which says that it spoke out of hours', () => {
    const urgent = { ...saturday, urgent: 'bão' };
    const spoken = (now: Date, ladder: Ladder) => dueRungs(subject, ladder, now, calendar)[0];
    expect(spoken(at('2019-11-02'), urgent)).toMatchObject({ verdict: 'say', outOfHours: true });
    expect(spoken(at('2019-11-04', '07:00'), urgent)).toMatchObject({ verdict: 'say', outOfHours: false });
    expect(spoken(at('2019-11-04', '17:00'), urgent)).toMatchObject({ verdict: 'say', outOfHours: true });
  });
});

describe('the least time between two reminders', () => {
  const hourly = { ...urgentLadder('bão'), gapHours: 2 };
  const deadline = { lastDay: '2019-11-08', aimDay: '2019-11-08', lateAfter: '2019-11-08' };
  const told = (time: string, recipient: string | null = 'XLH') =>
    marked('T-1d@08:00', { recipient, at: at('2019-11-07', time), for: '2019-11-08' });

  it('keeps a rung waiting until it is over, to the minute', () => {
    const rungs = [told('13:00')];
    expect(decided(at('2019-11-07', '14:59'), { deadline, rungs }, hourly)).toEqual([
      'T-1d@14:00 wait gap 2019-11-07T15:00',
    ]);
    expect(decided(at('2019-11-07', '15:00'), { deadline, rungs }, hourly)).toEqual([
      'T-1d@14:00 say focalPoint+head',
    ]);
  });

  it('ends in the hours in which it may be said', () => {
    const slow = { ...hourly, urgent: null, gapHours: 5 };
    expect(decided(at('2019-11-07', '14:00'), { deadline, rungs: [told('13:00')] }, slow)).toEqual([
      'T-1d@14:00 wait gap 2019-11-08T08:00',
    ]);
  });

  it('counts what each seat heard: what only the office was told does not keep a unit waiting', () => {
    const rungs = [
      told('08:00'),
      marked('T+1d@08:00', { recipient: '@office', at: at('2019-11-07', '13:30') }),
    ];
    expect(decided(at('2019-11-07', '14:00'), { deadline, rungs }, hourly)).toEqual([
      'T-1d@14:00 say focalPoint+head',
    ]);
  });

  it('counts from what an earlier ladder said, whose rungs are no more', () => {
    const rungs = [marked('T-1@06:00', { recipient: 'XLH', at: at('2019-11-07', '07:00') })];
    expect(decided(at('2019-11-07', '08:00'), { deadline, rungs }, hourly)).toEqual([
      'T-1d@08:00 wait gap 2019-11-07T09:00',
    ]);
  });

  it('counts from the return of a report, which is told by a message of its own', () => {
    const history = [
      { what: 'returned', at: at('2019-11-07', '07:30') },
      { what: 'submitted', at: at('2019-11-07', '07:40') },
    ];
    expect(decided(at('2019-11-07', '08:00'), { deadline, history }, hourly)).toEqual([
      'T-1d@08:00 wait gap 2019-11-07T09:30',
    ]);
  });
});

describe('a report that was returned after the deadline', () => {
  it('is reminded of the next working morning, with what came due while it lay with the reviewer', () => {
    const history = [{ what: 'returned', at: at('2019-11-14', '10:00') }];
    const { rungs } = said('T-14', 'T-7', 'T-3', 'T-1');
    expect(decided(at('2019-11-14', '10:01'), { history, rungs })).toEqual([
      'T0 merge T+3',
      'T+1 merge T+3',
      'T+3 wait gap 2019-11-15T08:00',
    ]);
    expect(decided(at('2019-11-15'), { history, rungs }).at(-1)).toBe('T+3 say focalPoint+head');
  });
});

describe('the most reminders a seat gets', () => {
  const twice = { ...standardLadder, most: 2 };
  const told = (id: string, recipient: string | null) => marked(id, { recipient });

  it('leaves out who has had them, and says why', () => {
    const rungs = ['T-14', 'T-7'].map((id) => told(id, 'XLH'));
    expect(decided(at('2019-11-05'), { rungs }, twice)).toEqual(['T-3 skip enough']);
    expect(decided(at('2019-11-05'), { rungs: rungs.slice(1) }, twice)).toEqual([
      'T-14 merge T-3',
      'T-3 say focalPoint+head',
    ]);
  });

  it('does not count what was merged or skipped', () => {
    const rungs = ['T-14', 'T-7'].map((id) => ({ ...told(id, 'XLH'), outcome: 'skipped' as const }));
    expect(decided(at('2019-11-05'), { rungs }, twice)).toEqual(['T-3 say focalPoint+head']);
  });

  it('lets those hear who have had fewer, and notes for whom it was skipped', () => {
    const rungs = ['T-14', 'T-7', 'T-3', 'T-1', 'T0', 'T+1', 'T+3'].map((id) => told(id, 'XLH'));
    expect(decided(at('2019-11-20'), { rungs }, twice)).toEqual([
      'T+7 skip enough focalPoint head',
      'T+7 say office',
    ]);
  });

  it('is counted for each seat of a unit by itself', () => {
    const ladder = {
      ...twice,
      rungs: [rung('T-7', { to: ['head'] }), rung('T-3', { to: ['head'] }), rung('T-1')],
    };
    const rungs = ['T-7', 'T-3'].map((id) => told(id, 'XLH'));
    expect(decided(at('2019-11-07'), { rungs }, ladder)).toEqual([
      'T-1 skip enough head',
      'T-1 say focalPoint',
    ]);
    const noted = [...rungs, { ...told('T-1', 'XLH/head'), outcome: 'skipped' as const }];
    expect(decided(at('2019-11-07'), { rungs: noted }, ladder)).toEqual(['T-1 say focalPoint']);
  });
});

describe('whom a merged rung was for', () => {
  const early = rung('T-3', { to: ['head', 'office'] });
  const late = rung('T-1', { to: ['focalPoint'] });
  const mergedInto = (id: string, into: string) => marked(id, { outcome: 'merged', note: into });

  it('hears the rung it was merged into, at a later call too', () => {
    const rungs = [mergedInto('T-3', 'T-1')];
    expect(decided(at('2019-11-07'), { rungs }, of(early, late))).toEqual(['T-1 say focalPoint+head+office']);
  });

  it('hears it through any number of rungs', () => {
    const rungs = [mergedInto('T-7', 'T-3'), mergedInto('T-3', 'T-1')];
    const first = rung('T-7', { to: ['office'] });
    const second = rung('T-3', { to: ['head'] });
    expect(decided(at('2019-11-07'), { rungs }, of(first, second, late))).toEqual([
      'T-1 say focalPoint+head+office',
    ]);
  });

  it('does not hear it again for a rung it had heard before the rest of that rung was merged', () => {
    const rungs = [marked('T-3', { recipient: 'XLH', at: at('2019-11-05') })];
    const onlyHead = rung('T-1', { to: ['head'] });
    const both = of(rung('T-3', { to: ['focalPoint', 'office'] }), onlyHead);
    expect(decided(at('2019-11-07'), { rungs }, both)).toEqual(['T-3 merge T-1', 'T-1 say head+office']);
    const merged = [...rungs, mergedInto('T-3', 'T-1')];
    expect(decided(at('2019-11-07'), { rungs: merged }, both)).toEqual(['T-1 say head+office']);
  });

  it('is awaited until both the unit and the office were told', () => {
    const rungs = [mergedInto('T-3', 'T-1'), marked('T-1', { recipient: 'XLH', at: at('2019-11-07') })];
    expect(decided(at('2019-11-07', '08:01'), { rungs }, of(early, late))).toEqual(['T-1 say office']);
    const all = [...rungs, marked('T-1', { recipient: '@office', at: at('2019-11-07') })];
    expect(decided(at('2019-11-07', '08:01'), { rungs: all }, of(early, late))).toEqual([]);
  });
});

describe('what comes next', () => {
  const next = (now: Date, change: Partial<LadderSubject> = {}, ladder = standardLadder) =>
    nextRungAt({ ...subject, ...change }, ladder, now, calendar);

  it('is the first rung that is not decided, in the past when it was missed, and never when all are', () => {
    expect(next(at('2019-10-01'))).toEqual(at('2019-10-21'));
    expect(next(at('2019-11-20'))).toEqual(at('2019-10-21'));
    expect(next(at('2019-11-01'), said('T-14', 'T-7'))).toEqual(at('2019-11-05'));
    expect(next(at('2019-11-01'), said(...standardLadder.rungs.map(({ id }) => id)))).toBeNull();
  });

  it('is the morning on which a rung of the night may be said, known beforehand', () => {
    const evening = of(rung('T-14', { at: '20:00' }));
    expect(next(at('2019-10-01'), {}, evening)).toEqual(at('2019-10-22'));
    expect(next(at('2019-10-21', '21:00'), {}, evening)).toEqual(at('2019-10-22'));
  });

  it('is the next rung when that comes before the end of a wait: the waiting one is merged then', () => {
    const ladder = of(rung('T-14', { at: '18:00' }), { ...rung('T-14', { at: '21:00' }), id: 'later' });
    expect(next(at('2019-10-01'), {}, ladder)).toEqual(at('2019-10-21', '21:00'));
    expect(decided(at('2019-10-21', '21:00'), {}, ladder)).toEqual([
      'T-14 merge later',
      'later wait quietHours 2019-10-22T08:00',
    ]);
  });

  it('shows what is still to come', () => {
    const ahead = (now: Date) => upcomingRungs(standardLadder, subject, now, calendar)[0]?.rung.id;
    expect([ahead(at('2019-11-01')), ahead(at('2019-11-05')), ahead(at('2019-11-20'))]).toEqual([
      'T-3',
      'T-1',
      undefined,
    ]);
  });
});
