import { type Calendar, workingDaysBetween } from './calendar';
import { type Campaign, type DeadlineChange, ladderOf, type Requirement } from './campaign';
import { type ScheduleWarning, scheduleWarnings } from './campaign/warnings';
import { type Day, dayOf, formatDay } from './day';
import type { DeadlineRule, Occurrence, ResolvedDeadline } from './deadline';
import { isPast, sameDays, underRule } from './deadline-change';
import { marksAfterMove } from './ladder';
import { nextRungAt } from './nudge';
import { isOpen, type Obligation, wasOpenAt } from './obligation';
import type { Period } from './period';
import { asked } from './plan';
import { done, type Outcome, refuse } from './refusal';

/** An open obligation that gets another day. */
export interface Move {
  obligation: string;
  unit: string;
  period: Period;
  from: ResolvedDeadline;
  to: ResolvedDeadline;
}

/** Why an obligation keeps its day. `same`: the new rule names the same one. */
export const stayReasons = ['past', 'submitted', 'accepted', 'exempted', 'same'] as const;
export type StayReason = (typeof stayReasons)[number];

export interface Stay {
  obligation: string;
  unit: string;
  period: Period;
  deadline: ResolvedDeadline;
  reason: StayReason;
}

export interface Reschedule {
  moves: Move[];
  stays: Stay[];
  /** Periods that are not opened yet and will have another day. */
  upcoming: Array<Pick<Move, 'period' | 'from' | 'to'>>;
  /** Of what moves to an earlier day, the one that leaves the fewest working days, when these are few. */
  soon: null | { day: Day; workingDays: number };
  warnings: ScheduleWarning[];
}

export interface Rescheduling {
  campaign: Campaign;
  requirement: Requirement;
  rule: DeadlineRule;
  /** All obligations of the campaign. */
  existing: readonly Obligation[];
  now: Date;
  calendar: Calendar;
}

/** Fewer working days than a week has leave a unit little time for what it thought was due later. */
const FEW_WORKING_DAYS = 5;

/**
 * What another rule for a requirement's deadline would do; nothing is changed. It recurs as before, so the periods stay.
 * Refused when it would move an open obligation, or a period not opened yet, to a day that is past: nobody is made late
 * by it. Refused too when it changes nothing.
 */
export function reschedule(input: Rescheduling): Outcome<Reschedule> {
  const { existing, requirement, now, calendar } = input;
  const own = existing.filter((obligation) => obligation.requirement === requirement.id);
  const fates = own.map((obligation) => fateOf(obligation, input));
  const moves = fates.flatMap(({ move }) => move ?? []);
  const stays = fates.flatMap(({ stay }) => stay ?? []);
  const upcoming = notOpened(input, own);
  const today = dayOf(now, calendar.zone);
  const past = [...moves, ...upcoming].find(({ to }) => to.lastDay < today);
  if (past)
    return refuse('deadlineChange.refusal.past', {
      from: formatDay(past.from.lastDay),
      day: formatDay(past.to.lastDay),
    });
  if (moves.length + upcoming.length === 0) return refuse('deadlineChange.refusal.nothing');
  const schedule = scheduleOf([...moves, ...upcoming]);
  const warnings = scheduleWarnings(schedule, calendar, today);
  return done({ moves, stays, upcoming, soon: soonest(moves, today, calendar), warnings });
}

function fateOf(obligation: Obligation, { campaign, rule, now, calendar }: Rescheduling): Fate {
  const { id, unit, deadline: from } = obligation;
  const { period, deadline: to } = underRule(rule, obligation.period, campaign, calendar);
  const reason = reasonToStay(obligation, to, now, calendar);
  if (reason) return { stay: { obligation: id, unit, period: obligation.period, deadline: from, reason } };
  return { move: { obligation: id, unit, period, from, to } };
}

type Fate = { move: Move; stay?: never } | { stay: Stay; move?: never };

function reasonToStay(
  { state, deadline }: Obligation,
  to: ResolvedDeadline,
  now: Date,
  calendar: Calendar,
): StayReason | null {
  if (state === 'submitted' || state === 'accepted' || state === 'exempted') return state;
  if (isPast(deadline, now, calendar)) return 'past';
  return sameDays(deadline, to) ? 'same' : null;
}

function notOpened(
  { campaign, requirement, rule, now, calendar }: Rescheduling,
  own: readonly Obligation[],
): Reschedule['upcoming'] {
  const opened = new Set(own.map(({ period }) => (period.kind === 'once' ? 'once' : period.key)));
  return asked(campaign, requirement, dayOf(campaign.launchedAt, calendar.zone), calendar)
    .filter(({ period }) => !opened.has(period.kind === 'once' ? 'once' : period.key))
    .filter(({ deadline }) => !isPast(deadline, now, calendar))
    .map(({ period, deadline: from }) => {
      const after = underRule(rule, period, campaign, calendar);
      return { period: after.period, from, to: after.deadline };
    })
    .filter(({ from, to }) => !sameDays(from, to));
}

/** Each period once, by its new day. */
function scheduleOf(moved: ReadonlyArray<Pick<Move, 'period' | 'to'>>): Occurrence[] {
  const periods = new Map(moved.map(({ period, to }) => [period.key, { period, deadline: to }]));
  return [...periods.values()].sort((a, b) => (a.deadline.lastDay < b.deadline.lastDay ? -1 : 1));
}

function soonest(moves: readonly Move[], today: Day, calendar: Calendar): Reschedule['soon'] {
  const [first] = moves
    .filter(({ from, to }) => to.lastDay < from.lastDay)
    .map(({ to }) => to)
    .sort((a, b) => (a.aimDay < b.aimDay ? -1 : 1));
  if (!first) return null;
  const workingDays = Math.max(0, workingDaysBetween(calendar, today, first.aimDay));
  return workingDays < FEW_WORKING_DAYS ? { day: first.lastDay, workingDays } : null;
}

/**
 * An open obligation as the changes of its requirement's deadline leave it, each decided as things stood when it was
 * made; null when they leave it as it is. Done twice, it is done once, so that what a crash cut short, or what was opened
 * by the old rule at that very moment, is made up whenever it is asked.
 */
export function followed(
  obligation: Obligation,
  { campaign, requirement, now, calendar }: Omit<Rescheduling, 'rule' | 'existing'>,
): Obligation | null {
  const { changes = [] } = requirement;
  if (changes.length === 0 || !isOpen(obligation)) return null;
  const reached = changes.findLastIndex(({ to }) => sameRule(to, obligation.deadline.rule));
  const moved = changes
    .slice(reached + 1)
    .reduce((held, change) => moveBy(change, held, { campaign, now, calendar }), obligation);
  if (moved === obligation) return null;
  const ladder = ladderOf(campaign, requirement);
  const marked = { ...moved, rungs: marksAfterMove(moved, ladder, now, calendar) };
  return { ...marked, nextRungAt: nextRungAt(marked, ladder, now, calendar) };
}

function moveBy(
  change: DeadlineChange,
  obligation: Obligation,
  { campaign, now, calendar }: Pick<Rescheduling, 'campaign' | 'now' | 'calendar'>,
): Obligation {
  const { id, at, to: rule, person, seat } = change;
  if (!wasOpenAt(obligation, at) || isPast(obligation.deadline, at, calendar)) return obligation;
  const { period, deadline } = underRule(rule, obligation.period, campaign, calendar);
  if (sameDays(obligation.deadline, deadline)) return obligation;
  const moved = { change: id, from: obligation.deadline, to: deadline };
  const why = rule.document?.number ?? null;
  const entry = { at: now, person, seat, what: 'rescheduled' as const, why, moved };
  return { ...obligation, period, deadline, history: [...obligation.history, entry] };
}

function sameRule(a: DeadlineRule, b: DeadlineRule): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
