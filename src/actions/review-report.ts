import type { Message } from '../domain/message';
import { type Actor, accept, giveBack, latestSubmission, type Obligation } from '../domain/obligation';
import { done, type Outcome, refuse } from '../domain/refusal';
import { isOfficeSeat, parseSeatKey, type Seat, type SeatKey, seatKey, unitSeats } from '../domain/seat';
import { Fault } from '../errors';
import { holdsSeat } from './holds-seat';
import { ATTEMPTS, type Office } from './office';

export interface Review {
  obligation: string;
  /** The submission the reviewer read. */
  submission: string;
  verdict: { kind: 'accept' } | { kind: 'return'; reason: string };
}

/**
 * The seat in which somebody may review an obligation: one of the unit that receives it, or an officer of the
 * standing office, which also receives what the lead unit reports itself; null when none of theirs may.
 */
export function reviewingSeat(
  seats: readonly Seat[],
  obligation: Pick<Obligation, 'recipient'>,
): SeatKey | null {
  const seat = seats.find((held) =>
    isOfficeSeat(held) ? held.duty === 'officer' : held.unit === obligation.recipient,
  );
  return seat ? seatKey(seat) : null;
}

/** Accepts a report or gives it back with a reason, and tells the unit. */
export async function reviewReport(
  office: Office,
  review: Review,
  actor: Actor,
  now: Date,
): Promise<Outcome<Obligation>> {
  if (!(await holdsSeat(office, actor, now))) return refuse('refusal.review.notYours');
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const obligation = await office.store.obligations.byId(review.obligation);
    const seat = parseSeatKey(actor.seat);
    if (!obligation || !seat || !reviewingSeat([seat], obligation)) return refuse('refusal.review.notYours');
    const outcome = decide(obligation, review, actor, now);
    if (!outcome.ok) return outcome;
    if (await office.store.obligations.save(outcome.value, [verdictMessage(outcome.value, review, now)]))
      return outcome;
  }
  throw new Fault('a review met other changes too often', { obligation: review.obligation });
}

function decide(obligation: Obligation, review: Review, actor: Actor, at: Date): Outcome<Obligation> {
  const { submission, verdict } = review;
  if (verdict.kind === 'accept') return accept(obligation, submission, actor, at);
  const { reason } = verdict;
  if (reason.trim() === '') return refuse('refusal.answer.empty');
  const returned = giveBack(obligation, { submission, reason, actor, at });
  return returned.ok ? done(returned.value) : returned;
}

function verdictMessage(obligation: Obligation, { submission, verdict }: Review, now: Date): Message {
  const template = verdict.kind === 'accept' ? 'accepted' : 'returned';
  const sender = latestSubmission(obligation)?.seat;
  const seats = new Set([...unitSeats(obligation.unit), ...(sender ? [sender] : [])]);
  return {
    key: `${template}:${submission}`,
    to: { kind: 'seats', seats: [...seats] },
    template,
    params: { obligation: obligation.id, submission },
    notBefore: now,
    expiresAt: null,
  };
}
