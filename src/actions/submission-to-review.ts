import type { Requirement } from '../domain/campaign';
import { latestSubmission } from '../domain/obligation';
import { done, type Outcome, refuse } from '../domain/refusal';
import type { Seat } from '../domain/seat';
import { daysLate } from '../domain/standing';
import { type SubmissionFacts, submissionFacts } from './message-facts';
import type { Office } from './office';
import { reviewingSeat } from './review-report';

export interface ToReview extends SubmissionFacts {
  requirement: Requirement;
  /** Working days late, 0 when on time. */
  late: number;
  /** Which version this is, from 1. */
  version: number;
  /** The seat the reviewer may decide in. */
  seat: string;
}

/** The latest submission of an obligation, for somebody who may review it. */
export async function submissionToReview(
  office: Office,
  obligationId: string,
  seats: readonly Seat[],
): Promise<Outcome<ToReview>> {
  const obligation = await office.store.obligations.byId(obligationId);
  const seat = obligation && reviewingSeat(seats, obligation);
  if (!obligation || !seat) return refuse('refusal.review.notYours');
  const latest = latestSubmission(obligation);
  if (!latest) return refuse('refusal.review.pending');
  const facts = await submissionFacts(office, { obligation: obligationId, submission: latest.id });
  const requirement = facts?.campaign.requirements.find(({ id }) => id === obligation.requirement);
  if (!facts || !requirement) return refuse('refusal.review.notYours');
  const late = daysLate(obligation, office.calendar) ?? 0;
  return done({ ...facts, requirement, late, version: obligation.submissions.length, seat });
}
