import { type Day, dayWithin, isDay } from '../../domain/day';
import type { PartialDay } from '../directive';

/** `2016` begins on 01/01, `2021-08` on the first of the month; null for what names no day. */
export function firstDayOf(partial: PartialDay): Day | null {
  return whole(partial, { month: 1, day: 1 });
}

/** `2020` ends on 31/12, `2022-06` on 30/6. */
export function lastDayOf(partial: PartialDay): Day | null {
  return whole(partial, { month: 12, day: 31 });
}

const SHAPE = /^(?<year>[1-9]\d{3})(?:-(?<month>\d{2})(?<day>-\d{2})?)?$/u;

function whole(partial: PartialDay, left: { month: number; day: number }): Day | null {
  const { year, month, day } = SHAPE.exec(partial)?.groups ?? {};
  if (year === undefined) return null;
  if (day !== undefined) return isDay(partial) ? partial : null;
  const named = month === undefined ? left.month : Number(month);
  return named < 1 || named > 12 ? null : dayWithin(Number(year), named, left.day);
}
