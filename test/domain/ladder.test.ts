import { createCalendar } from '../../src/domain/calendar';
import { instantOf } from '../../src/domain/day';
import {
  dueRungs,
  type LadderSubject,
  nextDueAt,
  nextRung,
  type Rung,
  type RungDecision,
  rungInstant,
  standardLadder,
} from '../../src/domain/ladder';

const zone = 'Asia/Ho_Chi_Minh';
const calendar = createCalendar({ zone });
const at = (day: string, time = '08:00') => instantOf(day, time, zone);

/** "trước ngày 10/11" in 2019: the last day, 09/11, is a Saturday and the office accepts until Monday. */
const subject: LadderSubject = {
  aimDay: '2019-11-08',
  lateAfter: '2019-11-11',
  openedAt: at('2019-10-01'),
  said: [],
};

function rung(id: string, change: Partial<Rung> = {}): Rung {
  const found = standardLadder.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return { ...found, ...change };
}

function brief(decision: RungDecision): string {
  const { verdict } = decision;
  const more =
    verdict === 'say' ? decision.to.join('+') : verdict === 'merge' ? decision.into : decision.reason;
  return `${decision.rung.id} ${verdict} ${more}`;
}

function decided(
  now: Date,
  change: Partial<LadderSubject> = {},
  ladder: readonly Rung[] = standardLadder,
): string[] {
  return dueRungs({ ...subject, ...change }, ladder, now, calendar).map(brief);
}

describe('when the standard ladder speaks', () => {
  it.each([
    ['T-14', '2019-10-21'],
    ['T-7', '2019-10-30'],
    ['T-3', '2019-11-05'],
    ['T-1', '2019-11-07'],
    ['T0', '2019-11-08'],
    ['T+1', '2019-11-12'],
    ['T+3', '2019-11-14'],
    ['T+7', '2019-11-20'],
  ])('%s on %s at eight', (id, day) => {
    expect(rungInstant(rung(id), subject, calendar)).toEqual(at(day));
  });

  it('counts working days around Tết', () => {
    const tet = { aimDay: '2026-02-24', lateAfter: '2026-02-24' };
    expect(rungInstant(rung('T-3'), tet, calendar)).toEqual(at('2026-02-12'));
  });

  it('counts calendar days where a rung says so', () => {
    expect(rungInstant(rung('T-3', { unit: 'calendarDays', at: '16:30' }), subject, calendar)).toEqual(
      at('2019-11-05', '16:30'),
    );
    expect(rungInstant(rung('T+7', { unit: 'calendarDays' }), subject, calendar)).toEqual(at('2019-11-18'));
  });

  it('speaks to the focal point and the head, and at the last also to the office', () => {
    const audience = standardLadder.map(({ id, to }) => `${id} ${to.join('+')}`);
    expect(audience.slice(0, -1).every((line) => line.endsWith(' focalPoint+head'))).toBe(true);
    expect(audience.at(-1)).toBe('T+7 focalPoint+head+office');
  });

  it('never puts a working-day rung on a day of rest, even when the day aimed at is one', () => {
    expect(rungInstant(rung('T0'), { aimDay: '2019-11-09', lateAfter: '2019-11-11' }, calendar)).toEqual(
      at('2019-11-08'),
    );
  });
});

describe('what is due', () => {
  it('is nothing before the first rung', () => {
    expect(decided(at('2019-10-21', '07:59'))).toEqual([]);
  });

  it('is said at its minute', () => {
    expect(decided(at('2019-10-21'))).toEqual(['T-14 say focalPoint+head']);
  });

  it('is not said again', () => {
    expect(decided(at('2019-10-21', '09:00'), { said: ['T-14'] })).toEqual([]);
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
    expect(decided(at('2019-11-11', '09:00'), { said: ['T-14', 'T-7', 'T-3', 'T-1'] })).toEqual([
      'T0 say focalPoint+head',
    ]);
  });

  it('no longer says a missed reminder once the deadline has passed, but merges it into the first rung after', () => {
    const said = ['T-14', 'T-7', 'T-3'];
    expect(decided(at('2019-11-12', '07:00'), { said })).toEqual(['T-1 merge T+1', 'T0 merge T+1']);
    expect(decided(at('2019-11-12', '08:00'), { said })).toEqual([
      'T-1 merge T+1',
      'T0 merge T+1',
      'T+1 say focalPoint+head',
    ]);
  });

  it('says the latest of the rungs after the deadline, to everybody those missed would have reached', () => {
    const ladder = [rung('T0'), rung('T+1', { to: ['office'] }), rung('T+3', { to: ['focalPoint'] })];
    expect(decided(at('2019-11-20', '09:00'), {}, ladder)).toEqual([
      'T0 merge T+3',
      'T+1 merge T+3',
      'T+3 say focalPoint+head+office',
    ]);
  });

  it('skips, and says why, when the deadline has passed and no rung comes after', () => {
    expect(decided(at('2019-11-12', '09:00'), {}, [rung('T-1'), rung('T0')])).toEqual([
      'T-1 skip deadlinePassed',
      'T0 skip deadlinePassed',
    ]);
  });

  it('does not depend on the order in which a ladder is written', () => {
    const reversed = [...standardLadder].reverse();
    expect(decided(at('2019-11-14', '09:00'), {}, reversed)).toEqual(decided(at('2019-11-14', '09:00')));
  });
});

describe('what comes next', () => {
  const following = (now: Date, said: string[] = []) =>
    nextRung({ ...subject, said }, standardLadder, now, calendar);

  it('is the first rung after now that is not decided', () => {
    expect(following(at('2019-11-01'))).toEqual({ rung: rung('T-3'), dueAt: at('2019-11-05') });
    expect(following(at('2019-11-05'))?.rung.id).toBe('T-1');
    expect(following(at('2019-11-01'), ['T-3'])?.rung.id).toBe('T-1');
    expect(following(at('2019-11-20'))).toBeNull();
  });

  it('is due in the past when it was missed, and never when all is decided', () => {
    expect(nextDueAt(subject, standardLadder, calendar)).toEqual(at('2019-10-21'));
    expect(nextDueAt({ ...subject, said: ['T-14', 'T-7'] }, standardLadder, calendar)).toEqual(
      at('2019-11-05'),
    );
    const said = standardLadder.map(({ id }) => id);
    expect(nextDueAt({ ...subject, said }, standardLadder, calendar)).toBeNull();
  });
});
