import { calendarOf, firstYear, lastYear } from '../domain/calendar-decision';
import { type CalendarYear, yearOf } from '../domain/calendar-year';
import { done, type Outcome, refuse } from '../domain/refusal';
import type { Office } from './office';

/** A year's days of rest, swapped days and what the office decided about them. */
export async function calendarYearOf(
  { store, calendar }: Office,
  year: number,
): Promise<Outcome<CalendarYear>> {
  if (!Number.isInteger(year) || year < firstYear || year > lastYear)
    return refuse('refusal.calendar.year', { year, from: firstYear, to: lastYear });
  const decisions = (await store.calendar.changes()).flatMap((change) => change.decisions);
  // Made of the decisions just read: they may be newer than the calendar of this turn.
  return done(yearOf(calendarOf(calendar.zone, decisions), year, decisions));
}
