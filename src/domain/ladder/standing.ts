import type { Calendar } from '../calendar';
import type { Day } from '../day';
import { isDecided, type RungMark } from './marks';
import type { Ladder } from './rung';
import { type Anchors, type DueRung, type Schedule, scheduleOf } from './schedule';

/** What the ladder looks at of an obligation. */
export interface LadderSubject extends Anchors {
  deadline: Anchors['deadline'] & { lastDay: Day };
  /** What was decided about its rungs so far. */
  rungs: readonly RungMark[];
  /** A return is told by a message of its own: the least time to the next reminder counts from it too. */
  history?: ReadonlyArray<{ what: string; at: Date }>;
}

/**
 * The marks that count for the deadline as it is now: those made for its very day, whatever a changed calendar has made
 * of their moment since, and those made when the rung was due as it is now. The others were made for another day, for
 * which the rung has been said; for the present one it is still to come.
 */
export function standingMarks({ deadline, rungs }: LadderSubject, schedule: Schedule): readonly RungMark[] {
  const ofToday = (mark: RungMark) => mark.for === deadline.lastDay;
  if (rungs.every(ofToday)) return rungs;
  const due = new Map(schedule.rungs.map(({ rung, dueAt }) => [rung.id, dueAt]));
  return rungs.filter((mark) => {
    const dueAt = due.get(mark.rung);
    return ofToday(mark) || (dueAt !== undefined && mark.at >= dueAt);
  });
}

/** Rungs of which something is still to be decided, by time. */
export function undecided(obligation: LadderSubject, ladder: Ladder, calendar: Calendar): readonly DueRung[] {
  const schedule = scheduleOf(ladder, obligation, calendar);
  if (obligation.rungs.length === 0) return schedule.rungs;
  const marked = { rungs: ladder.rungs, marks: standingMarks(obligation, schedule) };
  return schedule.rungs.filter(({ rung }) => !isDecided(rung, marked));
}
