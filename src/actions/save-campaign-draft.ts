import type { CampaignDraft } from '../domain/campaign/draft';
import type { Office } from './office';

/** Keeps what has been typed so far; the next save replaces it, the launch removes it. */
export async function saveCampaignDraft(
  office: Office,
  person: string,
  draft: CampaignDraft,
  now: Date,
): Promise<void> {
  await office.store.campaignDrafts.save(person, draft, now);
}
