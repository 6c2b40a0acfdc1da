import type { Calendar } from './calendar';
import type { Standing } from './calendar-decision';
import { addDays, type Day, daysBetween, partsOf } from './day';
import { type HolidayCode, knownSwaps } from './holidays';
import type { RestDay } from './rest-days';

/** Who says so: week and law, the swaps that come with the product, or the office. */
export type Source = 'law' | 'product' | 'office';

/** Days of rest in a row for one reason. JSON only. */
export interface RestPart {
  from: Day;
  to: Day;
  days: number;
  kind: RestDay['kind'];
  name: HolidayCode | null;
  source: Source;
  /** Null where it is week or law alone. */
  basis: string | null;
  provisional: boolean;
}

/** Days of rest in a row, weekends included, of which at least one is more than a weekend. JSON only. */
export interface RestRun {
  from: Day;
  to: Day;
  days: number;
  parts: RestPart[];
  /** The holidays in it, each once, in their order. */
  names: HolidayCode[];
  provisional: boolean;
}

type Saying =
  | { source: 'law'; basis: null; kind: null }
  | { source: 'product' | 'office'; basis: string; kind: 'off' | 'work' | 'asLaw' };

/** Whose word a day stands on. */
export function sayingOf(day: Day, stands: Standing): Saying {
  const own = stands.days.get(day);
  if (own) return { source: 'office', basis: own.basis, kind: own.kind };
  const { cultureDay } = stands;
  if (cultureDay && day.endsWith('-11-24') && isCultureDayOff(partsOf(day).year, stands))
    return { source: 'office', basis: cultureDay.basis, kind: 'off' };
  const swap = knownSwaps.find((known) => known.day === day);
  if (swap) return { source: 'product', basis: swap.basis, kind: swap.kind };
  return { source: 'law', basis: null, kind: null };
}

export function isCultureDayOff(year: number, { cultureDay }: Standing): boolean {
  return typeof cultureDay?.from === 'number' && year >= cultureDay.from;
}

/** The runs that have more than a weekend among the days given; at either end a run may go beyond them. */
export function runsOf(calendar: Calendar, days: readonly Day[], stands: Standing): RestRun[] {
  const runs: RestRun[] = [];
  for (const day of days) {
    const rest = calendar.restDay(day);
    if (!rest || rest.kind === 'weekend' || day <= (runs.at(-1)?.to ?? '')) continue;
    const [from, to] = [edge(calendar, day, -1), edge(calendar, day, 1)];
    const parts = partsOfRun(calendar, { from, to }, stands);
    const names = parts.flatMap(({ name }) => name ?? []);
    const provisional = parts.some((part) => part.provisional);
    runs.push({ from, to, days: length(from, to), parts, names: [...new Set(names)], provisional });
  }
  return runs;
}

/** The last day of rest in a row from a day of rest on, or the first one. */
function edge(calendar: Calendar, from: Day, step: 1 | -1): Day {
  let day = from;
  while (calendar.restDay(addDays(day, step))) day = addDays(day, step);
  return day;
}

function partsOfRun(calendar: Calendar, { from, to }: { from: Day; to: Day }, stands: Standing): RestPart[] {
  const parts: RestPart[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const rest = calendar.restDay(day);
    if (!rest) continue;
    const { source, basis } = sayingOf(day, stands);
    const reason = { kind: rest.kind, name: rest.name ?? null, source, basis, provisional: rest.provisional };
    const last = parts.at(-1);
    if (last && sameReason(last, reason)) Object.assign(last, { to: day, days: last.days + 1 });
    else parts.push({ from: day, to: day, days: 1, ...reason });
  }
  return parts;
}

function sameReason(part: RestPart, reason: Omit<RestPart, 'from' | 'to' | 'days'>): boolean {
  const { kind, name, source, basis, provisional } = reason;
  return (
    part.kind === kind &&
    part.name === name &&
    part.source === source &&
    part.basis === basis &&
    part.provisional === provisional
  );
}

function length(from: Day, to: Day): number {
  return daysBetween(from, to) + 1;
}
