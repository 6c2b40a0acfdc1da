import { type Calendar, isWorkingDay, nextWorkingDay } from './calendar';
import { addDays, dayOf, instantOf } from './day';

/** Local times. Offices begin and end at different hours (QĐ 188/1999/QĐ-TTg leaves it to them); these fit all. */
export const OPENS = '07:00';
export const CLOSES = '17:00';
const FIRST_WORD = '08:00';

/** The moment itself in the hours of a working day, else 08:00 of the next working day, today's included. */
export function outsideQuietHours(now: Date, calendar: Calendar): Date {
  const today = dayOf(now, calendar.zone);
  const working = isWorkingDay(calendar, today);
  const early = now < instantOf(today, OPENS, calendar.zone);
  const late = now >= instantOf(today, CLOSES, calendar.zone);
  if (working && !early && !late) return now;
  const day = nextWorkingDay(calendar, late ? addDays(today, 1) : today);
  return instantOf(day, FIRST_WORD, calendar.zone);
}

/** As `outsideQuietHours`, for what was left over from a day before: not before 08:00 of any day. */
export function forLeftOvers(now: Date, calendar: Calendar): Date {
  const at = outsideQuietHours(now, calendar);
  const firstWord = instantOf(dayOf(at, calendar.zone), FIRST_WORD, calendar.zone);
  if (at < firstWord) return firstWord;
  return at;
}
