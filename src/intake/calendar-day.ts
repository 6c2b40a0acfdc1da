import { checkCalendarDay } from '../domain/calendar-check';
import { addDays, type Day, isDay } from '../domain/day';
import { parseDeadline } from '../domain/deadline';
import { type Outcome, refuse } from '../domain/refusal';

/** Days since 30/12/1899, as spreadsheets keep a date whose cell has lost its format: 2000 to 2099. */
const serial = /^(3[6-9]\d{3}|[4-6]\d{4}|7[0-2]\d{3})$/u;

/**
 * A day as a cell holds it: `2026-08-31`, `31/8/2026`, `31.8.2026`, `ngày 31 tháng 8 năm 2026`, or the number a
 * spreadsheet keeps. Nothing is filled in: a cell without the year is no day.
 */
export function calendarDayIn(text: string, today: Day): Outcome<Day> {
  if (text === '') return refuse('refusal.calendar.dayMissing');
  const day = dayIn(text, today);
  return day === null ? refuse('refusal.calendar.dayUnclear', { day: text }) : checkCalendarDay(day);
}

function dayIn(text: string, today: Day): Day | null {
  if (isDay(text)) return text;
  if (serial.test(text)) return addDays('1899-12-30', Number(text));
  const parsed = parseDeadline(text, today);
  if (!parsed.ok) return null;
  const { on, inclusive, assumed, time } = parsed.rule;
  return on.at === 'date' && inclusive && assumed.length === 0 && time === undefined ? on.day : null;
}
