import { addWorkingDays, type Calendar, nextWorkingDay, previousWorkingDay } from '../calendar';
import { addDays, type Day, dayOf, daysBetween, instantOf } from '../day';
import type { Ladder, Rung } from './rung';

/** What the moments of a ladder are counted from. */
export interface Anchors {
  deadline: {
    /** Rungs before and on the day count from here. */
    aimDay: Day;
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

/** When a rung is due. Rungs in working days and shares of the window never fall on a day of rest. */
export function rungInstant(rung: Rung, anchors: Anchors, calendar: Calendar): Date {
  return instantOf(rungDay(rung, anchors, calendar), rung.at, calendar.zone);
}

function rungDay(rung: Rung, { deadline, openedAt }: Anchors, calendar: Calendar): Day {
  const { aimDay, lateAfter } = deadline;
  if (rung.unit === 'windowShare')
    return shareDay(rung.offset, dayOf(openedAt, calendar.zone), aimDay, calendar);
  const anchor = rung.offset > 0 ? lateAfter : aimDay;
  if (rung.unit === 'calendarDays') return addDays(anchor, rung.offset);
  return previousWorkingDay(calendar, addWorkingDays(calendar, anchor, rung.offset));
}

/** The last working day by which no more than the share has gone; the first one of the window when there is none. */
function shareDay(percent: number, from: Day, aimDay: Day, calendar: Calendar): Day {
  const length = Math.max(0, daysBetween(from, aimDay));
  const day = previousWorkingDay(calendar, addDays(from, Math.floor((length * percent) / 100)));
  return day >= from ? day : nextWorkingDay(calendar, from);
}

/** Obligations of one round share their days, so what is reckoned for one holds for all of them. */
const reckoned = new WeakMap<Calendar, WeakMap<Ladder, Map<string, DueRung[]>>>();

/** Every rung with the moment it is due, by time. */
export function scheduleOf(ladder: Ladder, anchors: Anchors, calendar: Calendar): readonly DueRung[] {
  const byLadder = reckoned.get(calendar) ?? new WeakMap<Ladder, Map<string, DueRung[]>>();
  const byDays = byLadder.get(ladder) ?? new Map<string, DueRung[]>();
  const key = keyOf(ladder, anchors, calendar);
  const known = byDays.get(key);
  if (known) return known;
  const schedule = ladder.rungs
    .map((rung) => ({ rung, dueAt: rungInstant(rung, anchors, calendar) }))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || a.rung.offset - b.rung.offset);
  reckoned.set(calendar, byLadder.set(ladder, byDays.set(key, schedule)));
  return schedule;
}

function keyOf({ rungs }: Ladder, { deadline, openedAt }: Anchors, { zone }: Calendar): string {
  const opened = rungs.some(({ unit }) => unit === 'windowShare') ? dayOf(openedAt, zone) : '';
  return `${deadline.aimDay}|${deadline.lateAfter}|${opened}`;
}

/** What is still to come after a moment, of a ladder nothing was decided of yet. */
export function upcomingRungs(ladder: Ladder, anchors: Anchors, now: Date, calendar: Calendar): DueRung[] {
  return scheduleOf(ladder, anchors, calendar).filter(({ dueAt }) => dueAt > now);
}
