import type { ResolvedDeadline } from './deadline';
import type { RungMark } from './ladder';
import type { Period } from './period';
import { done, type Outcome, refuse } from './refusal';
import type { SeatKey } from './seat';

export type ObligationState = 'pending' | 'submitted' | 'returned' | 'accepted' | 'exempted';

/** A file kept by the channel it came through; the id is that channel's. */
export interface Evidence {
  channel: string;
  fileId: string;
  kind: 'photo' | 'document';
  name: string;
  size: number;
}

export interface Answer {
  question: string;
  value: string;
}

/** One version of a report. Revisions are kept, never overwritten. */
export interface Submission {
  /** Made once when the form is opened: the same form confirmed twice is one submission. */
  id: string;
  /** Receipt number shown to the unit: `2019-000012`. */
  receipt: string;
  at: Date;
  person: string;
  seat: SeatKey;
  /** A nil report (không phát sinh) has no answers and is a report all the same. */
  nil: boolean;
  answers: Answer[];
  evidence: Evidence[];
}

/** One entry for every change: who, which seat, when, what, why. */
export interface HistoryEntry {
  at: Date;
  person: string | null;
  seat: SeatKey | null;
  what: 'opened' | 'submitted' | 'accepted' | 'returned' | 'rescheduled';
  why: string | null;
  /** Of another last day: which change of the deadline, or of the calendar, moved it, and between which deadlines. */
  moved?: { change: string; from: ResolvedDeadline; to: ResolvedDeadline; byCalendar?: boolean };
}

/** One unit × one requirement × one period. */
export interface Obligation {
  id: string;
  campaign: string;
  requirement: string;
  unit: string;
  /** Code of the unit that receives and reviews: the campaign's lead; of the lead's own report, the standing office. */
  recipient: string;
  period: Period;
  deadline: ResolvedDeadline;
  openedAt: Date;
  state: ObligationState;
  submissions: Submission[];
  history: HistoryEntry[];
  rungs: RungMark[];
  /** When the ladder has something to decide next; null when it has nothing left to say. */
  nextRungAt: Date | null;
  /** Grows with every change; a save that meets another one's is refused and decided anew. */
  revision: number;
}

export interface Actor {
  person: string;
  seat: SeatKey;
}

export function isOpen(obligation: Pick<Obligation, 'state'>): boolean {
  return obligation.state === 'pending' || obligation.state === 'returned';
}

export function latestSubmission(obligation: Obligation): Submission | null {
  return obligation.submissions.at(-1) ?? null;
}

/** What the unit was asked to complete; null when the report was not given back, or has come again since. */
export function returnReason({ state, history }: Pick<Obligation, 'state' | 'history'>): string | null {
  if (state !== 'returned') return null;
  return history.findLast(({ what }) => what === 'returned')?.why ?? null;
}

/** True when the unit had something to do at a moment of the past: nothing sent by then, or given back. */
export function wasOpenAt({ history }: Pick<Obligation, 'history'>, moment: Date): boolean {
  const last = history.findLast(({ what, at }) => decisive.has(what) && at <= moment);
  return last === undefined || last.what === 'returned';
}

const decisive: ReadonlySet<HistoryEntry['what']> = new Set(['submitted', 'accepted', 'returned']);

/** `pending|returned → submitted`. The same submission again changes nothing. */
export function submit(obligation: Obligation, submission: Submission): Outcome<Obligation> {
  if (obligation.submissions.some((s) => s.id === submission.id)) return done(obligation);
  if (!isOpen(obligation)) return refuse(`refusal.submit.${obligation.state}`);
  return done({
    ...obligation,
    state: 'submitted',
    submissions: [...obligation.submissions, submission],
    history: [...obligation.history, entry('submitted', submission, submission.at, null)],
    nextRungAt: null,
  });
}

/** `submitted → accepted`. `submission` is the one the reviewer read: a newer one must be read first. */
export function accept(
  obligation: Obligation,
  submission: string,
  actor: Actor,
  at: Date,
): Outcome<Obligation> {
  const refusal = cannotReview(obligation, submission);
  if (refusal) return refusal;
  return done({
    ...obligation,
    state: 'accepted',
    history: [...obligation.history, entry('accepted', actor, at, null)],
  });
}

/** `submitted → returned`, with the reason the unit will read. The ladder speaks again. */
export function giveBack(
  obligation: Obligation,
  review: { submission: string; reason: string; actor: Actor; at: Date },
): Outcome<Obligation> {
  const refusal = cannotReview(obligation, review.submission);
  if (refusal) return refusal;
  return done({
    ...obligation,
    state: 'returned',
    history: [...obligation.history, entry('returned', review.actor, review.at, review.reason)],
    nextRungAt: review.at,
  });
}

function cannotReview(obligation: Obligation, submission: string) {
  if (obligation.state !== 'submitted') return refuse(`refusal.review.${obligation.state}`);
  if (latestSubmission(obligation)?.id !== submission) return refuse('refusal.review.newer');
  return null;
}

function entry(what: HistoryEntry['what'], actor: Actor, at: Date, why: string | null): HistoryEntry {
  return { at, person: actor.person, seat: actor.seat, what, why };
}
