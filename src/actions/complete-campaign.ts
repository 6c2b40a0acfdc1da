import { completeDraft, type ReadyCampaign } from '../domain/campaign/complete';
import type { CampaignDraft } from '../domain/campaign/draft';
import { dayOf } from '../domain/day';
import type { Outcome } from '../domain/refusal';
import type { Unit } from '../domain/unit';
import type { Office } from './office';

/** A draft as it would be launched now, with the office's register as it was read. */
export function completeCampaign(
  { calendar, standardQuestions }: Office,
  draft: CampaignDraft,
  register: readonly Unit[],
  now: Date,
): Outcome<ReadyCampaign> {
  const today = dayOf(now, calendar.zone);
  return completeDraft(draft, { units: register, today, calendar, standardQuestions });
}
