import type { RequirementDraft } from '../../domain/campaign/draft';

/** How alike two reports are, from 0: their kind counts most, then how often and when they are due, then by whom. */
export function closeness(one: RequirementDraft, other: RequirementDraft): number {
  if (one.kind !== other.kind) return 0;
  return (
    1 +
    (one.recurrence === other.recurrence ? 0.4 : 0) +
    (one.deadline?.words === other.deadline?.words ? 0.3 : 0) +
    (JSON.stringify(one.reporters) === JSON.stringify(other.reporters) ? 0.2 : 0)
  );
}
