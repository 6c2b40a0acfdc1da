import { addDays, type Day, dayWithin, partsOf } from './day';

export const recurrences = ['once', 'monthly', 'quarterly', 'halfYearly', 'nineMonthly', 'yearly'] as const;
export type Recurrence = (typeof recurrences)[number];

/** `decree09`: data from the 15th to the 14th (Decree 09/2019/NĐ-CP art. 12); `calendar`: the period itself. */
export const dataWindows = ['decree09', 'calendar'] as const;
export type DataWindow = (typeof dataWindows)[number];

/** What a report is about. `from`–`to` is the plain calendar span, `dataFrom`–`dataTo` the data to be taken. */
export interface Period {
  /** `2019`, `2026-H1`, `2026-9M`, `2026-Q3`, `2026-03`; for `once` the day it is due. Keys of one kind sort by time. */
  key: string;
  kind: Recurrence;
  from: Day;
  to: Day;
  dataFrom: Day;
  dataTo: Day;
}

/** How a year is cut: months in a period, and how many such periods are counted in each year. */
const cuts = {
  monthly: { months: 1, perYear: 12 },
  quarterly: { months: 3, perYear: 4 },
  halfYearly: { months: 6, perYear: 2 },
  nineMonthly: { months: 9, perYear: 1 },
  yearly: { months: 12, perYear: 1 },
} as const;

/**
 * The periods whose calendar span overlaps `from`–`to`, in order. `once` gives one, the span itself.
 * The decree does not name nine months; its data run from 15/12 to 14/9, as provinces set under art. 12.5.
 */
export function periodsBetween(recurrence: Recurrence, from: Day, to: Day, window: DataWindow): Period[] {
  if (to < from) return [];
  if (recurrence === 'once') return [onePeriod(from, to)];
  const periods: Period[] = [];
  for (let year = partsOf(from).year; year <= partsOf(to).year; year += 1) {
    for (let index = 0; index < cuts[recurrence].perYear; index += 1) {
      const period = periodOf(recurrence, year, index, window);
      if (period.from <= to && period.to >= from) periods.push(period);
    }
  }
  return periods;
}

/** The period of something that happens once, named by the day it is due. */
export function onePeriod(from: Day, due: Day): Period {
  const start = from < due ? from : due;
  return { key: due, kind: 'once', from: start, to: due, dataFrom: start, dataTo: due };
}

/** The period of a year by its place in it, counted from 0. */
export function periodOf(
  kind: Exclude<Recurrence, 'once'>,
  year: number,
  index: number,
  window: DataWindow,
): Period {
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

function keyOf(kind: Exclude<Recurrence, 'once'>, year: number, index: number): string {
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
