import type { Calendar } from './calendar';
import type { DeadlineChange } from './campaign';
import { dayOf } from './day';
import {
  type DeadlineRule,
  type Occurrence,
  onlyOnce,
  type ResolvedDeadline,
  resolveDeadline,
} from './deadline';
import { onePeriod, type Period, type Span } from './period';

/**
 * An occurrence by the rules that held in turn. What was past when a rule was changed stays as it was then: nobody is
 * asked anew for a period that is over. `span` is the campaign's.
 */
export function afterChanges(
  occurrence: Occurrence,
  changes: readonly DeadlineChange[],
  span: Span,
  calendar: Calendar,
): Occurrence {
  return changes.reduce((held, { at, to }) => {
    if (isPast(held.deadline, at, calendar)) return held;
    return underRule(to, held.period, span, calendar);
  }, occurrence);
}

/**
 * A rule in a period that is there already, and keeps its key: what happens once is named by the day it was first due,
 * so that another day does not make a second one of it.
 */
export function underRule(rule: DeadlineRule, period: Period, span: Span, calendar: Calendar): Occurrence {
  if (period.kind !== 'once') return { period, deadline: resolveDeadline(rule, period, calendar) };
  const found = onlyOnce(rule, span, calendar);
  if (found) return { ...found, period: { ...found.period, key: period.key } };
  const deadline = resolveDeadline(rule, onePeriod(span.from, span.to), calendar);
  return { period: { ...onePeriod(span.from, deadline.lastDay), key: period.key }, deadline };
}

/** True when what comes in at that moment is late. */
export function isPast({ lateAfter }: ResolvedDeadline, at: Date, { zone }: Calendar): boolean {
  return lateAfter < dayOf(at, zone);
}

/** True when the two ask for the same, whatever their words. */
export function sameDays(a: ResolvedDeadline, b: ResolvedDeadline): boolean {
  return (
    a.lastDay === b.lastDay &&
    a.toleratedDay === b.toleratedDay &&
    a.lateAfter === b.lateAfter &&
    a.aimDay === b.aimDay &&
    a.time === b.time
  );
}
