import { type Calendar, workingDaysBetween } from './calendar';
import type { Day } from './day';
import type { ResolvedDeadline } from './deadline';

/** How a day stands to a deadline. `days` are working days: until the day to aim at, or after the last accepted one. */
export type Remaining =
  | { kind: 'left'; days: number }
  | { kind: 'today' }
  /** The day to aim at has passed, and what comes in is still on time. */
  | { kind: 'accepting' }
  | { kind: 'overdue'; days: number };

type Clocks = Pick<ResolvedDeadline, 'aimDay' | 'lastDay' | 'lateAfter'>;

export function remainingUntil(deadline: Clocks, today: Day, calendar: Calendar): Remaining {
  const { aimDay, lastDay, lateAfter } = deadline;
  if (today > lateAfter)
    return { kind: 'overdue', days: Math.max(1, workingDaysBetween(calendar, lateAfter, today)) };
  if (today === aimDay || today === lastDay) return { kind: 'today' };
  if (today > aimDay) return { kind: 'accepting' };
  return { kind: 'left', days: workingDaysBetween(calendar, today, aimDay) };
}
