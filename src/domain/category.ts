import type { Calendar } from './calendar';
import { dayOf } from './day';
import type { Obligation } from './obligation';
import { daysLate, isOverdue } from './standing';

/** Figures of a standing behind each of which stands a list of units. */
export const categories = [
  'missing',
  'returned',
  'overdue',
  'received',
  'late',
  'waiting',
  'nil',
  'exempted',
] as const;
export type Category = (typeof categories)[number];

type Sortable = Pick<Obligation, 'state' | 'deadline' | 'submissions'>;

export function isCategory(value: string): value is Category {
  return (categories as readonly string[]).includes(value);
}

/** True when the obligation is one of those that the figure of this name counts; `waiting` are received, not accepted. */
export function inCategory(obligation: Sortable, category: Category, now: Date, calendar: Calendar): boolean {
  const received = obligation.state === 'submitted' || obligation.state === 'accepted';
  switch (category) {
    case 'missing':
      return obligation.state === 'pending';
    case 'returned':
    case 'exempted':
      return obligation.state === category;
    case 'waiting':
      return obligation.state === 'submitted';
    case 'overdue':
      return isOverdue(obligation, dayOf(now, calendar.zone));
    case 'received':
      return received;
    case 'late':
      return received && (daysLate(obligation, calendar) ?? 0) > 0;
    case 'nil':
      return received && obligation.submissions.at(-1)?.nil === true;
  }
}
