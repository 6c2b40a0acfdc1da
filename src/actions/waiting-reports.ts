import type { Seat } from '../domain/seat';
import type { Office } from './office';
import { describe } from './owed';
import { reviewingSeat } from './review-report';
import { named, type OfUnit } from './units-in-category';

/** Reports sent and not yet accepted that somebody with these seats may review, the longest waiting first. */
export async function waitingReports(office: Office, seats: readonly Seat[], now: Date): Promise<OfUnit[]> {
  if (seats.length === 0) return [];
  const submitted = await office.store.obligations.ofState('submitted');
  const theirs = submitted.filter((obligation) => reviewingSeat(seats, obligation) !== null);
  if (theirs.length === 0) return [];
  const waiting = await named(office, await describe(office, theirs, now));
  return waiting.sort((a, b) => sentAt(a) - sentAt(b));
}

function sentAt({ obligation }: OfUnit): number {
  return obligation.submissions.at(-1)?.at.getTime() ?? 0;
}
