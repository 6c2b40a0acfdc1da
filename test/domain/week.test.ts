import fc from 'fast-check';
import { createCalendar, isWorkingDay } from '../../src/domain/calendar';
import { addDays, weekday } from '../../src/domain/day';
import { firstWorkingDayOfWeek } from '../../src/domain/week';
import { anyDay } from './arbitraries';

const calendar = createCalendar({ zone: 'Asia/Ho_Chi_Minh' });

it.each([
  ['an ordinary week', '2019-11-14', '2019-11-11'],
  ['the Sunday that ends a week', '2019-11-17', '2019-11-11'],
  ['a week that begins with National Day', '2019-09-02', '2019-09-03'],
])('%s begins on its first working day', (_, day, first) => {
  expect(firstWorkingDayOfWeek(calendar, day)).toBe(first);
});

it('the week of Tết has none', () => {
  expect(firstWorkingDayOfWeek(calendar, '2026-02-18')).toBeNull();
});

it('is the same for every day of a week, a working day of it, and none before it is', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const monday = addDays(day, 1 - weekday(day));
      const days = Array.from({ length: 7 }, (_, i) => addDays(monday, i));
      const first = days.find((one) => isWorkingDay(calendar, one)) ?? null;
      expect(firstWorkingDayOfWeek(calendar, day)).toBe(first);
    }),
  );
});
