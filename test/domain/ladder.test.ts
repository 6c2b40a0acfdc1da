import {
  isAfterDeadline,
  type LadderSubject,
  nextRungAt,
  standardLadder,
  upcomingRungs,
} from '../../src/domain/ladder';
import { at, calendar, decided, of, rung, said, subject } from './ladder-cases';

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

  it('is said at the very moment of the opening', () => {
    expect(decided(at('2019-11-05'), { openedAt: at('2019-11-05') }, of(rung('T-3')))).toEqual([
      'T-3 say focalPoint+head',
    ]);
  });

  it('is nothing of a rung that is for nobody', () => {
    expect(decided(at('2019-11-05'), {}, of(rung('T-3', { to: [] })))).toEqual([]);
    expect(decided(at('2019-11-05'), said('T-14'), of(rung('T-14'), rung('T-3', { to: [] })))).toEqual([]);
  });

  it('is not merged into a rung that is still to come but was said before its day was moved', () => {
    const { rungs } = said('T+1');
    expect(decided(at('2019-11-12', '07:00'), { rungs }, of(rung('T0'), rung('T+1'), rung('T+3')))).toEqual([
      'T0 merge T+3',
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
