import type { Campaign } from './campaign';
import type { Day } from './day';
import type { ResolvedDeadline } from './deadline';

/** True when names of overdue units may stand in a group: private first, counts next, names after the deadline at most. */
export function mayNameInGroup(
  { naming }: Pick<Campaign, 'naming'>,
  { lateAfter }: Pick<ResolvedDeadline, 'lateAfter'>,
  today: Day,
): boolean {
  return naming === 'namesAfterDeadline' && today > lateAfter;
}
