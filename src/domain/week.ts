import { type Calendar, nextWorkingDay } from './calendar';
import { addDays, type Day, weekday } from './day';

/** The first working day of the week a day lies in; null when all its days are of rest (the week of Tết). */
export function firstWorkingDayOfWeek(calendar: Calendar, day: Day): Day | null {
  const monday = addDays(day, 1 - weekday(day));
  const first = nextWorkingDay(calendar, monday);
  return first <= addDays(monday, 6) ? first : null;
}
