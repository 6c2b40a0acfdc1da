import fc from 'fast-check';
import { categories, inCategory, isCategory } from '../../src/domain/category';
import { addDays, instantOf } from '../../src/domain/day';
import { daysLate, emptyStanding, isOverdue, standingOf } from '../../src/domain/standing';
import { anyLife, calendar, localTime, pendingObligation, submission } from '../support/obligation-life';

const anyLives = fc.array(anyLife, { maxLength: 12 });
const anyTime = fc.integer({ min: 0, max: 500 }).map(localTime);
const at = (day: string, time: string) => instantOf(day, time, calendar.zone);
const sentAt = (time: Date) =>
  pendingObligation({ state: 'submitted', submissions: [{ ...submission('s1', 0), at: time }] });

describe('a standing', () => {
  it('adds up: expected = received + returned + missing, received = on time + late', () => {
    fc.assert(
      fc.property(anyLives, anyTime, (obligations, now) => {
        const standing = standingOf(obligations, now, calendar);
        expect(standing.expected).toBe(standing.received + standing.returned + standing.missing);
        expect(standing.received).toBe(standing.onTime + standing.late);
        expect(standing.expected + standing.exempted).toBe(obligations.length);
        expect(standing.overdue).toBeLessThanOrEqual(standing.missing + standing.returned);
        expect(standing.accepted).toBeLessThanOrEqual(standing.received);
        expect(standing.nil).toBeLessThanOrEqual(standing.received);
      }),
    );
  });

  it('of parts adds up to that of the whole', () => {
    fc.assert(
      fc.property(anyLives, anyLives, anyTime, (some, others, now) => {
        const whole = standingOf([...some, ...others], now, calendar);
        const [a, b] = [standingOf(some, now, calendar), standingOf(others, now, calendar)];
        for (const figure of Object.keys(whole) as Array<keyof typeof whole>)
          expect([figure, whole[figure]]).toEqual([figure, a[figure] + b[figure]]);
      }),
    );
  });

  it('has behind each figure as many obligations as it says', () => {
    fc.assert(
      fc.property(anyLives, anyTime, (obligations, now) => {
        const standing = standingOf(obligations, now, calendar);
        const figures = { ...standing, waiting: standing.received - standing.accepted };
        for (const category of categories) {
          const listed = obligations.filter((one) => inCategory(one, category, now, calendar));
          expect([category, listed.length]).toEqual([category, figures[category]]);
        }
      }),
    );
  });

  it('of nothing is nought throughout', () => {
    expect(standingOf([], localTime(0), calendar)).toEqual(emptyStanding());
  });

  it('counts an exempted unit neither as expected nor as missing', () => {
    const standing = standingOf([pendingObligation({ state: 'exempted' })], localTime(300), calendar);
    expect(standing).toEqual({ ...emptyStanding(), exempted: 1 });
  });
});

describe('late', () => {
  it.each([
    ['2019-11-09', '12:00', 0],
    ['2019-11-10', '12:00', 0],
    ['2019-11-11', '23:59', 0],
    ['2019-11-12', '00:00', 1],
    ['2019-11-15', '12:00', 4],
    ['2019-11-16', '12:00', 4],
  ])('a report of %s %s is %i working days late', (day, time, days) => {
    expect(daysLate(sentAt(at(day, time)), calendar)).toBe(days);
    expect(standingOf([sentAt(at(day, time))], localTime(300), calendar).late).toBe(days > 0 ? 1 : 0);
  });

  it('is decided by the first submission: correcting a report does not make it late', () => {
    const corrected = pendingObligation({
      state: 'submitted',
      submissions: [submission('s1', 30), submission('s2', 200)],
    });
    expect(daysLate(corrected, calendar)).toBe(0);
    expect(standingOf([corrected], localTime(201), calendar)).toMatchObject({ onTime: 1, late: 0 });
  });

  it('says nothing of a unit that sent nothing', () => {
    expect(daysLate(pendingObligation(), calendar)).toBeNull();
  });

  it('is never less than one day once the tolerated day has passed, on a day of rest too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (days) => {
        const day = addDays('2019-11-11', days);
        expect(daysLate(sentAt(at(day, '09:00')), calendar)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('overdue', () => {
  it('begins after the last day the office accepts, for what is open only', () => {
    expect(isOverdue(pendingObligation(), '2019-11-11')).toBe(false);
    expect(isOverdue(pendingObligation(), '2019-11-12')).toBe(true);
    expect(isOverdue(pendingObligation({ state: 'returned' }), '2019-11-12')).toBe(true);
    expect(isOverdue(pendingObligation({ state: 'submitted' }), '2019-11-12')).toBe(false);
  });
});

describe('a figure', () => {
  it('is known by its name alone', () => {
    expect(isCategory('missing')).toBe(true);
    expect(isCategory('toString')).toBe(false);
  });
});
