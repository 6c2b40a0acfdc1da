import { type Calendar, isWorkingDay, nextWorkingDay } from './calendar';
import { addDays, dayOf, instantOf } from './day';

/** Office hours are set locally; nobody is written to outside of these (the common ones lie between 7:00 and 17:00). */
const OPENS = '07:00';
const CLOSES = '17:00';
const MORNING = '08:00';

/** Whether messages that nobody is waiting for may be sent: a working day, within office hours. */
export function isPolite(now: Date, calendar: Calendar): boolean {
  const today = dayOf(now, calendar.zone);
  return (
    isWorkingDay(calendar, today) &&
    now >= instantOf(today, OPENS, calendar.zone) &&
    now < instantOf(today, CLOSES, calendar.zone)
  );
}

/** Now when it is polite, else 08:00 of the working day that comes. */
export function nextPolite(now: Date, calendar: Calendar): Date {
  if (isPolite(now, calendar)) return now;
  const today = dayOf(now, calendar.zone);
  const early = isWorkingDay(calendar, today) && now < instantOf(today, OPENS, calendar.zone);
  const day = early ? today : nextWorkingDay(calendar, addDays(today, 1));
  return instantOf(day, MORNING, calendar.zone);
}
