import type { Calendar } from '../calendar';
import { type Day, partsOf } from '../day';
import { type DataWindow, onePeriod, type Period, periodsBetween, type Recurrence } from '../period';
import { resolveDeadline } from './resolve';
import type { DeadlineRule, DueDay, ResolvedDeadline } from './rule';

export interface Occurrence {
  period: Period;
  deadline: ResolvedDeadline;
}

export interface Span {
  from: Day;
  to: Day;
}

/**
 * The rule as it is meant when the report recurs so; null when its words name no day in each such period.
 * "trước ngày 10/11", typed without a year, says a day of every year once the report is yearly.
 */
export function ruleFor(rule: DeadlineRule, recurrence: Recurrence): DeadlineRule | null {
  if (recurrence === 'once' || fits(rule.on, recurrence)) return rule;
  const yearAssumed = rule.assumed.some(({ kind }) => kind === 'year');
  if (rule.on.at !== 'date' || !yearAssumed) return null;
  if (recurrence !== 'yearly' && recurrence !== 'nineMonthly') return null;
  const { month, day } = partsOf(rule.on.day);
  const assumed = rule.assumed.filter(({ kind }) => kind !== 'year');
  return { ...rule, on: { at: 'yearly', month, day, yearOffset: 0 }, assumed };
}

function fits(on: DueDay, recurrence: Recurrence): boolean {
  if (on.at === 'lastMonth' || on.at === 'afterData') return true;
  return on.at === recurrence || (on.at === 'yearly' && recurrence === 'nineMonthly');
}

/**
 * Everything due in a campaign, in order: one occurrence for each period that overlaps its span, except those due
 * before it begins. `once` gives one, none when a recurring rule has no day in the span. Empty when `ruleFor` is null.
 */
export function occurrences(
  rule: DeadlineRule,
  recurrence: Recurrence,
  span: Span,
  window: DataWindow,
  calendar: Calendar,
): Occurrence[] {
  const meant = ruleFor(rule, recurrence);
  if (!meant) return [];
  if (recurrence === 'once') return onlyOnce(meant, span, calendar);
  return periodsBetween(recurrence, span.from, span.to, window)
    .map((period) => ({ period, deadline: resolveDeadline(meant, period, calendar) }))
    .filter(({ deadline }) => deadline.lastDay >= span.from);
}

function onlyOnce(rule: DeadlineRule, span: Span, calendar: Calendar): Occurrence[] {
  const period = onePeriod(span.from, span.to);
  const deadline = resolveDeadline(rule, period, calendar);
  return [{ period: onePeriod(span.from, deadline.lastDay), deadline }];
}
