import type { Calendar } from '../calendar';
import { partsOf } from '../day';
import { type Cycle, onePeriod, type Period, periodsIn, type Recurrence, type Span } from '../period';
import { leapDayAssumed } from './leap-day';
import { resolveDeadline } from './resolve';
import type { DeadlineRule, DueDay, ResolvedDeadline } from './rule';

export interface Occurrence {
  period: Period;
  deadline: ResolvedDeadline;
}

/**
 * The rule as it is meant when the report recurs so; null when it names no day in each such period. A day whose year
 * was only assumed is a day of every year, one whose month was assumed a day of every month.
 */
export function ruleFor(rule: DeadlineRule, recurrence: Recurrence): DeadlineRule | null {
  if (recurrence === 'once' || fits(rule.on, recurrence)) return rule;
  const on = recurringDay(rule, recurrence);
  if (!on) return null;
  const written = rule.on.at === 'date' && on.at === 'yearly';
  return { ...rule, on, assumed: written ? leapDayAssumed(on) : [] };
}

/**
 * Everything due in a campaign, in order: one occurrence for each period that overlaps its span, except those due
 * before it begins. `once` gives one: of a recurring rule the first in the span, or none. Empty when `ruleFor` is null.
 */
export function occurrences(rule: DeadlineRule, cycle: Cycle, span: Span, calendar: Calendar): Occurrence[] {
  const meant = ruleFor(rule, cycle.recurrence);
  if (!meant) return [];
  if (cycle.recurrence === 'once') {
    const once = onlyOnce(meant, span, calendar);
    return once ? [once] : [];
  }
  return periodsIn(cycle, span)
    .map((period) => ({ period, deadline: resolveDeadline(meant, period, calendar) }))
    .filter(({ deadline }) => deadline.lastDay >= span.from);
}

/** What is due once in a campaign; null when a recurring day does not come in its span. */
export function onlyOnce(rule: DeadlineRule, span: Span, calendar: Calendar): Occurrence | null {
  const cycle = cycleOf(rule.on);
  const periods = cycle
    ? periodsIn({ recurrence: cycle, window: 'calendar', phases: [] }, span)
    : [onePeriod(span.from, span.to)];
  const resolved = periods.map((period) => ({ period, deadline: resolveDeadline(rule, period, calendar) }));
  const first = cycle ? resolved.find(({ deadline }) => deadline.lastDay >= span.from) : resolved[0];
  return first ? { period: periodOfOnce(rule, span, first), deadline: first.deadline } : null;
}

/** What is counted from the end of the campaign takes the campaign's data; anything else all until it is due. */
function periodOfOnce({ on }: DeadlineRule, { from }: Span, { period, deadline }: Occurrence): Period {
  const one = onePeriod(from, deadline.lastDay);
  if (on.at !== 'afterData' && on.at !== 'afterPeriod') return one;
  const { dataFrom, dataTo } = period;
  return { ...one, dataFrom, dataTo };
}

/** How often the day itself comes round; null for one that does not, or that any period has. */
function cycleOf({ at }: DueDay): Exclude<Recurrence, 'once'> | null {
  return at === 'yearly' || at === 'halfYearly' || at === 'quarterly' || at === 'monthly' ? at : null;
}

/** A day that every period has, however long it is. */
const ofAnyPeriod: ReadonlyArray<DueDay['at']> = ['lastMonth', 'periodEnd', 'afterPeriod', 'afterData'];

function fits(on: DueDay, recurrence: Recurrence): boolean {
  if (ofAnyPeriod.includes(on.at)) return true;
  return on.at === recurrence || (on.at === 'yearly' && oncePerYear(recurrence));
}

function recurringDay({ on, assumed }: DeadlineRule, recurrence: Recurrence): DueDay | null {
  if (on.at !== 'date' && on.at !== 'window') return null;
  const { month, day } = partsOf(on.at === 'date' ? on.day : on.to);
  // A window ends with its month, which in February is not the same day every year.
  const lastDay = on.at === 'window' ? 31 : day;
  const missing = assumed.map(({ kind }) => kind);
  if (missing.includes('month') && recurrence === 'monthly') return { at: 'monthly', day, monthOffset: 0 };
  return missing.includes('year') && oncePerYear(recurrence)
    ? { at: 'yearly', month, day: lastDay, yearOffset: 0 }
    : null;
}

function oncePerYear(recurrence: Recurrence): boolean {
  return recurrence === 'yearly' || recurrence === 'nineMonthly' || recurrence === 'schoolYearly';
}
