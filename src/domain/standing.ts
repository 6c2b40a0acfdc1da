import { type Calendar, workingDaysBetween } from './calendar';
import { type Day, dayOf } from './day';
import { isOpen, type Obligation } from './obligation';

/** Where a set of obligations stands as of a time. Counts of obligations, never of people. */
export interface Standing {
  /** All but the exempted. expected = received + returned + missing. */
  expected: number;
  /** Submitted or accepted. received = onTime + late; nil reports are part of it. */
  received: number;
  onTime: number;
  late: number;
  nil: number;
  accepted: number;
  /** Given back to the unit and not yet sent again. */
  returned: number;
  /** Nothing received yet, whatever the clock says. */
  missing: number;
  /** Missing or returned, and the office no longer accepts it as on time. */
  overdue: number;
  exempted: number;
}

type Standable = Pick<Obligation, 'state' | 'deadline' | 'submissions'>;

export function isOverdue(obligation: Pick<Obligation, 'state' | 'deadline'>, today: Day): boolean {
  return isOpen(obligation) && today > obligation.deadline.lateAfter;
}

/**
 * Working days between the last tolerated day and the first submission, 0 when on time, null when nothing came.
 * The first submission decides: being asked to correct a report does not make it late.
 */
export function daysLate(obligation: Standable, calendar: Calendar): number | null {
  const first = obligation.submissions[0];
  if (!first) return null;
  const day = dayOf(first.at, calendar.zone);
  const { lateAfter } = obligation.deadline;
  return day > lateAfter ? Math.max(1, workingDaysBetween(calendar, lateAfter, day)) : 0;
}

export function standingOf(obligations: readonly Standable[], now: Date, calendar: Calendar): Standing {
  const today = dayOf(now, calendar.zone);
  const standing = emptyStanding();
  for (const obligation of obligations) count(standing, obligation, today, calendar);
  return standing;
}

export function emptyStanding(): Standing {
  return {
    expected: 0,
    received: 0,
    onTime: 0,
    late: 0,
    nil: 0,
    accepted: 0,
    returned: 0,
    missing: 0,
    overdue: 0,
    exempted: 0,
  };
}

function count(standing: Standing, obligation: Standable, today: Day, calendar: Calendar): void {
  if (obligation.state === 'exempted') {
    standing.exempted += 1;
    return;
  }
  standing.expected += 1;
  if (isOverdue(obligation, today)) standing.overdue += 1;
  if (obligation.state === 'pending') standing.missing += 1;
  else if (obligation.state === 'returned') standing.returned += 1;
  else countReceived(standing, obligation, calendar);
}

function countReceived(standing: Standing, obligation: Standable, calendar: Calendar): void {
  standing.received += 1;
  if (daysLate(obligation, calendar)) standing.late += 1;
  else standing.onTime += 1;
  if (obligation.state === 'accepted') standing.accepted += 1;
  if (obligation.submissions.at(-1)?.nil) standing.nil += 1;
}
