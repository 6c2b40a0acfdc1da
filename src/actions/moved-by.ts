import { sameDays } from '../domain/deadline-change';
import { isOpen } from '../domain/obligation';
import { type LastMove, lastMove } from '../domain/rescheduled';
import type { Office } from './office';
import { describe, type Owed } from './owed';

/** Something that a change of a deadline or of the calendar moved, with the deadline the unit knew. */
export interface Moved extends Pick<LastMove, 'before' | 'calendarBasis'> {
  item: Owed;
}

/**
 * What a unit still owes of what a change moved, and no later one moved again; most urgent first. Moved to and fro
 * before anybody was told, it has not moved.
 */
export async function movedBy(
  office: Office,
  { change, unit }: { change: string; unit: string },
  now: Date,
): Promise<Moved[]> {
  const obligations = await office.store.obligations.ofUnits([unit]);
  const owed = await describe(office, obligations.filter(isOpen), now);
  return owed.flatMap((item) => {
    const move = lastMove(item.obligation, office.calendar);
    if (move?.change !== change || sameDays(move.before, item.obligation.deadline)) return [];
    return [{ item, before: move.before, calendarBasis: move.calendarBasis }];
  });
}
