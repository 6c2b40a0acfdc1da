import type { DueDay, MonthDay } from '../domain/deadline';
import type { Recurrence } from '../domain/period';
import { fold } from '../domain/text';
import type { EventDue, FoundDue } from './directive';
import { counted, onEvent } from './notation-count';
import { periodName } from './notation-period';

/** A due day as words for machines; the parts that do not stand in `due` beside it. */
export interface DueNotation {
  due: string;
  /** 1 when it falls in the year after the one reported on ("15/3 năm sau"). */
  year_offset?: 1;
  /** 1 when it falls in the month or quarter after the one reported on ("ngày 05 tháng sau"). */
  period_offset?: 1;
  /** `HH:mm`, local time. */
  time?: string;
}

/**
 * The day as the text names it:
 * `2018-04-10` · `YEARLY-11-10` · `HALFYEARLY-06-15-12-15` · `QUARTERLY-M3-15` (day of a quarter's month) ·
 * `MONTHLY-20` · `PERIOD:2018-12`, `PERIOD:2018-Q3`, `PERIOD:2022-H1`, `PERIOD:2018-9M`, `PERIOD:2022` (a whole period is
 * named; `PERIOD:2021-12` also for "cuối năm 2021") · `REL:-P7D:…`, `REL:+P5WD:…` (days or working days before or after
 * something) · `REL:AFTER:…`, `REL:BEFORE:…` (bound to it by no number).
 *
 * What has no event of its own is bound to `hết kỳ` (the end of the period) or `chốt số liệu` (that of its data), and a
 * count from a day to that day. The last day of every month is `MONTHLY-31`; a day of the last month of a period is that
 * of the period's recurrence, `PERIODLY-25` when the text does not say how long the period is.
 */
export function notationOf(due: FoundDue, recurrence: Recurrence | null): DueNotation {
  if (due.by === 'event') return { due: ofEvent(due.after, due.inclusive) };
  const { on, time, words } = due.rule;
  if (on.at === 'date' && namesPartOf(words)) return { due: `PERIOD:${on.day.slice(0, 7)}` };
  return { ...ofDay(on, recurrence), ...(time === undefined ? {} : { time }) };
}

/** "Cuối năm 2021", "giữa tháng 5": no day of the month is named, only the month it is in. */
function namesPartOf(words: string): boolean {
  const folded = fold(words);
  return /\b(?:dau|giua|cuoi) (?:thang|quy|nam)\b/u.test(folded) && !/\bngay\b/u.test(folded);
}

function ofEvent({ event, count, unit }: EventDue, inclusive: boolean): string {
  return count === 0
    ? `REL:${inclusive ? 'AFTER' : 'BEFORE'}:${event}`
    : onEvent(counted(count, unit), event);
}

function ofDay(on: DueDay, recurrence: Recurrence | null): DueNotation {
  switch (on.at) {
    case 'date':
      return { due: on.day };
    case 'window':
      return { due: periodName(on) };
    case 'yearly':
      return { due: `YEARLY-${monthDay(on)}`, ...(on.yearOffset === 1 ? { year_offset: 1 } : {}) };
    case 'halfYearly': {
      const later = on.second.yearOffset === 1 ? { year_offset: 1 as const } : {};
      return { due: `HALFYEARLY-${monthDay(on.first)}-${monthDay(on.second)}`, ...later };
    }
    case 'quarterly':
      return {
        due: `QUARTERLY-M${on.monthOfQuarter}-${two(on.day)}`,
        ...(on.quarterOffset === 1 ? { period_offset: 1 } : {}),
      };
    case 'monthly':
      return { due: `MONTHLY-${two(on.day)}`, ...(on.monthOffset === 1 ? { period_offset: 1 } : {}) };
    case 'lastMonth':
      return { due: inLastMonth(on.day, recurrence) };
    case 'counted':
      return { due: onEvent(counted(on.count, on.unit), on.from) };
    case 'periodEnd':
      return {
        due: recurrence && recurrence in lastMonths ? inLastMonth(31, recurrence) : 'REL:AFTER:hết kỳ',
      };
    case 'afterPeriod':
      return { due: onEvent(counted(on.count, on.unit), 'hết kỳ') };
    case 'afterData':
      return { due: onEvent(counted(on.count, on.unit), 'chốt số liệu') };
  }
}

/** Last months of the periods that cut a calendar year. */
const lastMonths: Partial<Record<Recurrence, readonly number[]>> = {
  halfYearly: [6, 12],
  nineMonthly: [9],
  yearly: [12],
  monthly: [],
  quarterly: [],
};

function inLastMonth(day: number, recurrence: Recurrence | null): string {
  if (recurrence === 'monthly') return `MONTHLY-${two(day)}`;
  if (recurrence === 'quarterly') return `QUARTERLY-M3-${two(day)}`;
  const months = (recurrence && lastMonths[recurrence]) ?? [];
  if (months.length === 0) return `PERIODLY-${two(day)}`;
  const days = months.map((month) => monthDay({ month, day: Math.min(day, lengthOf(month)) }));
  return `${months.length === 2 ? 'HALFYEARLY' : 'YEARLY'}-${days.join('-')}`;
}

function lengthOf(month: number): number {
  return [6, 9].includes(month) ? 30 : 31;
}

function monthDay({ month, day }: Pick<MonthDay, 'month' | 'day'>): string {
  return `${two(month)}-${two(day)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
