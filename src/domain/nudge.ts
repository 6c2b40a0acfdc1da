import type { Calendar } from './calendar';
import { type Day, dayOf } from './day';
import {
  dueRungs,
  type Ladder,
  type LadderRecipient,
  nextRungAt as nextOfLadder,
  type RungDecision,
  type RungMark,
} from './ladder';
import { isOpen, type Obligation } from './obligation';
import { OFFICE, type SeatKey, seatKey, unitSeats } from './seat';

/** One rung of one obligation to be said to a unit's seats or to the office: the smallest thing said once. */
export interface NudgeItem {
  obligation: string;
  rung: string;
  seats: SeatKey[];
  /** The last day it was said for. */
  for: Day;
  /** Of an urgent ladder: why it does not wait for the day's reminder, and whether it is said out of office hours. */
  urgent: null | { reason: string; outOfHours: boolean };
  /** The day it was meant for, when it is said on a later one. */
  late?: Day;
}

/** What the ladder wants done about one obligation now. */
export interface NudgePlan {
  /** Decided without saying anything: merged into another rung, or skipped, with the reason. */
  marks: RungMark[];
  /** To be said, by recipient: the unit's code, or the office. */
  say: Array<{ recipient: string; dueAt: Date; item: NudgeItem }>;
}

/** Pure: asked again with the marks in place, it wants nothing more. */
export function planNudges(obligation: Obligation, ladder: Ladder, now: Date, calendar: Calendar): NudgePlan {
  const plan: NudgePlan = { marks: [], say: [] };
  if (!isOpen(obligation)) return plan;
  for (const decision of dueRungs(obligation, ladder, now, calendar)) {
    plan.marks.push(...silentMarks(obligation, decision, now));
    if (decision.verdict === 'say')
      plan.say.push(...itemsOf(obligation, ladder.urgent, decision, dayOf(now, calendar.zone)));
  }
  return plan;
}

/** The proof that an item was said with a notice. */
export function saidMark(item: NudgeItem, said: Pick<RungMark, 'recipient' | 'at' | 'note'>): RungMark {
  return { rung: item.rung, outcome: 'said', for: item.for, ...said };
}

/** When the ladder has something to decide next about an obligation; null when nobody owes it any more. */
export function nextRungAt(
  obligation: Obligation,
  ladder: Ladder,
  now: Date,
  calendar: Calendar,
): Date | null {
  return isOpen(obligation) ? nextOfLadder(obligation, ladder, now, calendar) : null;
}

function silentMarks({ unit, deadline }: Obligation, decision: RungDecision, at: Date): RungMark[] {
  const mark = { rung: decision.rung.id, at, for: deadline.lastDay };
  if (decision.verdict === 'merge')
    return [{ ...mark, recipient: null, outcome: 'merged', note: decision.into }];
  if (decision.verdict !== 'skip') return [];
  const recipients =
    decision.to === null ? [null] : [...seatsOf(unit, decision.to), ...officeOf(decision.to)];
  return recipients.map((recipient) => ({ ...mark, recipient, outcome: 'skipped', note: decision.reason }));
}

function officeOf(to: readonly LadderRecipient[]): string[] {
  return to.includes('office') ? [OFFICE] : [];
}

function itemsOf(
  { id, unit, deadline }: Obligation,
  reason: string | null,
  { rung, dueAt, to, outOfHours, meant }: Extract<RungDecision, { verdict: 'say' }>,
  today: Day,
): NudgePlan['say'] {
  const urgent = reason === null ? null : { reason, outOfHours };
  const late = meant < today ? { late: meant } : {};
  const said = { obligation: id, rung: rung.id, for: deadline.lastDay, urgent, ...late };
  const itemFor = (recipient: string, seats: SeatKey[]) =>
    seats.length > 0 ? [{ recipient, dueAt, item: { ...said, seats } }] : [];
  return [...itemFor(unit, seatsOf(unit, to)), ...itemFor(OFFICE, seatsOfOffice(to))];
}

function seatsOf(unit: string, to: readonly LadderRecipient[]): SeatKey[] {
  return unitSeats(unit).filter((_, at) => to.includes(at === 0 ? 'focalPoint' : 'head'));
}

function seatsOfOffice(to: readonly LadderRecipient[]): SeatKey[] {
  return to.includes('office') ? [seatKey({ unit: OFFICE, duty: 'officer' })] : [];
}
