import { type CampaignDraft, isBlank } from '../domain/campaign/draft';
import type { Office } from './office';

/** The draft a person left behind, or a new one with the id its campaign will bear. A launched draft is not reopened. */
export async function openCampaignDraft(
  office: Office,
  person: string,
): Promise<{ draft: CampaignDraft; begun: boolean }> {
  const { store } = office;
  const saved = await store.campaignDrafts.of(person);
  if (saved && (await store.campaigns.byId(saved.id)) === null)
    return { draft: saved, begun: !isBlank(saved) };
  return { draft: { id: office.newId() }, begun: false };
}
