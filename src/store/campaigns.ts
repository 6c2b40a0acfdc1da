import type { Connection } from 'mongoose';
import type { Campaign } from '../domain/campaign';
import type { Day } from '../domain/day';
import { collection, count, instant, mixed, type Stored, text } from './documents';

type StoredCampaign = Omit<Campaign, 'id'> &
  Stored & {
    plannedThrough: Day | null;
    /** How many changes of deadlines there were; missing while there is none. */
    deadlineChanges?: number;
  };

export function campaignStore(connection: Connection) {
  const campaigns = collection<StoredCampaign>(
    connection,
    'campaigns',
    {
      title: text,
      document: mixed,
      from: text,
      to: text,
      phases: mixed,
      ladder: mixed,
      lead: text,
      scope: mixed,
      naming: text,
      requirements: mixed,
      launchedAt: instant,
      launchedBy: mixed,
      plannedThrough: text,
      deadlineChanges: count,
    },
    // The heartbeat: which campaigns have not been planned today?
    (schema) => schema.index({ plannedThrough: 1 }),
  );
  return {
    /** Idempotent: launching the same draft twice is one campaign. */
    async add({ id, ...fields }: Campaign): Promise<void> {
      await campaigns.updateOne(
        { _id: id },
        { $setOnInsert: { ...fields, plannedThrough: null } },
        { upsert: true },
      );
    },

    async byId(id: string): Promise<Campaign | null> {
      const found = await campaigns.findById(id).lean<StoredCampaign>();
      return found && toCampaign(found);
    },

    /** Oldest first. */
    async all(): Promise<Campaign[]> {
      const found = await campaigns.find().sort({ launchedAt: 1, _id: 1 }).lean<StoredCampaign[]>();
      return found.map(toCampaign);
    },

    async notPlannedOn(today: Day): Promise<Campaign[]> {
      const found = await campaigns
        .find({ $or: [{ plannedThrough: null }, { plannedThrough: { $lt: today } }] })
        .sort({ _id: 1 })
        .lean<StoredCampaign[]>();
      return found.map(toCampaign);
    },

    /** One whose deadline was changed while it was planned by the old one is to be planned again. */
    async notePlanned(campaign: Campaign, today: Day): Promise<void> {
      const { id } = campaign;
      const asPlanned = { _id: id, deadlineChanges: changesOf(campaign) || null };
      const noted = await campaigns.updateOne(asPlanned, { $set: { plannedThrough: today } });
      if (noted.matchedCount === 0)
        await campaigns.updateOne({ _id: id }, { $set: { plannedThrough: null } });
    },

    /**
     * Commits a change of a deadline: it stands with the requirement, as its last change and as the rule that holds from
     * now on; the campaign is to be planned again. False when another change came first: load and decide anew.
     */
    async changeDeadline(campaign: Campaign): Promise<boolean> {
      const { id, requirements } = campaign;
      const changes = changesOf(campaign);
      const result = await campaigns.updateOne(
        { _id: id, deadlineChanges: changes - 1 || null },
        { $set: { requirements, deadlineChanges: changes, plannedThrough: null } },
      );
      return result.matchedCount === 1;
    },

    /** The register changed: who reports must be worked out anew. */
    async planAllAgain(): Promise<void> {
      await campaigns.updateMany({}, { $set: { plannedThrough: null } });
    },
  };
}

function changesOf({ requirements }: Campaign): number {
  return requirements.reduce((sum, { changes = [] }) => sum + changes.length, 0);
}

function toCampaign({ _id, plannedThrough: _, deadlineChanges: __, ...fields }: StoredCampaign): Campaign {
  return { id: _id, ...fields };
}
