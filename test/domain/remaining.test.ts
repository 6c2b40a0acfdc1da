import fc from 'fast-check';
import { addDays } from '../../src/domain/day';
import { aimPassed, remainingUntil } from '../../src/domain/remaining';
import { isOverdue } from '../../src/domain/standing';
import { calendar, pendingObligation } from '../support/obligation-life';

const obligation = pendingObligation();
const on = (day: string) => remainingUntil(obligation.deadline, day, calendar);

it.each([
  ['2019-11-01', { kind: 'left', days: 5 }],
  ['2019-11-03', { kind: 'left', days: 5 }],
  ['2019-11-07', { kind: 'left', days: 1 }],
  ['2019-11-08', { kind: 'today', ahead: true, aimPassed: false }],
  ['2019-11-09', { kind: 'today', ahead: false, aimPassed: true }],
  ['2019-11-10', { kind: 'accepting', ahead: false }],
  ['2019-11-11', { kind: 'accepting', ahead: false }],
  ['2019-11-12', { kind: 'overdue', days: 1 }],
  ['2019-11-16', { kind: 'overdue', days: 4 }],
])('on %s a report due before 10/11/2019 stands at %j', (day, remaining) => {
  expect(on(day)).toEqual(remaining);
});

it('stands between a day to aim at that has passed and a last day that has not come', () => {
  const sunday = { ...obligation.deadline, lastDay: '2019-11-10', lateAfter: '2019-11-11' };
  const saturday = remainingUntil(sunday, '2019-11-09', calendar);
  expect(saturday).toEqual({ kind: 'accepting', ahead: true });
  expect(
    ['2019-11-07', '2019-11-08', '2019-11-09', '2019-11-11', '2019-11-12'].map((day) => aimPassed(on(day))),
  ).toEqual([false, false, true, true, false]);
});

it('is overdue on exactly the days on which an open obligation is', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
      const day = addDays('2019-11-10', days);
      expect(on(day).kind === 'overdue').toBe(isOverdue(obligation, day));
    }),
  );
});

it('has fewer days left every working day, and never none', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), (before) => {
      const [earlier, later] = [on(addDays('2019-11-08', -before - 1)), on(addDays('2019-11-08', -before))];
      if (earlier.kind !== 'left' || later.kind !== 'left') throw new Error('the deadline has not come');
      expect(later.days).toBeGreaterThan(0);
      expect(earlier.days - later.days).toBe(calendar.restDay(addDays('2019-11-08', -before)) ? 0 : 1);
    }),
  );
});
