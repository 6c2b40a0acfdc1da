import type { Calendar } from './calendar';
import type { Campaign } from './campaign';
import { type Day, dayOf } from './day';
import { type DeadlineExplanation, explainDeadline } from './deadline/explain';
import { type Reminder, remindersAhead } from './explanation/forecast';
import { sourceOf } from './explanation/source';
import type { Ladder, RungMark } from './ladder';
import type { LegalDocument } from './legal-document';
import { isOpen, type Obligation, type ObligationState } from './obligation';
import type { Period, Span } from './period';
import { OFFICE } from './seat';

export type { Reminder } from './explanation/forecast';

/** Why a rung was passed over, as its mark says. */
export const passedOver = ['merged', 'beforeOpening', 'deadlinePassed', 'enough', 'moved'] as const;
export type PassedOver = (typeof passedOver)[number];

/** A reminder that was said; `office`: the standing office was told too, or alone. */
export interface Told {
  at: Date;
  unit: boolean;
  office: boolean;
}

/**
 * The day on which the deadline was changed, or the calendar: then `basis` says by what, and `lastDay` whether that moved
 * the last day or only what follows from it.
 */
export interface Moved {
  on: Day;
  by: 'deadline' | 'calendar';
  lastDay: boolean;
  basis: string | null;
}

/** Why a unit is reminded, fact by fact. Nothing here is guessed: each is the obligation's own or the ladder's. */
export interface Explanation {
  /** Where the words of the deadline stand. */
  document: LegalDocument;
  deadline: DeadlineExplanation;
  /** The span that the words name as a whole ("trong Quý III/2020"); null when they name a day. */
  window: Span | null;
  period: Period;
  /** The data run from the 15th to the 14th, by Decree 09/2019/NĐ-CP art. 12. */
  byDecree: boolean;
  /** What moved its days last; null when they are those it was opened with. */
  moved: Moved | null;
  state: ObligationState;
  /** Why it is reminded of out of office hours, in the officer's words; null when it is not. */
  urgent: string | null;
  told: Told[];
  passedOver: Array<{ why: PassedOver; count: number }>;
  /** What will be said next; null when it is not open, or the ladder has nothing left. */
  next: Reminder | null;
  /** The first one after it that tells somebody whom the next does not. */
  widening: Reminder | null;
}

export interface Explained {
  obligation: Obligation;
  campaign: Pick<Campaign, 'document'>;
  ladder: Ladder;
  now: Date;
  calendar: Calendar;
  /** Recipients (a unit's code, the office) that had their notice of today already. */
  toldToday?: ReadonlySet<string>;
}

/** Pure: why this deadline, what was said of it so far, and what will be. */
export function explain({ obligation, campaign, ladder, now, calendar, toldToday }: Explained): Explanation {
  const { deadline, period, state, rungs, history } = obligation;
  const { on } = deadline.rule;
  const outlook = { ladder, now, calendar, toldToday: toldToday ?? new Set<string>() };
  const [next = null, ...after] = isOpen(obligation) ? remindersAhead(obligation, outlook) : [];
  return {
    document: sourceOf(obligation, campaign).document,
    deadline: explainDeadline(deadline, period, calendar),
    window: on.at === 'window' ? { from: on.from, to: on.to } : null,
    period,
    byDecree: isByDecree(period),
    moved: lastMoved(history, calendar),
    state,
    urgent: ladder.urgent,
    told: toldSoFar(rungs),
    passedOver: countPassedOver(obligation),
    next,
    widening: next && (after.find(({ to }) => to.some((one) => !next.to.includes(one))) ?? null),
  };
}

/** The decree names months, quarters, half-years and years; its windows never begin with the period itself. */
function isByDecree({ kind, from, dataFrom }: Period): boolean {
  const named = kind === 'monthly' || kind === 'quarterly' || kind === 'halfYearly' || kind === 'yearly';
  return named && dataFrom !== from;
}

function lastMoved(history: Obligation['history'], { zone }: Calendar): Moved | null {
  const entry = history.findLast(({ what }) => what === 'rescheduled');
  if (!entry) return null;
  const { at, moved, why } = entry;
  const basis = moved === undefined || moved.byCalendar ? why : null;
  const by = basis === null ? 'deadline' : 'calendar';
  return { on: dayOf(at, zone), by, lastDay: moved !== undefined, basis };
}

function toldSoFar(rungs: readonly RungMark[]): Told[] {
  const byTime = new Map<number, Told>();
  for (const { at, outcome, recipient } of rungs) {
    if (outcome !== 'said') continue;
    const told = byTime.get(at.getTime()) ?? { at, unit: false, office: false };
    if (recipient === OFFICE) told.office = true;
    else told.unit = true;
    byTime.set(at.getTime(), told);
  }
  return [...byTime.values()].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Of the deadline as it is now, and for nobody at all: what one seat was spared, others heard. */
function countPassedOver({ rungs, deadline }: Obligation): Explanation['passedOver'] {
  const whys = rungs
    .filter((mark) => mark.recipient === null && (mark.for ?? deadline.lastDay) === deadline.lastDay)
    .map(({ outcome, note }) => (outcome === 'merged' ? 'merged' : note));
  return passedOver
    .map((why) => ({ why, count: whys.filter((one) => one === why).length }))
    .filter(({ count }) => count > 0);
}
