import { DateTime } from 'luxon';
import { zoneOffset } from './zone-offset';

/** A local calendar day, `YYYY-MM-DD`. Days compare with `<` and `>` as strings. */
export type Day = string;

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists: `2026-02-29` does not. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !shape.test(value)) return false;
  const { year, month, day } = partsOf(value);
  return dayFrom(year, month, day) === value;
}

/** The day of a year of four digits, month (1–12) and day of the month; null when there is none, as for 31 February. */
export function dayFrom(year: number, month: number, day: number): Day | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null;
  return written(year, month, day);
}

/** As `dayFrom`, but a day beyond the month's end is the last day of the month. */
export function dayWithin(year: number, month: number, day: number): Day {
  return written(year, month, Math.min(day, daysInMonth(year, month)));
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function partsOf(day: Day): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

export function addDays(day: Day, days: number): Day {
  return new Date(midnight(day) + days * dayLength).toISOString().slice(0, 10);
}

/** Calendar days from one day to another; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return (midnight(to) - midnight(from)) / dayLength;
}

export function weekday(day: Day): Weekday {
  return (((new Date(midnight(day)).getUTCDay() + 6) % 7) + 1) as Weekday;
}

/** The local day of an instant in an IANA zone. */
export function dayOf(instant: Date, zone: string): Day {
  const local = instant.getTime() + zoneOffset(zone, instant.getTime());
  if (local >= firstLocal && local < endLocal) return new Date(local).toISOString().slice(0, 10);
  return valid(DateTime.fromJSDate(instant, { zone })).toFormat('yyyy-MM-dd');
}

/** The instant of a local day and time (`HH:mm`) in an IANA zone. */
export function instantOf(day: Day, time: string, zone: string): Date {
  const local = isDay(day) && timeShape.test(time) ? Date.parse(`${day}T${time}Z`) : Number.NaN;
  const before = zoneOffset(zone, local - dayLength);
  // Where the clock is changed about that time it is not simply so much ahead.
  if (before === zoneOffset(zone, local + dayLength)) return new Date(local - before);
  return valid(DateTime.fromISO(`${day}T${time}`, { zone })).toJSDate();
}

/** `dd/MM/yyyy`, as official documents and people in offices write days in both languages of the bot. */
export function formatDay(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

const dayLength = 86_400_000;
const timeShape = /^([01]\d|2[0-3]):[0-5]\d$/;
/** Days are written with four digits. */
const firstLocal = Date.UTC(1000, 0, 1);
const endLocal = Date.UTC(10_000, 0, 1);

function midnight(day: Day): number {
  const { year, month, day: date } = partsOf(day);
  return Date.UTC(year, month - 1, date);
}

function written(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function valid(time: DateTime): DateTime {
  if (!time.isValid) throw new RangeError(`not a day, time or zone: ${time.invalidExplanation ?? ''}`);
  return time;
}
