import type { Calendar } from './calendar';
import {
  dueRungs,
  type LadderRecipient,
  type LadderSubject,
  ladderRecipients,
  nextDueAt,
  type Rung,
  type RungDecision,
} from './ladder';
import { isOpen, type Obligation, type RungMark } from './obligation';
import { OFFICE, type SeatKey, seatKey, unitSeats } from './seat';

/** One rung of one obligation to be said to a unit's seats or to the office: the smallest thing said once. */
export interface NudgeItem {
  obligation: string;
  rung: string;
  seats: SeatKey[];
}

/** What the ladder wants done about one obligation now. */
export interface NudgePlan {
  /** Decided without saying anything: merged into another rung, or skipped, with the reason. */
  marks: RungMark[];
  /** To be said, by recipient: the unit's code, or the office. */
  say: Array<{ recipient: string; item: NudgeItem }>;
}

/** Pure: asked again with the marks in place, it wants nothing more. */
export function planNudges(
  obligation: Obligation,
  ladder: readonly Rung[],
  now: Date,
  calendar: Calendar,
): NudgePlan {
  if (!isOpen(obligation)) return { marks: [], say: [] };
  const decisions = dueRungs(subjectOf(obligation, ladder), ladder, now, calendar);
  const said = decisions.find((decision) => decision.verdict === 'say');
  const marks = decisions.flatMap((decision) => silentMark(decision, now));
  const known = [...obligation.rungs, ...marks];
  return {
    marks,
    say: said ? itemsOf(obligation, said.rung.id, recipientsOf(said.rung.id, ladder, known)) : [],
  };
}

/** The ladder's view of an obligation: a rung is decided when every recipient has it behind them. */
export function subjectOf(obligation: Obligation, ladder: readonly Rung[]): LadderSubject {
  const { deadline, openedAt } = obligation;
  const said = ladder.filter(({ id }) => decided(obligation, id, ladder)).map(({ id }) => id);
  return { aimDay: deadline.aimDay, lateAfter: deadline.lateAfter, openedAt, said };
}

function decided({ unit, rungs }: Obligation, rung: string, ladder: readonly Rung[]): boolean {
  const own = rungs.filter((mark) => mark.rung === rung);
  if (own.some(({ recipient }) => recipient === null)) return true;
  const recipients = recipientsOf(rung, ladder, rungs).map((to) => (to === 'office' ? OFFICE : unit));
  return recipients.every((recipient) => own.some((mark) => mark.recipient === recipient));
}

/**
 * Whom a rung is for: its own recipients and those of every rung merged into it. Read from the marks, so that nobody is
 * left out when the rungs were merged at one call and are said at a later one.
 */
function recipientsOf(rung: string, ladder: readonly Rung[], marks: readonly RungMark[]): LadderRecipient[] {
  const heirOf = new Set([rung]);
  for (const heir of heirOf)
    for (const mark of marks) if (mark.outcome === 'merged' && mark.note === heir) heirOf.add(mark.rung);
  return ladderRecipients.filter((to) => ladder.some((one) => heirOf.has(one.id) && one.to.includes(to)));
}

/** When the ladder has something to decide next about an obligation; null when nobody owes it any more. */
export function nextRungAt(obligation: Obligation, ladder: readonly Rung[], calendar: Calendar): Date | null {
  return isOpen(obligation) ? nextDueAt(subjectOf(obligation, ladder), ladder, calendar) : null;
}

function silentMark(decision: RungDecision, at: Date): RungMark[] {
  const { rung } = decision;
  if (decision.verdict === 'merge')
    return [{ rung: rung.id, recipient: null, at, outcome: 'merged', note: decision.into }];
  if (decision.verdict === 'skip')
    return [{ rung: rung.id, recipient: null, at, outcome: 'skipped', note: decision.reason }];
  return [];
}

function itemsOf(obligation: Obligation, rung: string, to: readonly LadderRecipient[]): NudgePlan['say'] {
  const { id, unit, rungs } = obligation;
  const wanted = [
    {
      recipient: unit,
      seats: unitSeats(unit).filter((_, at) => to.includes(at === 0 ? 'focalPoint' : 'head')),
    },
    {
      recipient: OFFICE,
      seats: to.includes('office') ? [seatKey({ unit: OFFICE, duty: 'officer' })] : [],
    },
  ];
  return wanted
    .filter(({ recipient, seats }) => seats.length > 0 && !hasMark(rungs, rung, recipient))
    .map(({ recipient, seats }) => ({ recipient, item: { obligation: id, rung, seats } }));
}

function hasMark(marks: readonly RungMark[], rung: string, recipient: string): boolean {
  return marks.some((mark) => mark.rung === rung && mark.recipient === recipient);
}
