import { checkBasis, checkCalendarDay, checkChange } from '../../src/domain/calendar-check';
import {
  type CalendarChoice,
  calendarOf,
  type DayChoice,
  standing,
} from '../../src/domain/calendar-decision';
import { addDays } from '../../src/domain/day';

const zone = 'Asia/Ho_Chi_Minh';
const today = '2026-08-01';

const choose = (day: string, kind: DayChoice['kind'], more: Partial<DayChoice> = {}): DayChoice => ({
  about: 'day',
  day,
  kind,
  basis: '01/TB-VPCP',
  provisional: false,
  ...more,
});
const culture = (from: number | null | 'undecided', basis = '02/QH'): CalendarChoice => ({
  about: 'cultureDay',
  from,
  basis,
});

function refused(earlier: CalendarChoice[], ...added: CalendarChoice[]): string | null {
  const outcome = checkChange(earlier, added, { zone, today });
  return outcome.ok ? null : outcome.refusal.key;
}

describe('the decisions that stand', () => {
  it('are the newest of each day', () => {
    const calendar = calendarOf(zone, [choose('2026-09-03', 'off'), choose('2026-09-03', 'work')]);
    expect(calendar.restDay('2026-09-03')).toBeNull();
    const back = calendarOf(zone, [choose('2026-09-03', 'work'), choose('2026-09-03', 'off')]);
    expect(back.restDay('2026-09-03')).toEqual({ kind: 'swap', provisional: false });
  });

  it('leave week, law and the product’s own swaps when they are taken back', () => {
    const earlier = [choose('2026-08-22', 'off'), choose('2026-09-03', 'off', { provisional: true })];
    const taken = [...earlier, choose('2026-08-22', 'asLaw'), choose('2026-09-03', 'asLaw')];
    expect(standing(taken).days.size).toBe(0);
    expect(calendarOf(zone, earlier).restDay('2026-08-22')?.kind).toBe('weekend');
    expect(calendarOf(zone, taken).restDay('2026-08-22')).toBeNull();
    expect(calendarOf(zone, taken).restDay('2026-09-03')).toBeNull();
  });

  it('set the switch for 24/11, also back to where nobody knows', () => {
    const day = '2026-11-24';
    const off = [culture(2026)];
    expect(calendarOf(zone, off).restDay(day)?.name).toBe('cultureDay');
    expect(calendarOf(zone, [...off, culture(null)]).undecided(day)).toBe(false);
    expect(calendarOf(zone, [...off, culture(null)]).restDay(day)).toBeNull();
    expect(calendarOf(zone, [...off, culture('undecided')]).undecided(day)).toBe(true);
  });
});

describe('a choice about a day', () => {
  it.each([
    ['2026-02-30', 'refusal.calendar.day'],
    ['31/8/2026', 'refusal.calendar.day'],
    ['2014-12-31', 'refusal.calendar.outOfRange'],
    ['2036-01-01', 'refusal.calendar.outOfRange'],
  ])('is about a day of the calendar, not %s', (day, key) => {
    expect(refused([], choose(day, 'off'))).toBe(key);
    expect(checkCalendarDay(day).ok).toBe(false);
  });

  it('may be about the first and the last day of the calendar', () => {
    expect(refused([], choose('2015-01-05', 'off'))).toBeNull();
    expect(refused([], choose('2035-12-31', 'off'))).toBeNull();
  });

  it('says on what it stands, in a line that bears no stamp of secrecy', () => {
    expect(refused([], choose('2026-09-03', 'off', { basis: ' \n' }))).toBe('refusal.calendar.basisMissing');
    expect(refused([], choose('2026-09-03', 'off', { basis: 'x'.repeat(121) }))).toBe(
      'refusal.calendar.basisLong',
    );
    expect(refused([], choose('2026-09-03', 'off', { basis: 'x'.repeat(120) }))).toBeNull();
    expect(refused([], choose('2026-09-03', 'off', { basis: 'TỐI MẬT' }))).toBe('refusal.secret');
    expect(checkBasis('  12/TB  -  VP ')).toEqual({ ok: true, value: '12/TB - VP' });
  });

  it('is kept with its basis tidied', () => {
    const outcome = checkChange([], [choose('2026-09-03', 'off', { basis: ' 12/TB ' })], { zone, today });
    expect(outcome.ok && outcome.value.choices).toEqual([choose('2026-09-03', 'off', { basis: '12/TB' })]);
  });

  it.each([
    ['2026-02-17', 'off', 'holiday'],
    ['2026-04-27', 'off', 'compensation'],
    ['2026-03-07', 'off', 'weekend'],
    ['2026-03-09', 'work', 'working'],
  ] as const)('changes something: %s is %s already', (day, kind, reason) => {
    expect(refused([], choose(day, kind))).toBe(`refusal.calendar.already.${reason}`);
  });

  it('changes something about what was decided before', () => {
    const earlier = [choose('2026-09-03', 'off')];
    expect(refused(earlier, choose('2026-09-03', 'off'))).toBe('refusal.calendar.already.swap');
    expect(refused(earlier, choose('2026-09-03', 'off', { provisional: true }))).toBeNull();
    expect(refused(earlier, choose('2026-09-03', 'off', { basis: '09/TB' }))).toBeNull();
    expect(refused(earlier, choose('2026-09-03', 'work'))).toBeNull();
  });

  it('may name the document for a swap that the product has from the press', () => {
    expect(refused([], choose('2026-08-31', 'off', { basis: 'press' }))).toBe(
      'refusal.calendar.already.swap',
    );
    expect(refused([], choose('2026-08-31', 'off'))).toBeNull();
  });

  it('may make sure of what was only expected', () => {
    expect(refused([], choose('2027-02-08', 'off'))).toBeNull();
    expect(refused([], choose('2027-09-01', 'work'))).toBeNull();
    expect(refused([], choose('2026-08-22', 'work', { basis: 'press' }))).toBeNull();
  });

  it('takes back only what the office decided', () => {
    expect(refused([], choose('2026-08-31', 'asLaw'))).toBe('refusal.calendar.nothingToTakeBack');
    expect(refused([choose('2026-09-03', 'off')], choose('2026-09-03', 'asLaw'))).toBeNull();
  });

  it('comes once about each day, and not alone without any', () => {
    expect(refused([], choose('2026-09-03', 'off'), choose('2026-09-03', 'work'))).toBe(
      'refusal.calendar.twice',
    );
    expect(refused([], culture(2026), culture(null))).toBe('refusal.calendar.twice');
    expect(refused([])).toBe('refusal.calendar.nothing');
  });
});

describe('a long list of choices', () => {
  it('is looked at together: a thousand take no longer than a few', () => {
    const known = calendarOf(zone, []);
    const days = Array.from({ length: 1_400 }, (_, n) => addDays('2020-01-01', n));
    const added = days.filter((day) => !known.restDay(day)).map((day) => choose(day, 'off'));
    const began = performance.now();
    expect(refused([], ...added)).toBeNull();
    expect(refused(added, ...added)).toBe('refusal.calendar.already.swap');
    expect(performance.now() - began).toBeLessThan(1500);
  });
});

describe('the switch for 24/11', () => {
  it('takes years from the one it is wanted for to the last of the calendar', () => {
    expect(refused([], culture(2025))).toBe('refusal.calendar.cultureDayYear');
    expect(refused([], culture(2036))).toBe('refusal.calendar.cultureDayYear');
    expect(refused([], culture(2026.5))).toBe('refusal.calendar.cultureDayYear');
    expect(refused([], culture(2035))).toBeNull();
  });

  it('changes something', () => {
    expect(refused([], culture('undecided'))).toBe('refusal.calendar.cultureDaySame');
    expect(refused([], culture(null))).toBeNull();
    expect(refused([culture(2027)], culture(2027))).toBe('refusal.calendar.cultureDaySame');
    expect(refused([culture(2027)], culture('undecided'))).toBeNull();
    expect(refused([culture(2027)], culture(2027, '03/QH'))).toBeNull();
  });
});

describe('what is said before it is done', () => {
  function warned(...added: CalendarChoice[]) {
    const outcome = checkChange([], added, { zone, today });
    return outcome.ok ? outcome.value.warnings : outcome.refusal;
  }

  it('is that a public holiday, a Sunday or a past day is meant', () => {
    expect(warned(choose('2027-02-08', 'work'))).toEqual([
      { kind: 'holidayWorked', day: '2027-02-08', name: 'tet' },
    ]);
    expect(warned(choose('2026-08-23', 'work'))).toEqual([{ kind: 'sundayWorked', day: '2026-08-23' }]);
    expect(warned(choose('2026-07-31', 'off'))).toEqual([{ kind: 'past', day: '2026-07-31' }]);
  });

  it('is nothing of an ordinary swap, and of a compensation day that is worked', () => {
    expect(warned(choose('2026-08-29', 'work'), choose('2026-09-03', 'off'), culture(2026))).toEqual([]);
    expect(warned(choose('2027-02-10', 'work'))).toEqual([]);
  });
});
