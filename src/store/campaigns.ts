import type { Connection } from 'mongoose';
import type { Campaign } from '../domain/campaign';
import type { Day } from '../domain/day';
import { collection, instant, mixed, type Stored, text } from './documents';

type StoredCampaign = Omit<Campaign, 'id'> & Stored & { plannedThrough: Day | null };

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

    async notePlanned(id: string, today: Day): Promise<void> {
      await campaigns.updateOne({ _id: id }, { $set: { plannedThrough: today } });
    },

    /** The register changed: who reports must be worked out anew. */
    async planAllAgain(): Promise<void> {
      await campaigns.updateMany({}, { $set: { plannedThrough: null } });
    },
  };
}

function toCampaign({ _id, plannedThrough: _, ...fields }: StoredCampaign): Campaign {
  return { id: _id, ...fields };
}
