import { addWorkingDays, type Calendar, nextWorkingDay, previousWorkingDay } from '../calendar';
import { addDays, type Day, dayWithin, partsOf } from '../day';
import type { Period } from '../period';
import type { DeadlineRule, DueDay, MonthDay, ResolvedDeadline } from './rule';

/**
 * The deadline of a rule in a period. A fixed administrative date has no express roll-over, and Civil Code 2015
 * art. 148.5 lets a period that ends on a rest day end with the next working day: so the last day is never moved,
 * the aim is the working day before it, and late begins only after the next working day.
 */
export function resolveDeadline(rule: DeadlineRule, period: Period, calendar: Calendar): ResolvedDeadline {
  const named = namedDay(rule, period, calendar);
  const lastDay = rule.inclusive ? named : addDays(named, -1);
  const aimDay = previousWorkingDay(calendar, lastDay);
  const lateAfter = nextWorkingDay(calendar, named);
  const rest = calendar.restDay(lastDay);
  const from = standsFrom(rule, period, aimDay);
  return {
    rule,
    lastDay,
    toleratedDay: named,
    lateAfter,
    aimDay,
    shift: rest ? { day: lastDay, rest } : null,
    ...(rule.time === undefined ? {} : { time: rule.time }),
    provisional: touchesUndecided(calendar, from, lateAfter),
    dueProvisional: touchesUndecided(calendar, from, lastDay),
  };
}

/** The day the words name in a period, before "trước" is taken into account. */
export function namedDay({ on }: DeadlineRule, period: Period, calendar: Calendar): Day {
  switch (on.at) {
    case 'date':
      return on.day;
    case 'window':
      return on.to;
    case 'yearly':
      return period.kind === 'schoolYearly' ? inSchoolYear(on, period.from) : inYear(on, period.from);
    case 'halfYearly':
      return inYear(partsOf(period.from).month <= 6 ? on.first : on.second, period.from);
    case 'quarterly':
      return inMonth(
        period.from,
        Math.floor((partsOf(period.from).month - 1) / 3) * 3 + on.monthOfQuarter + 3 * on.quarterOffset,
        on.day,
      );
    case 'monthly':
      return inMonth(period.from, partsOf(period.from).month + on.monthOffset, on.day);
    case 'lastMonth':
      return inMonth(period.to, partsOf(period.to).month, on.day);
    case 'periodEnd':
      return period.to;
    case 'counted':
    case 'afterPeriod':
    case 'afterData':
      return counted(calendar, countedFrom(on, period), on);
  }
}

type CountedDay = Extract<DueDay, { count: number }>;

export function isCounted(on: DueDay): on is CountedDay {
  return on.at === 'counted' || on.at === 'afterPeriod' || on.at === 'afterData';
}

/** The day before the first that is counted. */
export function countedFrom(on: CountedDay, period: Period): Day {
  if (on.at === 'counted') return on.from;
  return on.at === 'afterData' ? period.dataTo : endOf(period);
}

/** The period of something due once ends when it is due; what it is counted from is the end of its data. */
export function endOf({ kind, to, dataTo }: Period): Day {
  return kind === 'once' ? dataTo : to;
}

function inYear({ month, day, yearOffset }: MonthDay, from: Day): Day {
  return dayWithin(partsOf(from).year + yearOffset, month, day);
}

/** A school year that begins in autumn has its months from January on in the next calendar year. */
function inSchoolYear({ month, day, yearOffset }: MonthDay, from: Day): Day {
  const begins = partsOf(from);
  const later = month < begins.month ? 1 : 0;
  return dayWithin(begins.year + yearOffset + later, month, day);
}

/** `month` counts from January of the year of `from` and may go beyond December. */
function inMonth(from: Day, month: number, day: number): Day {
  const { year } = partsOf(from);
  return dayWithin(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, day);
}

function counted(
  calendar: Calendar,
  from: Day,
  { count, unit }: { count: number; unit: 'days' | 'workingDays' },
): Day {
  return unit === 'days' ? addDays(from, count) : addWorkingDays(calendar, from, count);
}

/** The last day or the day to aim at may still be moved. */
export function isDueProvisional({ dueProvisional, provisional }: ResolvedDeadline): boolean {
  return dueProvisional ?? provisional;
}

/** Every day on the way of a count of working days bears on where it ends. */
function standsFrom({ on }: DeadlineRule, period: Period, aimDay: Day): Day {
  const first = isCounted(on) && on.unit === 'workingDays' ? addDays(countedFrom(on, period), 1) : aimDay;
  return first < aimDay ? first : aimDay;
}

function touchesUndecided(calendar: Calendar, from: Day, to: Day): boolean {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (calendar.undecided(day)) return true;
  }
  return false;
}
