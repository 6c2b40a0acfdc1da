import type { Answer, Evidence } from '../domain/obligation';
import type { Draft } from '../store/drafts';
import type { Office } from './office';

/** Keeps what has been typed so far; the next save replaces it, the submission removes it. */
export async function saveDraft(
  office: Office,
  draft: Draft,
  typed: { answers: Answer[]; evidence: Evidence[] },
  now: Date,
): Promise<void> {
  await office.store.drafts.save({ ...draft, ...typed, savedAt: now });
}
