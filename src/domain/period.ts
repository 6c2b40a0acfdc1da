import { addDays, type Day, dayWithin, partsOf } from './day';

export const recurrences = [
  'once',
  'monthly',
  'quarterly',
  'halfYearly',
  'nineMonthly',
  'yearly',
  'schoolYearly',
  'perPhase',
] as const;
export type Recurrence = (typeof recurrences)[number];

/** `decree09`: data from the 15th to the 14th (Decree 09/2019/NĐ-CP art. 12); `calendar`: the period itself. */
export const dataWindows = ['decree09', 'calendar'] as const;
export type DataWindow = (typeof dataWindows)[number];

/** First and last day. */
export interface Span {
  from: Day;
  to: Day;
}

/** A part (đợt) of a campaign that its document cuts into parts. */
export type Phase = Span;

/** What a report is about. `from`–`to` is the plain calendar span, `dataFrom`–`dataTo` the data to be taken. */
export interface Period extends Span {
  /**
   * `2019`, `2026-H1`, `2026-9M`, `2026-Q3`, `2026-03`, `2025-2026` (school year), `P02` (second phase); for `once` the
   * day it was first due. Keys of one kind sort by time.
   */
  key: string;
  kind: Recurrence;
  dataFrom: Day;
  dataTo: Day;
}

/** How often a report is asked for, and of which data. `phases` are those of the campaign. */
export interface Cycle {
  recurrence: Recurrence;
  window: DataWindow;
  phases: readonly Phase[];
}

/** Recurrences that cut calendar years into equal parts. */
type YearCut = keyof typeof cuts;

/** How a year is cut: months in a period, and how many such periods are counted in each year. */
const cuts = {
  monthly: { months: 1, perYear: 12 },
  quarterly: { months: 3, perYear: 4 },
  halfYearly: { months: 6, perYear: 2 },
  nineMonthly: { months: 9, perYear: 1 },
  yearly: { months: 12, perYear: 1 },
} as const;

/**
 * The periods whose calendar span overlaps the span given, in order. `once` gives one, the span itself.
 * The decree does not name nine months; its data run from 15/12 to 14/9, as provinces set under art. 12.5. Nor does it
 * name school years and phases: their data are their own days.
 */
export function periodsIn({ recurrence, window, phases }: Cycle, { from, to }: Span): Period[] {
  if (to < from) return [];
  if (recurrence === 'once') return [onePeriod(from, to)];
  const periods =
    recurrence === 'perPhase' ? phases.map(phasePeriod) : ofYears(recurrence, window, { from, to });
  return periods.filter((period) => period.from <= to && period.to >= from);
}

/** True where the decree and the plain calendar take different data. */
export function hasDataWindow(recurrence: Recurrence): boolean {
  return recurrence in cuts;
}

function ofYears(recurrence: YearCut | 'schoolYearly', window: DataWindow, { from, to }: Span): Period[] {
  const periods: Period[] = [];
  // A school year begins in the calendar year before the one it ends in.
  for (let year = partsOf(from).year - 1; year <= partsOf(to).year; year += 1) {
    if (recurrence === 'schoolYearly') periods.push(schoolYear(year));
    else
      for (let index = 0; index < cuts[recurrence].perYear; index += 1)
        periods.push(periodOf(recurrence, year, index, window));
  }
  return periods;
}

/**
 * The school year that begins in a year. Each year's own plan is set by the Ministry of Education and Training, within
 * the frame of opening on 05/9 and ending before 31/5; reports on it are due from June on.
 */
export function schoolYear(year: number): Period {
  const [from, to] = [dayWithin(year, 9, 1), dayWithin(year + 1, 5, 31)];
  return { key: `${year}-${year + 1}`, kind: 'schoolYearly', from, to, dataFrom: from, dataTo: to };
}

function phasePeriod({ from, to }: Phase, at: number): Period {
  const key = `P${String(at + 1).padStart(2, '0')}`;
  return { key, kind: 'perPhase', from, to, dataFrom: from, dataTo: to };
}

/** The period of something that happens once, named by the day it is due. */
export function onePeriod(from: Day, due: Day): Period {
  const start = from < due ? from : due;
  return { key: due, kind: 'once', from: start, to: due, dataFrom: start, dataTo: due };
}

/** The period of a year by its place in it, counted from 0. */
export function periodOf(kind: YearCut, year: number, index: number, window: DataWindow): Period {
  const { months } = cuts[kind];
  const from = dayWithin(year, index * months + 1, 1);
  const lastMonth = index * months + months;
  const to = dayWithin(year, lastMonth, 31);
  const data =
    window === 'calendar'
      ? { dataFrom: from, dataTo: to }
      : { dataFrom: dayWithin(...fifteenthBefore(from)), dataTo: dayWithin(year, lastMonth, 14) };
  return { key: keyOf(kind, year, index), kind, from, to, ...data };
}

function fifteenthBefore(from: Day): [number, number, number] {
  const { year, month } = partsOf(addDays(from, -1));
  return [year, month, 15];
}

function keyOf(kind: YearCut, year: number, index: number): string {
  switch (kind) {
    case 'monthly':
      return `${year}-${String(index + 1).padStart(2, '0')}`;
    case 'quarterly':
      return `${year}-Q${index + 1}`;
    case 'halfYearly':
      return `${year}-H${index + 1}`;
    case 'nineMonthly':
      return `${year}-9M`;
    case 'yearly':
      return String(year);
  }
}
