import type { Calendar } from './calendar';
import type { CalendarDecision } from './calendar-decision';
import { type Day, partsOf } from './day';
import { countedFrom, isCounted, isDueProvisional, type Occurrence, type ResolvedDeadline } from './deadline';
import { sameDays, underRule } from './deadline-change';
import { type Ladder, marksAfterMove } from './ladder';
import { nextRungAt } from './nudge';
import { type HistoryEntry, isOpen, type Obligation } from './obligation';
import type { Span } from './period';

/**
 * The deadline a changed calendar gives an obligation, with its period, worked out from its own rule; null when it stays
 * as it is. What was sent, and what could no longer be sent in time, stays in any case; nor is anything made late by it.
 * `span` is the campaign's.
 */
export function movedDeadline(
  obligation: Obligation,
  { span, calendar, today }: { span: Span; calendar: Calendar; today: Day },
): Occurrence | null {
  const { deadline, period } = obligation;
  if (!isOpen(obligation) || deadline.lateAfter < today) return null;
  const anew = underRule(deadline.rule, period, span, calendar);
  if (anew.deadline.lateAfter < today) return null;
  return sameDeadline(deadline, anew.deadline) ? null : anew;
}

export interface Reworking {
  ladder: Ladder;
  /** The campaign's. */
  span: Span;
  calendar: Calendar;
  /** Names the newest change of the calendar. */
  change: string;
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
  const { ladder, calendar, now } = changed;
  const anew = movedDeadline(obligation, changed);
  const moved = anew ? withDeadline(obligation, anew, changed) : obligation;
  const next = nextRungAt(moved, ladder, now, calendar);
  if (!anew && next?.getTime() === obligation.nextRungAt?.getTime()) return null;
  return { ...moved, nextRungAt: next };
}

/**
 * That the same days are sure now, or bear another name, is no other deadline to speak of. Of another last day the unit
 * is told, and not reminded at once of what it has just been told.
 */
function withDeadline(
  obligation: Obligation,
  { period, deadline }: Occurrence,
  { ladder, calendar, change, decisions, now }: Reworking,
): Obligation {
  const { deadline: from, history } = obligation;
  const anew = { ...obligation, period, deadline };
  if (sameDays(from, deadline)) return anew;
  const why = entry(obligation, deadline, decisions, now);
  if (from.lastDay === deadline.lastDay) return { ...anew, history: [...history, why] };
  const moved = { change, from, to: deadline, byCalendar: true };
  const told = { ...anew, history: [...history, { ...why, moved }] };
  return { ...told, rungs: marksAfterMove(told, ladder, now, calendar) };
}

function sameDeadline(a: ResolvedDeadline, b: ResolvedDeadline): boolean {
  return JSON.stringify(seen(a)) === JSON.stringify(seen(b));
}

/** All of a deadline that a calendar decides, in one order. */
function seen(deadline: ResolvedDeadline) {
  const { lastDay, toleratedDay, lateAfter, aimDay, shift, provisional } = deadline;
  const rest = shift && [shift.day, shift.rest.kind, shift.rest.name ?? null, shift.rest.provisional];
  return [lastDay, toleratedDay, lateAfter, aimDay, rest, provisional, isDueProvisional(deadline)];
}

/** The decisions on the days the deadline stands on; all of them when none is among those. */
function entry(
  obligation: Obligation,
  after: ResolvedDeadline,
  decisions: readonly CalendarDecision[],
  at: Date,
): HistoryEntry {
  const { deadline: before, period } = obligation;
  const { on } = before.rule;
  const days = [
    before.lateAfter,
    after.lateAfter,
    before.aimDay,
    after.aimDay,
    // Of a deadline that is counted, the day before the first of them.
    isCounted(on) ? countedFrom(on, period) : before.aimDay,
  ].sort();
  const span = { from: days[0] ?? before.aimDay, to: days.at(-1) ?? before.lateAfter };
  const near = decisions.filter((decision) => touches(decision, span));
  const reasons = near.length > 0 ? near : decisions;
  const by = reasons.at(-1)?.by ?? null;
  const why = [...new Set(reasons.map(({ basis }) => basis))].join('; ');
  return { at, person: by?.person ?? null, seat: by?.seat ?? null, what: 'rescheduled', why: why || null };
}

function touches(decision: CalendarDecision, { from, to }: { from: Day; to: Day }): boolean {
  if (decision.about === 'day') return from <= decision.day && decision.day <= to;
  const years = [partsOf(from).year, partsOf(to).year];
  return years.some((year) => from <= `${year}-11-24` && `${year}-11-24` <= to);
}
