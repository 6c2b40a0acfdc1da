import type { Calendar } from '../calendar';
import type { RungMark } from './marks';
import type { Ladder } from './rung';
import { type LadderSubject, undecided } from './standing';

/**
 * The marks of an obligation whose deadline was just moved; `obligation` bears the new deadline and all its marks. What
 * the old day had said stays as the proof; a rung whose moment is still to come for the new day is said again, because
 * marks for another day do not count for it (`standingMarks`). A rung whose new moment is past at the move is not said:
 * the notice of the move tells the new day. It is marked as skipped, reason `moved`. Also for a ladder that was changed.
 * Done twice, it adds nothing the second time.
 */
export function marksAfterMove(
  obligation: LadderSubject,
  ladder: Ladder,
  movedAt: Date,
  calendar: Calendar,
): RungMark[] {
  const past = undecided(obligation, ladder, calendar).filter(({ dueAt }) => dueAt <= movedAt);
  const skipped = past.map(
    ({ rung }): RungMark => ({
      rung: rung.id,
      recipient: null,
      at: movedAt,
      outcome: 'skipped',
      note: 'moved',
      for: obligation.deadline.lastDay,
    }),
  );
  return [...obligation.rungs, ...skipped];
}
