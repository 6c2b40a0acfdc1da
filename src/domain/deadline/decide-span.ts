import { type Day, dayWithin, partsOf } from '../day';
import { type Decision, fromReference, onlyOnce, type Seen, yearly } from './decision';
import type { Named, Part, YearWord } from './facts';
import type { Assumption } from './rule';

type SpanNamed = Extract<Named, { kind: 'month' | 'quarter' | 'half' | 'nineMonths' | 'year' }>;

/** Months of a year, 1–12, and which moment of them is meant. */
interface Months {
  first: number;
  last: number;
  part: Part;
  year?: YearWord;
}

/** A whole span is due on its last day; "trước tháng 12" is before its first. */
export function decideSpan(seen: Seen, named: SpanNamed): Decision | null {
  const part = partMeant(seen, 'part' in named ? named.part : 'whole');
  if (named.kind === 'year') return ofYear(seen, part, named.year);
  const year = named.year === undefined ? {} : { year: named.year };
  if (named.kind === 'half')
    return ofMonths(seen, { first: named.half * 6 - 5, last: named.half * 6, part, ...year });
  if (named.kind === 'nineMonths') return ofMonths(seen, { first: 1, last: 9, part, ...year });
  const length = named.kind === 'month' ? 1 : 3;
  const number = named.kind === 'month' ? named.month : named.quarter;
  if (typeof number !== 'number') return ofCurrent(seen, { length, part, which: number });
  return ofMonths(seen, { first: number * length - length + 1, last: number * length, part, ...year });
}

function partMeant({ facts }: Seen, part: Part): Part {
  return facts.before && part === 'whole' ? 'start' : part;
}

/** The end of a calendar year lies in the middle of a school year: words that say both contradict themselves. */
function ofYear(seen: Seen, part: Part, year: YearWord | undefined): Decision | null {
  if (seen.facts.recurrence === 'schoolYearly') return null;
  const middle =
    part === 'middle' ? { first: 6, last: 6, part: 'end' as const } : { first: 1, last: 12, part };
  return ofMonths(seen, { ...middle, ...(year === undefined ? {} : { year }) });
}

function ofMonths(seen: Seen, months: Months): Decision | null {
  const { year } = months;
  const thisYear = partsOf(seen.reference).year;
  if (year === 'next') return yearly(seen, { ...yearlyDay(months), yearOffset: 1 });
  if (year === 'this') return inYear(seen, months, thisYear, fromReference(seen));
  if (year === 'last') return inYear(seen, months, thisYear - 1, fromReference(seen));
  if (year !== undefined) return inYear(seen, months, year, []);
  if (seen.facts.recurrence) return yearly(seen, { ...yearlyDay(months), yearOffset: 0 });
  const value = dueDay(months, thisYear) < seen.reference ? thisYear + 1 : thisYear;
  return inYear(seen, months, value, [{ kind: 'year', value }]);
}

function inYear(seen: Seen, months: Months, year: number, assumed: Assumption[]): Decision | null {
  const due = onlyOnce(seen, dueDay(months, year), assumed);
  if (!due || months.part !== 'whole') return due;
  return { ...due, on: { at: 'window', from: dayWithin(year, months.first, 1), to: dueDay(months, year) } };
}

function dueDay(months: Months, year: number): Day {
  const { month, day } = yearlyDay(months);
  return dayWithin(year, month, day);
}

function yearlyDay({ first, last, part }: Months): { month: number; day: number } {
  if (part === 'start') return { month: first, day: 1 };
  return part === 'middle' ? { month: first, day: 15 } : { month: last, day: lastDayOf(last) };
}

/** 29 for February: days beyond a month's end are its last in the year they are resolved for. */
function lastDayOf(month: number): number {
  return partsOf(dayWithin(2000, month, 31)).day;
}

interface Current {
  length: 1 | 3;
  part: Part;
  which: 'this' | 'next' | undefined;
}

/** "cuối tháng", "tháng này", "quý sau": the month or quarter around the reference day, or each of them. */
function ofCurrent(seen: Seen, { length, part, which }: Current): Decision | null {
  const each = which === undefined ? ofEach(seen, length, part) : null;
  if (each || seen.facts.recurrence) return each;
  const { year, month } = partsOf(seen.reference);
  const first = Math.ceil(month / length) * length - length + (which === 'next' ? length : 0);
  const months = inYearOf(year, first, length, part);
  const passed = which === undefined && dueDay(months, months.at) < seen.reference;
  const meant = passed ? inYearOf(year, first + length, length, part) : months;
  return inYear(seen, meant, meant.at, fromReference(seen));
}

/** `first` counts months from January of `year`, from 0, and may go beyond December. */
function inYearOf(year: number, first: number, length: number, part: Part): Months & { at: number } {
  const start = (first % 12) + 1;
  return { first: start, last: start + length - 1, part, at: year + Math.floor(first / 12) };
}

function ofEach({ facts }: Seen, length: 1 | 3, part: Part): Decision | null {
  const { recurrence } = facts;
  if (recurrence === 'monthly' && length === 1) {
    const day = part === 'start' ? 1 : part === 'middle' ? 15 : 31;
    return { on: { at: 'monthly', day, monthOffset: 0 }, recurrence, assumed: [] };
  }
  if (recurrence === 'quarterly' && length === 3 && part === 'end')
    return { on: { at: 'quarterly', monthOfQuarter: 3, day: 31, quarterOffset: 0 }, recurrence, assumed: [] };
  return null;
}
