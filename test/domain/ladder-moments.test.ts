import fc from 'fast-check';
import { createCalendar, isWorkingDay } from '../../src/domain/calendar';
import { dayOf, instantOf } from '../../src/domain/day';
import {
  profileLadder,
  rungInstant,
  standardLadder,
  upcomingRungs,
  urgentLadder,
} from '../../src/domain/ladder';
import { anyLadder, anySubject } from './ladder-play';

const zone = 'Asia/Ho_Chi_Minh';
const calendar = createCalendar({ zone });
const at = (day: string, time = '08:00') => instantOf(day, time, zone);
const local = (instant: Date) =>
  `${dayOf(instant, zone)} ${new Date(+instant + 7 * 3_600_000).toISOString().slice(11, 16)}`;

/** "trước ngày 10/11" in 2019: the last day, 09/11, is a Saturday and the office accepts until Monday. */
const _subject = {
  deadline: { aimDay: '2019-11-08', lastDay: '2019-11-09', lateAfter: '2019-11-11' },
  openedAt: at('2019-10-01'),
};
/** Due on the second working day after Tết of 2026, which rests from 14 to 22 February. */
const tet = {
  deadline: { aimDay: '2026-02-24', lastDay: '2026-02-24', lateAfter: '2026-02-24' },
  openedAt: at('2026-01-05'),
};

describe('any ladder', () => {
  it('has its working days and shares on working days, and no share before an opening in time', () => {
    fc.assert(
      fc.property(anySubject, anyLadder, ({ calendar: decided, ...one }, ladder) => {
        for (const rung of ladder.rungs.filter(({ unit }) => unit !== 'calendarDays')) {
          const dueAt = rungInstant(rung, one, decided);
          expect(isWorkingDay(decided, dayOf(dueAt, decided.zone))).toBe(true);
          if (rung.unit !== 'windowShare') continue;
          expect(dayOf(dueAt, decided.zone) <= one.deadline.aimDay).toBe(true);
          if (dayOf(dueAt, decided.zone) < one.deadline.aimDay) expect(dueAt >= one.openedAt).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('has the same moments however it is asked for them: one by one, together, or again', () => {
    fc.assert(
      fc.property(anySubject, anyLadder, ({ calendar: decided, ...one }, ladder) => {
        const all = () => upcomingRungs(ladder, one, new Date(-1e15), decided);
        for (const { rung, dueAt } of [...all(), ...all()])
          expect(dueAt).toEqual(rungInstant(rung, one, decided, ladder.urgent !== null));
        expect(all()).toHaveLength(ladder.rungs.length);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps apart what differs only in the day from which a report is late', () => {
    const last = (lateAfter: string) =>
      upcomingRungs(
        standardLadder,
        { ...tet, deadline: { ...tet.deadline, lateAfter } },
        new Date(0),
        calendar,
      );
    const days = ['2026-02-24', '2026-02-25'].map((day) => last(day).at(-1)?.dueAt ?? new Date(0));
    expect(days.map(local)).toEqual(['2026-03-05 08:00', '2026-03-06 08:00']);
  });

  it('keeps apart what differs only in the last day, from which an urgent one counts', () => {
    const urgent = urgentLadder('bão');
    const on = (lastDay: string) =>
      upcomingRungs(urgent, { ...tet, deadline: { ...tet.deadline, lastDay } }, new Date(0), calendar);
    const first = ['2026-02-21', '2026-02-22'].map((day) => on(day)[0]?.dueAt ?? new Date(0));
    expect(first.map(local)).toEqual(['2026-02-20 08:00', '2026-02-21 08:00']);
  });

  it('keeps apart what differs only in the opening', () => {
    const light = profileLadder('light');
    const first = (openedAt: Date) => upcomingRungs(light, { ...tet, openedAt }, new Date(0), calendar)[0];
    expect(local(first(at('2026-02-23', '07:00'))?.dueAt ?? new Date(0))).toBe('2026-02-23 08:00');
    expect(local(first(at('2026-02-23', '09:00'))?.dueAt ?? new Date(0))).toBe('2026-02-24 08:00');
    expect(local(first(at('2026-02-02', '09:00'))?.dueAt ?? new Date(0))).toBe('2026-02-13 08:00');
  });
});
