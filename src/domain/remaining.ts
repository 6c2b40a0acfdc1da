import { type Calendar, workingDaysBetween } from './calendar';
import type { Day } from './day';
import type { ResolvedDeadline } from './deadline';

/** How a day stands to a deadline. `days` are working days: until the day to aim at, or after the last accepted one. */
export type Remaining =
  | { kind: 'left'; days: number }
  /** The last day or the day to aim at: `ahead` when only that one, `aimPassed` when only the last day. */
  | { kind: 'today'; ahead: boolean; aimPassed: boolean }
  /** The day to aim at has passed, and what comes in is still on time; `ahead` when the last day has not come yet. */
  | { kind: 'accepting'; ahead: boolean }
  | { kind: 'overdue'; days: number };

type Clocks = Pick<ResolvedDeadline, 'aimDay' | 'lastDay' | 'lateAfter'>;

export function remainingUntil(deadline: Clocks, today: Day, calendar: Calendar): Remaining {
  const { aimDay, lastDay, lateAfter } = deadline;
  if (today > lateAfter)
    return { kind: 'overdue', days: Math.max(1, workingDaysBetween(calendar, lateAfter, today)) };
  if (today === aimDay || today === lastDay)
    return { kind: 'today', ahead: today < lastDay, aimPassed: today > aimDay };
  if (today > aimDay) return { kind: 'accepting', ahead: today < lastDay };
  return { kind: 'left', days: workingDaysBetween(calendar, today, aimDay) };
}

/** True while reports are on time though no working day is left before the last day: the day to aim at is no more to be named. */
export function aimPassed(remaining: Remaining): boolean {
  return remaining.kind === 'accepting' || (remaining.kind === 'today' && remaining.aimPassed);
}
