import { addWorkingDays, type Calendar, previousWorkingDay } from './calendar';
import { addDays, type Day, dayOf, instantOf } from './day';

export const ladderRecipients = ['focalPoint', 'head', 'office'] as const;
export type LadderRecipient = (typeof ladderRecipients)[number];

/** One moment at which a seat is reminded. Data: kept with the requirement it belongs to. */
export interface Rung {
  /** Unique in its ladder: `T-7`, `T0`, `T+3`. */
  id: string;
  /** Days before (negative) or after the deadline. */
  offset: number;
  unit: 'workingDays' | 'calendarDays';
  /** `HH:mm`, local time. */
  at: string;
  to: LadderRecipient[];
}

const unitSeats: LadderRecipient[] = ['focalPoint', 'head'];

function standardRung(offset: number, to: LadderRecipient[] = unitSeats): Rung {
  const id = offset > 0 ? `T+${offset}` : `T${offset}`;
  return { id, offset, unit: 'workingDays', at: '08:00', to: [...to] };
}

/** 14, 7, 3 and 1 working days before and on the day; 1, 3 and 7 working days after, the last also to the office. */
export const standardLadder: readonly Rung[] = [
  ...[-14, -7, -3, -1, 0, 1, 3].map((offset) => standardRung(offset)),
  standardRung(7, [...unitSeats, 'office']),
];

export interface LadderSubject {
  /** Rungs before and on the day count from here. */
  aimDay: Day;
  /** Rungs after the day count from here: nobody is called late while the office still accepts. */
  lateAfter: Day;
  /** When the obligation came to be. */
  openedAt: Date;
  /** Ids of rungs already said, merged or skipped. */
  said: readonly string[];
}

/** `to` of what is said is that of the rung and of all that are merged into it here, so that nobody is left out. */
export type RungDecision =
  | { rung: Rung; dueAt: Date; verdict: 'say'; to: LadderRecipient[] }
  | { rung: Rung; dueAt: Date; verdict: 'merge'; into: string }
  | { rung: Rung; dueAt: Date; verdict: 'skip'; reason: 'beforeOpening' | 'deadlinePassed' };

export interface DueRung {
  rung: Rung;
  dueAt: Date;
}

/** When a rung is due. Rungs in working days never fall on a day of rest. */
export function rungInstant(
  rung: Rung,
  subject: Pick<LadderSubject, 'aimDay' | 'lateAfter'>,
  calendar: Calendar,
): Date {
  const anchor = rung.offset > 0 ? subject.lateAfter : subject.aimDay;
  const day =
    rung.unit === 'calendarDays'
      ? addDays(anchor, rung.offset)
      : previousWorkingDay(calendar, addWorkingDays(calendar, anchor, rung.offset));
  return instantOf(day, rung.at, calendar.zone);
}

/**
 * What to do about every rung due at or before `now` and not yet decided, by time. The latest is said; those missed
 * before it (the program was down) are merged into it; those due before the obligation came to be are skipped. Once
 * the deadline has passed, missed reminders of it are no longer said but merged into the first rung after it.
 * Each rung is decided once: with the decided ids in `said`, asking again decides nothing again.
 */
export function dueRungs(
  subject: LadderSubject,
  ladder: readonly Rung[],
  now: Date,
  calendar: Calendar,
): RungDecision[] {
  const open = undecided(subject, ladder, calendar);
  const due = open.filter(({ dueAt }) => dueAt <= now);
  const live = due.filter(({ dueAt }) => dueAt >= subject.openedAt);
  const passed = dayOf(now, calendar.zone) > subject.lateAfter;
  const spoken = live.filter(({ rung }) => !passed || rung.offset > 0).at(-1);
  const heir = spoken ?? open.find(({ dueAt }) => dueAt > now);
  return due.map(({ rung, dueAt }): RungDecision => {
    if (dueAt < subject.openedAt) return { rung, dueAt, verdict: 'skip', reason: 'beforeOpening' };
    if (rung === spoken?.rung) return { rung, dueAt, verdict: 'say', to: recipientsOf(live) };
    if (!heir) return { rung, dueAt, verdict: 'skip', reason: 'deadlinePassed' };
    return { rung, dueAt, verdict: 'merge', into: heir.rung.id };
  });
}

/** The next rung after `now` that is not yet decided: what "the next reminder" shows. */
export function nextRung(
  subject: LadderSubject,
  ladder: readonly Rung[],
  now: Date,
  calendar: Calendar,
): DueRung | null {
  return undecided(subject, ladder, calendar).find(({ dueAt }) => dueAt > now) ?? null;
}

/**
 * When the ladder has something to decide next, in the past when it has been missed; null when it has nothing left.
 * Stored and indexed beside the obligation, it lets one query find all that is due.
 */
export function nextDueAt(subject: LadderSubject, ladder: readonly Rung[], calendar: Calendar): Date | null {
  return undecided(subject, ladder, calendar)[0]?.dueAt ?? null;
}

function undecided(subject: LadderSubject, ladder: readonly Rung[], calendar: Calendar): DueRung[] {
  return ladder
    .filter(({ id }) => !subject.said.includes(id))
    .map((rung) => ({ rung, dueAt: rungInstant(rung, subject, calendar) }))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || a.rung.offset - b.rung.offset);
}

function recipientsOf(rungs: readonly DueRung[]): LadderRecipient[] {
  return ladderRecipients.filter((recipient) => rungs.some(({ rung }) => rung.to.includes(recipient)));
}
