import type { Calendar } from './calendar';
import type { CalendarDecision } from './calendar-decision';
import { type Day, partsOf } from './day';
import { type ResolvedDeadline, resolveDeadline } from './deadline';
import { sameDays } from './deadline-change';
import type { Ladder } from './ladder';
import { nextRungAt } from './nudge';
import { type HistoryEntry, isOpen, type Obligation } from './obligation';

/**
 * The deadline a changed calendar gives an obligation, worked out from its own rule and period; null when it stays as
 * it is. What was sent, and what could no longer be sent in time, stays in any case.
 */
export function movedDeadline(
  obligation: Obligation,
  calendar: Calendar,
  today: Day,
): ResolvedDeadline | null {
  const { deadline, period } = obligation;
  if (!isOpen(obligation) || deadline.lateAfter < today) return null;
  const anew = resolveDeadline(deadline.rule, period, calendar);
  return sameDeadline(deadline, anew) ? null : anew;
}

export interface Reworking {
  ladder: Ladder;
  calendar: Calendar;
  /** What changed the calendar, oldest first. */
  decisions: readonly CalendarDecision[];
  today: Day;
  now: Date;
}

/**
 * An open obligation after a change of the calendar: its deadline, with an entry of its history when one of its days
 * moved, and the next moment of its ladder, which moves with any day of rest on the way. Null when nothing changes: done
 * twice, it is done once.
 */
export function reworked(obligation: Obligation, changed: Reworking): Obligation | null {
  if (!isOpen(obligation)) return null;
  const { ladder, calendar, today, now } = changed;
  const deadline = movedDeadline(obligation, calendar, today);
  const moved = deadline ? withDeadline(obligation, deadline, changed) : obligation;
  const next = nextRungAt(moved, ladder, now, calendar);
  if (!deadline && next?.getTime() === obligation.nextRungAt?.getTime()) return null;
  return { ...moved, nextRungAt: next };
}

/** That the same days are sure now, or bear another name, is no other deadline to speak of. */
function withDeadline(
  obligation: Obligation,
  deadline: ResolvedDeadline,
  { decisions, now }: Reworking,
): Obligation {
  if (sameDays(obligation.deadline, deadline)) return { ...obligation, deadline };
  const why = entry(obligation, deadline, decisions, now);
  return { ...obligation, deadline, history: [...obligation.history, why] };
}

function sameDeadline(a: ResolvedDeadline, b: ResolvedDeadline): boolean {
  return JSON.stringify(seen(a)) === JSON.stringify(seen(b));
}

/** All of a deadline that a calendar decides, in one order. */
function seen({ lastDay, toleratedDay, lateAfter, aimDay, shift, provisional }: ResolvedDeadline) {
  const rest = shift && [shift.day, shift.rest.kind, shift.rest.name ?? null, shift.rest.provisional];
  return [lastDay, toleratedDay, lateAfter, aimDay, rest, provisional];
}

/** The decisions on the days the deadline stands on; all of them when none is among those. */
function entry(
  obligation: Obligation,
  after: ResolvedDeadline,
  decisions: readonly CalendarDecision[],
  at: Date,
): HistoryEntry {
  const { deadline: before } = obligation;
  const days = [
    before.lateAfter,
    after.lateAfter,
    before.aimDay,
    after.aimDay,
    countedFrom(obligation),
  ].sort();
  const span = { from: days[0] ?? before.aimDay, to: days.at(-1) ?? before.lateAfter };
  const near = decisions.filter((decision) => touches(decision, span));
  const reasons = near.length > 0 ? near : decisions;
  const by = reasons.at(-1)?.by ?? null;
  const why = [...new Set(reasons.map(({ basis }) => basis))].join('; ');
  return { at, person: by?.person ?? null, seat: by?.seat ?? null, what: 'rescheduled', why: why || null };
}

/** Of a deadline that is counted in working days, the day before the first of them. */
function countedFrom({ deadline, period }: Obligation): Day {
  const { on } = deadline.rule;
  if (on.at === 'counted') return on.from;
  return on.at === 'afterData' ? period.dataTo : deadline.aimDay;
}

function touches(decision: CalendarDecision, { from, to }: { from: Day; to: Day }): boolean {
  if (decision.about === 'day') return from <= decision.day && decision.day <= to;
  const years = [partsOf(from).year, partsOf(to).year];
  return years.some((year) => from <= `${year}-11-24` && `${year}-11-24` <= to);
}
