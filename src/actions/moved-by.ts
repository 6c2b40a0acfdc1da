import type { ResolvedDeadline } from '../domain/deadline';
import { isOpen } from '../domain/obligation';
import { lastMove } from '../domain/rescheduled';
import type { Office } from './office';
import { describe, type Owed } from './owed';

/** Something that a change of a deadline moved, with the deadline it had before. */
export interface Moved {
  item: Owed;
  before: ResolvedDeadline;
}

/** What a unit still owes of what a change moved, and no later one moved again; most urgent first. */
export async function movedBy(
  office: Office,
  { change, unit }: { change: string; unit: string },
  now: Date,
): Promise<Moved[]> {
  const obligations = await office.store.obligations.ofUnits([unit]);
  const owed = await describe(office, obligations.filter(isOpen), now);
  return owed.flatMap((item) => {
    const move = lastMove(item.obligation);
    return move?.change === change ? [{ item, before: move.from }] : [];
  });
}
