import type { Calendar } from '../calendar';
import { dayOf } from '../day';
import { outsideQuietHours } from '../quiet-hours';
import { hasMark, heard, isDecided, type Marked, type RungMark, recipientsOf } from './marks';
import { type Ladder, type LadderRecipient, ladderRecipients, type Rung } from './rung';
import { type Anchors, type DueRung, scheduleOf } from './schedule';

/** What the ladder looks at of an obligation. */
export interface LadderSubject extends Anchors {
  /** What was decided about its rungs so far. */
  rungs: readonly RungMark[];
}

/**
 * `say`: now, to those who are to hear it and have not. `outOfHours` at night and on a day of rest: only an urgent
 * ladder speaks then, and its reason is to be kept beside what is said.
 * `wait`: due, and nobody is to hear it before `until`: it is night, a day of rest, or too soon after the last one.
 */
export type RungDecision = DueRung &
  (
    | { verdict: 'say'; to: LadderRecipient[]; outOfHours: boolean }
    | { verdict: 'wait'; until: Date; why: 'quietHours' | 'gap' }
    | { verdict: 'merge'; into: string }
    | { verdict: 'skip'; reason: 'beforeOpening' | 'deadlinePassed' | 'enough' }
  );

/**
 * What to do about every rung due at or before `now` and not yet decided, by time. The latest is said; those missed
 * before it (the program was down) are merged into it; those due before the obligation came to be are skipped. Once
 * the deadline has passed, missed reminders of it are no longer said but merged into the first rung after it; when no
 * such rung is left they are skipped, for the deadline has passed. A seat that has heard `most` reminders is left out; a
 * rung with nobody left to hear it is skipped. What may not be said at this hour waits, and is then decided anew.
 * Each rung is decided once: with the decisions among the marks, asking again decides nothing again.
 */
export function dueRungs(
  obligation: LadderSubject,
  ladder: Ladder,
  now: Date,
  calendar: Calendar,
): RungDecision[] {
  const open = undecided(obligation, ladder, calendar);
  const due = open.filter(({ dueAt }) => dueAt <= now);
  if (due.length === 0) return [];
  const live = due.filter(({ dueAt }) => dueAt >= obligation.openedAt);
  const passed = dayOf(now, calendar.zone) > obligation.deadline.lateAfter;
  const spoken = live.filter(({ rung }) => !passed || isAfterDeadline(rung)).at(-1);
  const heir = spoken ?? open.find(({ dueAt }) => dueAt > now);
  return due.map((one): RungDecision => {
    if (one.dueAt < obligation.openedAt) return { ...one, verdict: 'skip', reason: 'beforeOpening' };
    if (one === spoken) return speak(one, live, { obligation, ladder, now, calendar });
    if (!heir) return { ...one, verdict: 'skip', reason: 'deadlinePassed' };
    return { ...one, verdict: 'merge', into: heir.rung.id };
  });
}

export function isAfterDeadline({ offset, unit }: Rung): boolean {
  return unit !== 'windowShare' && offset > 0;
}

/**
 * When the ladder has something to decide next, in the past when it has been missed; null when it has nothing left.
 * Stored and indexed beside the obligation, it lets one query find all that is due.
 */
export function nextRungAt(
  obligation: LadderSubject,
  ladder: Ladder,
  now: Date,
  calendar: Calendar,
): Date | null {
  const first = undecided(obligation, ladder, calendar)[0];
  if (!first) return null;
  if (first.dueAt > now) return first.dueAt;
  const waiting = dueRungs(obligation, ladder, now, calendar).find(({ verdict }) => verdict === 'wait');
  return waiting?.verdict === 'wait' ? waiting.until : first.dueAt;
}

/** Rungs of which something is still to be decided, by time. */
function undecided(obligation: LadderSubject, ladder: Ladder, calendar: Calendar): readonly DueRung[] {
  const schedule = scheduleOf(ladder, obligation, calendar);
  if (obligation.rungs.length === 0) return schedule;
  const marked = { rungs: ladder.rungs, marks: obligation.rungs };
  return schedule.filter(({ rung }) => !isDecided(rung.id, marked));
}

interface Asked {
  obligation: LadderSubject;
  ladder: Ladder;
  now: Date;
  calendar: Calendar;
}

function speak(one: DueRung, live: readonly DueRung[], asked: Asked): RungDecision {
  const { ladder, now, obligation } = asked;
  const marked: Marked = { rungs: ladder.rungs, marks: obligation.rungs };
  const meant = ladderRecipients.filter((to) => live.some(({ rung }) => isFor(to, rung, one, marked)));
  const to = meant.filter((recipient) => heard(recipient, marked).length < ladder.most);
  if (to.length === 0) return { ...one, verdict: 'skip', reason: 'enough' };
  const { until, why } = earliest(to, marked, asked);
  if (until > now) return { ...one, verdict: 'wait', until, why };
  return { ...one, verdict: 'say', to, outOfHours: outsideQuietHours(now, asked.calendar) > now };
}

/** The recipients of a rung that is said now or merged into what is, those who have heard it left out. */
function isFor(to: LadderRecipient, { id }: Rung, said: DueRung, marked: Marked): boolean {
  return recipientsOf(id, marked).includes(to) && !hasMark(marked.marks, said.rung.id, to);
}

function earliest(to: readonly LadderRecipient[], marked: Marked, { ladder, now, calendar }: Asked) {
  const last = Math.max(...to.flatMap((recipient) => heard(recipient, marked)).map((at) => at.getTime()), 0);
  const gapOver = new Date(last + ladder.gapHours * 3_600_000);
  const after = gapOver > now ? gapOver : now;
  const until = ladder.urgent === null ? outsideQuietHours(after, calendar) : after;
  return { until, why: gapOver > now ? ('gap' as const) : ('quietHours' as const) };
}
