import type { Connection } from 'mongoose';
import type { CampaignDraft } from '../domain/campaign/draft';
import { collection, instant, mixed, type Stored } from './documents';

type StoredDraft = Stored & { draft: CampaignDraft; savedAt: Date };

/** Campaigns that officers have begun to type, one for each person. */
export function campaignDraftStore(connection: Connection) {
  const drafts = collection<StoredDraft>(connection, 'campaign_drafts', { draft: mixed, savedAt: instant });
  return {
    async of(person: string): Promise<CampaignDraft | null> {
      return (await drafts.findById(person).lean<StoredDraft>())?.draft ?? null;
    },

    async save(person: string, draft: CampaignDraft, savedAt: Date): Promise<void> {
      await drafts.updateOne({ _id: person }, { $set: { draft, savedAt } }, { upsert: true });
    },

    /** Only the draft meant: one begun anew meanwhile stays. */
    async remove(person: string, id: string): Promise<void> {
      await drafts.deleteOne({ _id: person, 'draft.id': id });
    },
  };
}
