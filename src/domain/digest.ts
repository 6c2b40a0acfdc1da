import { addWorkingDays, type Calendar } from './calendar';
import { type Day, dayOf } from './day';
import { isOpen, latestSubmission, type Obligation } from './obligation';

/** Working days after which an overdue report, or one nobody has reviewed, is a matter for a leader. */
const LONG_OVERDUE = 5;
const LONG_UNREVIEWED = 5;

export function isLongOverdue(
  obligation: Pick<Obligation, 'state' | 'deadline'>,
  today: Day,
  calendar: Calendar,
): boolean {
  return isOpen(obligation) && addWorkingDays(calendar, obligation.deadline.lateAfter, LONG_OVERDUE) <= today;
}

/** Counted from the day the latest version came in. */
export function isLongUnreviewed(obligation: Obligation, today: Day, calendar: Calendar): boolean {
  const latest = latestSubmission(obligation);
  if (obligation.state !== 'submitted' || !latest) return false;
  return addWorkingDays(calendar, dayOf(latest.at, calendar.zone), LONG_UNREVIEWED) <= today;
}

/** Whether a report was in at that time, by the history: sent, and not given back since. */
export function wasReceived({ history }: Pick<Obligation, 'history'>, at: Date): boolean {
  const last = history.findLast((entry) => entry.at <= at);
  return last?.what === 'submitted' || last?.what === 'accepted';
}
