import { addDays, type Day, partsOf, weekday } from '../day';
import { decideDay, decideDayOfMonth, decideQuarterDay, decideTwoDays } from './decide-day';
import { decideSpan } from './decide-span';
import { type Decision, fromReference, ofPeriods, onlyOnce, type Seen } from './decision';
import type { Counted, Facts, Named } from './facts';
import type { Assumption, DueDay } from './rule';

const weeks = { this: 0, next: 1 } as const;

/** Deadlines and documents are of these years; days are written with four digits, so those near the end have no next. */
const years = { first: 1900, last: 2999 };

/** Puts the facts together; null when they contradict each other, name nothing, or a year that is a slip of the finger. */
export function decide(seen: Seen): Decision | null {
  const decision = combine(seen);
  return decision && daysSaid(decision.on).every(isOfOurTime) ? decision : null;
}

function daysSaid(on: DueDay): Day[] {
  if (on.at === 'date') return [on.day];
  if (on.at === 'window') return [on.from, on.to];
  return on.at === 'counted' ? [on.from] : [];
}

function isOfOurTime(day: Day): boolean {
  const { year } = partsOf(day);
  return year >= years.first && year <= years.last;
}

function combine(seen: Seen): Decision | null {
  const { named, weekday: said, count } = seen.facts;
  if (isCountOfNone(seen.facts)) return null;
  if (isCounted(seen.facts) && seen.facts.before && seen.facts.time === undefined) return null;
  const onWeekday = decideWeekday(seen);
  const decision = named ? decideNamed(seen, named) : onWeekday;
  if (named && said && !agree(seen, decision, onWeekday)) return null;
  return count ? decideCount(seen, decision) : decision;
}

function decideNamed(seen: Seen, named: Named): Decision | null {
  switch (named.kind) {
    case 'day':
      return decideDay(seen, named);
    case 'dayOfMonth':
      return decideDayOfMonth(seen, named);
    case 'quarterDay':
      return decideQuarterDay(seen, named);
    case 'twoDays':
      return decideTwoDays(seen, named);
    case 'lastMonthDay':
      return ofPeriods(seen, { at: 'lastMonth', day: named.day }, named.cycle);
    case 'afterData':
      return ofPeriods(seen, { at: 'afterData', count: named.count, unit: named.unit });
    case 'end':
      return decideEnd(seen, named);
    case 'inDays':
      if (named.days < 0 && seen.toward === 'future') return null;
      return onlyOnce(seen, addDays(seen.reference, named.days), fromReference(seen));
    default:
      return decideSpan(seen, named);
  }
}

/** "Trước 10 ngày kể từ ngày …" says neither on which day nor before which. */
function isCounted({ named, count }: Facts): boolean {
  return count !== undefined || named?.kind === 'afterData' || (named?.kind === 'end' && 'count' in named);
}

function isCountOfNone({ named, count }: Facts): boolean {
  const days = count ?? (named && 'count' in named ? named : null);
  return days?.count === 0;
}

/** The data of a phase are its own days, so what is counted from the end of one is counted from the end of both. */
function decideEnd(seen: Seen, { cycle, count, unit }: Extract<Named, { kind: 'end' }>): Decision | null {
  if (count === undefined || unit === undefined) return ofPeriods(seen, { at: 'periodEnd' }, cycle);
  const at = cycle === 'perPhase' ? 'afterData' : 'afterPeriod';
  return ofPeriods(seen, { at, count, unit }, cycle);
}

function decideWeekday(seen: Seen): Decision | null {
  const { weekday: said, week } = seen.facts;
  if (!said) return null;
  const today = weekday(seen.reference);
  const nearest = seen.toward === 'future' ? (said - today + 7) % 7 : -((today - said + 7) % 7);
  const ahead = week ? said - today + weeks[week] * 7 : nearest;
  return onlyOnce(seen, addDays(seen.reference, ahead), fromReference(seen));
}

/** Counted from the day said, or from the reference day. */
function decideCount(seen: Seen, start: Decision | null): Decision | null {
  const { count, recurrence } = seen.facts;
  if (!count || recurrence) return null;
  const { fromReference: sinceToday, ...counted } = count;
  if (sinceToday)
    return seen.facts.named || seen.facts.weekday
      ? null
      : countedFrom(seen.reference, counted, fromReference(seen));
  return start?.on.at === 'date' ? countedFrom(start.on.day, counted, start.assumed) : null;
}

function countedFrom(from: Day, counted: Counted, assumed: Assumption[]): Decision {
  return { on: { at: 'counted', from, ...counted }, recurrence: null, assumed };
}

/** A weekday beside a date must be that date's, and in the week said. */
function agree({ facts }: Seen, decision: Decision | null, onWeekday: Decision | null): boolean {
  if (decision?.on.at !== 'date' || onWeekday?.on.at !== 'date') return false;
  return facts.week ? decision.on.day === onWeekday.on.day : weekday(decision.on.day) === facts.weekday;
}
