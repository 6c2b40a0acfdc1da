import { addWorkingDays, type Calendar, nextWorkingDay, previousWorkingDay } from '../calendar';
import { addDays, type Day, dayOf, daysBetween, instantOf } from '../day';
import type { Ladder, Rung } from './rung';

/** What the moments of a ladder are counted from. */
export interface Anchors {
  deadline: {
    /** Rungs before and on the day count from here. */
    aimDay: Day;
    /** Those of an urgent ladder from here: it does not keep from days of rest. */
    lastDay: Day;
    /** Rungs after the day count from here: nobody is called late while the office still accepts. */
    lateAfter: Day;
  };
  /** When the obligation came to be. */
  openedAt: Date;
}

export interface DueRung {
  rung: Rung;
  dueAt: Date;
}

export interface Schedule {
  /** Every rung with the moment it is due, by time. */
  rungs: readonly DueRung[];
  /** The first moment at which a report is late. */
  lateFrom: Date;
}

/** The day a rung is counted from. What is urgent and due on a day of rest is asked for on that very day. */
export function anchorDay(
  { offset, unit }: Pick<Rung, 'offset' | 'unit'>,
  { aimDay, lastDay, lateAfter }: Anchors['deadline'],
  urgent: boolean,
): Day {
  if (offset > 0 && unit !== 'windowShare') return lateAfter;
  return urgent && unit === 'calendarDays' ? lastDay : aimDay;
}

/** When a rung is due. Rungs in working days and shares of the window never fall on a day of rest. */
export function rungInstant(rung: Rung, anchors: Anchors, calendar: Calendar, urgent = false): Date {
  return instantOf(rungDay(rung, { anchors, urgent }, calendar), rung.at, calendar.zone);
}

function rungDay(
  rung: Rung,
  { anchors, urgent }: { anchors: Anchors; urgent: boolean },
  calendar: Calendar,
): Day {
  if (rung.unit === 'windowShare') return shareDay(rung, anchors, calendar);
  const anchor = anchorDay(rung, anchors.deadline, urgent);
  if (rung.unit === 'calendarDays') return addDays(anchor, rung.offset);
  return previousWorkingDay(calendar, addWorkingDays(calendar, anchor, rung.offset));
}

/**
 * The last working day by which no more than the share has gone, after the opening in any case; the day to aim at when
 * there is none between.
 */
function shareDay({ offset, at }: Rung, { deadline, openedAt }: Anchors, calendar: Calendar): Day {
  const { aimDay } = deadline;
  const opened = dayOf(openedAt, calendar.zone);
  const length = Math.max(0, daysBetween(opened, aimDay));
  const day = previousWorkingDay(calendar, addDays(opened, Math.floor((length * offset) / 100)));
  const first = firstDay(openedAt, at, calendar);
  const found = day >= first ? day : nextWorkingDay(calendar, first);
  if (found > aimDay) return aimDay;
  return found;
}

/** The first day whose hour is not before the opening. */
function firstDay(openedAt: Date, hour: string, { zone }: Calendar): Day {
  const day = dayOf(openedAt, zone);
  return instantOf(day, hour, zone) >= openedAt ? day : addDays(day, 1);
}

interface Remembered {
  /** Whether its moments depend on the opening, too. */
  byOpening: boolean;
  schedules: Map<string, Schedule>;
}

/**
 * Obligations of one round share their days, so what is reckoned for one holds for all of them. A calendar does not
 * change, and a ladder is not changed in place: what is no longer used is forgotten with it.
 */
const reckoned = new WeakMap<Calendar, WeakMap<Ladder, Remembered>>();

/** Deadlines and openings remembered of one ladder: years of them, and no more than some megabytes. */
const MOST_REMEMBERED = 5_000;

export function scheduleOf(ladder: Ladder, anchors: Anchors, calendar: Calendar): Schedule {
  const { byOpening, schedules } = rememberedOf(ladder, calendar);
  const { aimDay, lastDay, lateAfter } = anchors.deadline;
  const days = aimDay + lastDay + lateAfter;
  const key = byOpening ? `${days}${anchors.openedAt.getTime()}` : days;
  const known = schedules.get(key);
  if (known) return known;
  if (schedules.size >= MOST_REMEMBERED) schedules.clear();
  const schedule = reckon(ladder, anchors, calendar);
  schedules.set(key, schedule);
  return schedule;
}

function rememberedOf(ladder: Ladder, calendar: Calendar): Remembered {
  const known = reckoned.get(calendar)?.get(ladder);
  if (known) return known;
  const byOpening = ladder.rungs.some(({ unit }) => unit === 'windowShare');
  const remembered = { byOpening, schedules: new Map<string, Schedule>() };
  const byLadder = reckoned.get(calendar) ?? new WeakMap<Ladder, Remembered>();
  reckoned.set(calendar, byLadder.set(ladder, remembered));
  return remembered;
}

function reckon(ladder: Ladder, anchors: Anchors, calendar: Calendar): Schedule {
  const urgent = ladder.urgent !== null;
  const rungs = ladder.rungs
    .map((rung) => ({ rung, dueAt: rungInstant(rung, anchors, calendar, urgent) }))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || a.rung.offset - b.rung.offset);
  return { rungs, lateFrom: instantOf(addDays(anchors.deadline.lateAfter, 1), '00:00', calendar.zone) };
}

/** What is still to come after a moment, of a ladder nothing was decided of yet. */
export function upcomingRungs(ladder: Ladder, anchors: Anchors, now: Date, calendar: Calendar): DueRung[] {
  return scheduleOf(ladder, anchors, calendar).rungs.filter(({ dueAt }) => dueAt > now);
}
