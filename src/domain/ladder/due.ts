import type { Calendar } from '../calendar';
import { type Day, dayOf } from '../day';
import { forLeftOvers, outsideQuietHours } from '../quiet-hours';
import { awaiting, hasMark, heard, isDecided, type Marked } from './marks';
import { type Ladder, type LadderRecipient, ladderRecipients, type Rung } from './rung';
import { type DueRung, type Schedule, scheduleOf } from './schedule';
import { type LadderSubject, standingMarks, undecided } from './standing';

/**
 * `say`: now, to those who are to hear it and have not. `outOfHours` at night and on a day of rest: only an urgent
 * ladder speaks then, and its reason is to be kept beside what is said. `meant`: the day it would have been said on, had
 * nobody missed it; before today it is late.
 * `wait`: due, and nobody is to hear it before `until`: it is night, a day of rest, or too soon after the last one.
 * `merge`: not said by itself; whoever was to hear it hears `into`, which is said now, waits, or is still to come.
 * `skip`: not said, for a reason. `to` are those it is skipped for when others hear it; null: for all.
 */
export type RungDecision = DueRung &
  (
    | { verdict: 'say'; to: LadderRecipient[]; outOfHours: boolean; meant: Day }
    | { verdict: 'wait'; until: Date; why: 'quietHours' | 'gap' }
    | { verdict: 'merge'; into: string }
    | {
        verdict: 'skip';
        reason: 'beforeOpening' | 'deadlinePassed' | 'enough';
        to: LadderRecipient[] | null;
      }
  );

/**
 * What to do about every rung due at or before `now` and not yet decided, by time. Rungs that were missed (the program
 * was down, or it was night) are never dropped in silence:
 * - the latest is said, late if need be, and those before it are merged into it;
 * - a rung due before the obligation came to be is skipped (`beforeOpening`): the opening itself was told;
 * - a rung before the deadline that cannot be said any more before the deadline passes is merged into the first rung
 *   after it, or skipped when none is left (`deadlinePassed`);
 * - a seat that has heard `most` reminders is left out (`enough`).
 * Nobody hears two reminders within `gapHours`: the rung waits for the last of those it is for. Each rung is decided
 * once for each seat: with the decisions among the marks, asking again decides nothing again.
 */
export function dueRungs(
  obligation: LadderSubject,
  ladder: Ladder,
  now: Date,
  calendar: Calendar,
): RungDecision[] {
  const schedule = scheduleOf(ladder, obligation, calendar);
  const [earliest] = schedule.rungs;
  if (!earliest || earliest.dueAt > now) return [];
  const marks = standingMarks(obligation, schedule);
  const asked = { obligation, ladder, now, calendar, schedule, marked: { rungs: ladder.rungs, marks } };
  const due = schedule.rungs.filter(({ rung, dueAt }) => dueAt <= now && !isDecided(rung, asked.marked));
  return due.length === 0 ? [] : decide(due, asked);
}

export function isAfterDeadline({ offset, unit }: Rung): boolean {
  return unit !== 'windowShare' && offset > 0;
}

/**
 * When the ladder has something to decide next, in the past when it has been missed; null when it has nothing left.
 * Asked at any moment before, it only waits. Stored and indexed beside the obligation, it lets one query find all that
 * is due.
 */
export function nextRungAt(
  obligation: LadderSubject,
  ladder: Ladder,
  now: Date,
  calendar: Calendar,
): Date | null {
  const open = undecided(obligation, ladder, calendar);
  const [first] = open;
  if (!first) return null;
  let at = first.dueAt > now ? first.dueAt : now;
  for (;;) {
    const decisions = dueRungs(obligation, ladder, at, calendar);
    const waiting = decisions.find((decision) => decision.verdict === 'wait');
    if (!waiting || decisions.length > 1) return at > now ? at : first.dueAt;
    const following = open.find(({ dueAt }) => dueAt > at);
    at = following && following.dueAt < waiting.until ? following.dueAt : waiting.until;
  }
}

interface Asked {
  obligation: LadderSubject;
  ladder: Ladder;
  now: Date;
  calendar: Calendar;
  schedule: Schedule;
  marked: Marked;
}

function decide(due: readonly DueRung[], asked: Asked): RungDecision[] {
  const { obligation, now, schedule, marked } = asked;
  const live = due.filter(({ dueAt }) => dueAt >= obligation.openedAt);
  const spoken = live.length > 0 ? speak(live, asked) : [];
  const heir =
    spoken.at(-1)?.rung ??
    schedule.rungs.find(({ rung, dueAt }) => dueAt > now && !isDecided(rung, marked))?.rung;
  const silent = due.filter(({ rung }) => rung !== spoken.at(-1)?.rung);
  return [...silent.map((one) => passOver(one, obligation, heir)), ...spoken];
}

function passOver(one: DueRung, { openedAt }: LadderSubject, heir: Rung | undefined): RungDecision {
  if (one.dueAt < openedAt) return { ...one, verdict: 'skip', reason: 'beforeOpening', to: null };
  if (!heir) return { ...one, verdict: 'skip', reason: 'deadlinePassed', to: null };
  return { ...one, verdict: 'merge', into: heir.id };
}

/** About the latest of the rungs, for all who await it or one before it; empty when it is too late to say it. */
function speak(live: readonly DueRung[], asked: Asked): RungDecision[] {
  const latest = live.at(-1);
  if (!latest) return [];
  const { ladder, now, calendar, schedule, marked, obligation } = asked;
  const everything = { rungs: ladder.rungs, marks: obligation.rungs };
  const awaited = new Map(
    live
      .flatMap(({ rung }) => awaiting(rung.id, marked))
      .filter((one) => !hasMark(marked.marks, latest.rung.id, one))
      .map((one) => [one, heard(one, everything)]),
  );
  const to = ladderRecipients.filter((one) => (awaited.get(one)?.length ?? ladder.most) < ladder.most);
  const enough = ladderRecipients.filter((one) => awaited.has(one) && !to.includes(one));
  if (to.length === 0) return [{ ...latest, verdict: 'skip', reason: 'enough', to: null }];
  const before = to.flatMap((one) => awaited.get(one) ?? []);
  const { until, why, meant } = sayable(latest, before, asked);
  if (!isAfterDeadline(latest.rung) && until >= schedule.lateFrom) return [];
  if (until > now) return [{ ...latest, verdict: 'wait', until, why }];
  const outOfHours = outsideQuietHours(now, calendar) > now;
  const left = { ...latest, verdict: 'skip' as const, reason: 'enough' as const, to: enough };
  return [...(enough.length > 0 ? [left] : []), { ...latest, verdict: 'say', to, outOfHours, meant }];
}

/**
 * The first moment from now on at which a rung may be said to seats that were reminded at these times. What becomes due
 * at night, and what was missed, waits for the morning's first word, though somebody asks before.
 */
function sayable(one: DueRung, times: readonly Date[], { obligation, ladder, now, calendar }: Asked) {
  const returned = obligation.history?.findLast(({ what }) => what === 'returned');
  const told = returned ? [...times, returned.at] : times;
  const gapOver = Math.max(...told.map((at) => at.getTime() + ladder.gapHours * 3_600_000));
  const why = gapOver > now.getTime() ? ('gap' as const) : ('quietHours' as const);
  const ready = gapOver > one.dueAt.getTime() ? new Date(gapOver) : one.dueAt;
  const first = ladder.urgent === null ? outsideQuietHours(ready, calendar) : ready;
  const meant = dayOf(first, calendar.zone);
  if (first >= now) return { until: first, why, meant };
  if (ladder.urgent !== null) return { until: now, why, meant };
  const missed = meant < dayOf(now, calendar.zone);
  return { until: missed ? forLeftOvers(now, calendar) : outsideQuietHours(now, calendar), why, meant };
}
