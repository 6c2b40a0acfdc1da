import { type Day, dayFrom, partsOf } from '../day';
import { type Decision, fromReference, onlyOnce, type Seen, yearly } from './decision';
import type { Named, YearWord } from './facts';
import { isLeapDay, leapDayAssumed } from './leap-day';
import type { DueDay, MonthDay } from './rule';

export function decideDay(seen: Seen, named: Extract<Named, { kind: 'day' }>): Decision | null {
  const { month, day, year, shortYear } = named;
  const thisYear = partsOf(seen.reference).year;
  if (year === 'next') return everyYear(seen, { month, day, yearOffset: 1 });
  if (year === 'last') return onlyOnce(seen, dayFrom(thisYear - 1, month, day), fromReference(seen));
  if (year === 'this') return onlyOnce(seen, dayFrom(thisYear, month, day), fromReference(seen));
  if (year !== undefined)
    return onlyOnce(seen, dayFrom(year, month, day), shortYear ? [{ kind: 'shortYear', value: year }] : []);
  if (seen.facts.recurrence) return everyYear(seen, { month, day, yearOffset: 0 });
  const value = isLeapDay(named) ? leapYearMeant(seen) : thisYear + step(seen, dayFrom(thisYear, month, day));
  return onlyOnce(seen, dayFrom(value, month, day), [{ kind: 'year', value }]);
}

function everyYear(seen: Seen, on: MonthDay): Decision | null {
  const decision = yearly(seen, on);
  return decision && { ...decision, assumed: leapDayAssumed(on) };
}

export function decideDayOfMonth(seen: Seen, named: Extract<Named, { kind: 'dayOfMonth' }>): Decision | null {
  const { day, month } = named;
  const { recurrence } = seen.facts;
  if (recurrence === 'monthly')
    return { on: { at: 'monthly', day, monthOffset: month === 'next' ? 1 : 0 }, recurrence, assumed: [] };
  const inThisMonth = inMonthFrom(seen.reference, 0, day);
  if (month) {
    const date = month === 'this' ? inThisMonth : inMonthFrom(seen.reference, 1, day);
    return onlyOnce(seen, date, fromReference(seen));
  }
  const date = inMonthFrom(seen.reference, step(seen, inThisMonth), day);
  return onlyOnce(seen, date, date ? [{ kind: 'month', value: date.slice(0, 7) }] : []);
}

export function decideQuarterDay(seen: Seen, named: Extract<Named, { kind: 'quarterDay' }>): Decision | null {
  const { day, monthOfQuarter, quarter, year, next } = named;
  if (quarter === undefined) {
    if ((seen.facts.recurrence ?? 'quarterly') !== 'quarterly') return null;
    const on = {
      at: 'quarterly' as const,
      monthOfQuarter,
      day,
      quarterOffset: next ? (1 as const) : (0 as const),
    };
    return { on, recurrence: 'quarterly', assumed: [] };
  }
  const month = (quarter - 1) * 3 + monthOfQuarter;
  return decideDay(seen, { kind: 'day', day, month, ...(year === undefined ? {} : { year }) });
}

export function decideTwoDays(seen: Seen, named: Extract<Named, { kind: 'twoDays' }>): Decision | null {
  const { first, second } = named;
  const recurrence = seen.facts.recurrence ?? 'halfYearly';
  if (recurrence !== 'halfYearly' && recurrence !== 'yearly') return null;
  if (second.year !== undefined && second.year !== 'next') return null;
  if (!areHalves(first, second)) return null;
  const on: DueDay = {
    at: 'halfYearly',
    first: { month: first.month, day: first.day, yearOffset: 0 },
    second: { month: second.month, day: second.day, yearOffset: second.year === 'next' ? 1 : 0 },
  };
  return { on, recurrence: 'halfYearly', assumed: [] };
}

/** The nearest year that has a 29/02, in the direction that is meant. */
function leapYearMeant({ reference, toward }: Seen): number {
  const way = toward === 'past' ? -1 : 1;
  let { year } = partsOf(reference);
  for (;;) {
    const day = dayFrom(year, 2, 29);
    if (day && (toward === 'past' ? day <= reference : day >= reference)) return year;
    year += way;
  }
}

/** How many years or months on the day is that is meant when only the others were said. */
function step({ reference, toward }: Seen, day: Day | null): -1 | 0 | 1 {
  if (!day) return 0;
  if (toward === 'past') return day > reference ? -1 : 0;
  return day < reference ? 1 : 0;
}

/** Half a year apart, and not so early in it that the first can only be that of the half-year before. */
function areHalves(first: MonthAndDay, second: MonthAndDay & { year?: YearWord }): boolean {
  const apart = second.month + (second.year === 'next' ? 12 : 0) - first.month;
  return first.month >= 3 && first.month <= 8 && apart >= 5 && apart <= 7;
}

interface MonthAndDay {
  month: number;
  day: number;
}

function inMonthFrom(reference: Day, months: number, day: number): Day | null {
  const { year, month } = partsOf(reference);
  const index = month - 1 + months;
  const years = Math.floor(index / 12);
  return dayFrom(year + years, index - years * 12 + 1, day);
}
