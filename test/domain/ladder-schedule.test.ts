import { createCalendar } from '../../src/domain/calendar';
import { dayOf, instantOf } from '../../src/domain/day';
import {
  ladderProfiles,
  profileLadder,
  type Rung,
  rungId,
  rungInstant,
  standardLadder,
  upcomingRungs,
  urgentLadder,
} from '../../src/domain/ladder';

const zone = 'Asia/Ho_Chi_Minh';
const calendar = createCalendar({ zone });
const at = (day: string, time = '08:00') => instantOf(day, time, zone);
const local = (instant: Date) =>
  `${dayOf(instant, zone)} ${new Date(+instant + 7 * 3_600_000).toISOString().slice(11, 16)}`;

/** "trước ngày 10/11" in 2019: the last day, 09/11, is a Saturday and the office accepts until Monday. */
const subject = {
  deadline: { aimDay: '2019-11-08', lastDay: '2019-11-09', lateAfter: '2019-11-11' },
  openedAt: at('2019-10-01'),
};
/** Due on the second working day after Tết of 2026, which rests from 14 to 22 February. */
const tet = {
  deadline: { aimDay: '2026-02-24', lastDay: '2026-02-24', lateAfter: '2026-02-24' },
  openedAt: at('2026-01-05'),
};

function rung(id: string, change: Partial<Rung> = {}): Rung {
  const found = standardLadder.rungs.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return { ...found, ...change };
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

  it('counts calendar days where a rung says so', () => {
    const early = rung('T-3', { unit: 'calendarDays', at: '16:30' });
    expect(rungInstant(early, subject, calendar)).toEqual(at('2019-11-05', '16:30'));
    expect(rungInstant(rung('T+7', { unit: 'calendarDays' }), subject, calendar)).toEqual(at('2019-11-18'));
  });

  it('never puts a working-day rung on a day of rest, even when the day aimed at is one', () => {
    const saturday = { ...subject, deadline: { ...subject.deadline, aimDay: '2019-11-09' } };
    expect(rungInstant(rung('T0'), saturday, calendar)).toEqual(at('2019-11-08'));
  });
});

describe('the profiles around Tết', () => {
  const played = (ladder: typeof standardLadder) =>
    upcomingRungs(ladder, tet, new Date(0), calendar).map(
      ({ rung: { id, to }, dueAt }) => `${id} ${local(dueAt)} ${to.includes('office') ? '+office' : 'unit'}`,
    );

  it('light: at four fifths of the time, moved before Tết, on the day and once after', () => {
    expect(played(profileLadder('light'))).toEqual([
      '80% 2026-02-13 08:00 unit',
      'T0 2026-02-24 08:00 unit',
      'T+3 2026-02-27 08:00 +office',
    ]);
  });

  it('standard', () => {
    expect(played(profileLadder('standard'))).toEqual([
      'T-14 2026-01-28 08:00 unit',
      'T-7 2026-02-06 08:00 unit',
      'T-3 2026-02-12 08:00 unit',
      'T-1 2026-02-23 08:00 unit',
      'T0 2026-02-24 08:00 unit',
      'T+1 2026-02-25 08:00 unit',
      'T+3 2026-02-27 08:00 unit',
      'T+7 2026-03-05 08:00 +office',
    ]);
  });

  it('firm: more often, and to the office from the third working day after', () => {
    expect(played(profileLadder('firm'))).toEqual([
      'T-20 2026-01-20 08:00 unit',
      'T-14 2026-01-28 08:00 unit',
      'T-10 2026-02-03 08:00 unit',
      'T-7 2026-02-06 08:00 unit',
      'T-5 2026-02-10 08:00 unit',
      'T-3 2026-02-12 08:00 unit',
      'T-2 2026-02-13 08:00 unit',
      'T-1 2026-02-23 08:00 unit',
      'T0 2026-02-24 08:00 unit',
      'T+1 2026-02-25 08:00 unit',
      'T+2 2026-02-26 08:00 unit',
      'T+3 2026-02-27 08:00 +office',
      'T+5 2026-03-03 08:00 +office',
      'T+7 2026-03-05 08:00 +office',
      'T+10 2026-03-10 08:00 +office',
    ]);
  });

  it('urgent: by the calendar, several times a day, days of rest or not', () => {
    const friday = {
      ...tet,
      deadline: { aimDay: '2026-02-13', lastDay: '2026-02-13', lateAfter: '2026-02-13' },
    };
    const rungs = upcomingRungs(urgentLadder('bão'), friday, new Date(0), calendar);
    expect(rungs.map(({ rung: { id, to }, dueAt }) => `${id} ${local(dueAt)} ${to.length}`)).toEqual([
      'T-1d@08:00 2026-02-12 08:00 2',
      'T-1d@14:00 2026-02-12 14:00 2',
      'T0d@07:00 2026-02-13 07:00 2',
      'T0d@11:00 2026-02-13 11:00 2',
      'T0d@15:00 2026-02-13 15:00 2',
      'T+1d@08:00 2026-02-14 08:00 3',
      'T+2d@08:00 2026-02-15 08:00 3',
    ]);
  });

  it('urgent: on the day itself though it is one of rest, where others aim at the working day before', () => {
    const sunday = {
      ...tet,
      deadline: { aimDay: '2026-02-13', lastDay: '2026-02-15', lateAfter: '2026-02-23' },
    };
    const days = (ladder: typeof standardLadder) =>
      upcomingRungs(ladder, sunday, new Date(0), calendar).map(
        ({ rung, dueAt }) => `${rung.id} ${local(dueAt)}`,
      );
    expect(days(urgentLadder('bão'))).toEqual([
      'T-1d@08:00 2026-02-14 08:00',
      'T-1d@14:00 2026-02-14 14:00',
      'T0d@07:00 2026-02-15 07:00',
      'T0d@11:00 2026-02-15 11:00',
      'T0d@15:00 2026-02-15 15:00',
      'T+1d@08:00 2026-02-24 08:00',
      'T+2d@08:00 2026-02-25 08:00',
    ]);
    expect(days({ ...urgentLadder('bão'), urgent: null })[2]).toBe('T0d@07:00 2026-02-13 07:00');
  });

  it('are told apart by their names, and only the urgent one bears a reason', () => {
    expect(ladderProfiles.map((name) => [profileLadder(name).profile, profileLadder(name).urgent])).toEqual([
      ['light', null],
      ['standard', null],
      ['firm', null],
    ]);
    expect(urgentLadder('bão')).toMatchObject({ profile: 'urgent', urgent: 'bão', gapHours: 2 });
  });

  it('have rungs with ids of their own, and are not changed through a copy', () => {
    for (const { rungs } of [...ladderProfiles.map(profileLadder), urgentLadder('bão')])
      expect(new Set(rungs.map(({ id }) => id)).size).toBe(rungs.length);
    profileLadder('light').rungs[0]?.to.pop();
    expect(profileLadder('light').rungs[0]?.to).toEqual(['focalPoint', 'head']);
  });
});

describe('a share of the window', () => {
  const share = (offset: number, hour = '08:00'): Rung => ({
    id: rungId({ offset, unit: 'windowShare' }),
    offset,
    unit: 'windowShare',
    at: hour,
    to: ['head'],
  });
  const of = (openedAt: Date, aimDay: string) => ({
    deadline: { aimDay, lastDay: aimDay, lateAfter: aimDay },
    openedAt,
  });
  const due = (one: Rung, opened: Date, aim: string) => local(rungInstant(one, of(opened, aim), calendar));

  it.each([
    [80, '2019-10-01', '2019-11-08', '2019-10-31'],
    [50, '2019-10-01', '2019-11-08', '2019-10-18'],
    [80, '2019-10-01', '2019-10-07', '2019-10-04'],
    [99, '2019-10-01', '2019-10-02', '2019-10-01'],
  ])('%s %% from %s to %s has gone by on %s, or the working day before', (percent, from, aim, day) => {
    expect(due(share(percent), at(from), aim)).toBe(`${day} 08:00`);
  });

  it('is not before the opening: the working day after, when the hour has gone by on the day itself', () => {
    expect(due(share(1), at('2019-10-01', '09:00'), '2019-10-31')).toBe('2019-10-02 08:00');
    expect(due(share(1), at('2019-10-01', '09:00'), '2019-10-31')).not.toBe(
      due(share(1, '10:00'), at('2019-10-01', '09:00'), '2019-10-31'),
    );
    expect(due(share(1), at('2019-10-04', '09:00'), '2019-10-31')).toBe('2019-10-07 08:00');
  });

  it('is not after the day to aim at, whenever the obligation was opened', () => {
    expect(due(share(80), at('2019-10-31', '09:00'), '2019-10-31')).toBe('2019-10-31 08:00');
    expect(due(share(80), at('2019-11-20', '09:00'), '2019-10-31')).toBe('2019-10-31 08:00');
  });
});
