import type { Connection } from 'mongoose';
import type { Campaign } from '../domain/campaign';
import type { Day } from '../domain/day';
import { collection, count, instant, mixed, type Stored, text } from './documents';

type StoredCampaign = Omit<Campaign, 'id'> &
  Stored & {
    plannedThrough: Day | null;
    /** How many changes of deadlines there were; missing while there is none. */
    deadlineChanges?: number;
    /** How often something else asked for it to be planned anew; missing while nothing did. */
    plannedAnew?: number;
  };

/** A campaign that is to be planned. */
export interface Unplanned {
  campaign: Campaign;
  /** The day through which all it asked for is opened and told; null when that is not known. */
  through: Day | null;
  /** Grows when it is asked to be planned anew: what was planned before that does not count. */
  anew: number;
}

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
      plannedAnew: count,
    },
    // The heartbeat: which campaigns have not been planned today?
    (schema) => schema.index({ plannedThrough: 1 }),
  );

  async function addAll(added: readonly Campaign[]): Promise<void> {
    if (added.length === 0) return;
    await campaigns.bulkWrite(
      added.map(({ id, ...fields }) => ({
        updateOne: {
          filter: { _id: id },
          update: { $setOnInsert: { ...fields, plannedThrough: null } },
          upsert: true,
        },
      })),
    );
  }

  return {
    /** Idempotent: launching the same draft twice is one campaign. */
    add: (campaign: Campaign) => addAll([campaign]),

    /** As `add`, in one write: a process that dies leaves all of them or none. */
    addAll,

    async byId(id: string): Promise<Campaign | null> {
      const found = await campaigns.findById(id).lean<StoredCampaign>();
      return found && toCampaign(found);
    },

    /** Oldest first. */
    async all(): Promise<Campaign[]> {
      const found = await campaigns.find().sort({ launchedAt: 1, _id: 1 }).lean<StoredCampaign[]>();
      return found.map(toCampaign);
    },

    async byIds(ids: readonly string[]): Promise<Campaign[]> {
      return (await campaigns.find({ _id: { $in: [...ids] } }).lean<StoredCampaign[]>()).map(toCampaign);
    },

    async notPlannedOn(today: Day): Promise<Unplanned[]> {
      const found = await campaigns
        .find({ $or: [{ plannedThrough: null }, { plannedThrough: { $lt: today } }] })
        .sort({ _id: 1 })
        .lean<StoredCampaign[]>();
      return found.map((stored) => ({
        campaign: toCampaign(stored),
        through: stored.plannedThrough,
        anew: stored.plannedAnew ?? 0,
      }));
    },

    /** How often a campaign was asked to be planned anew. */
    async plannedAnew(id: string): Promise<number> {
      const found = await campaigns.findById(id, { plannedAnew: 1 }).lean<StoredCampaign>();
      return found?.plannedAnew ?? 0;
    },

    /**
     * One whose deadline was changed while it was planned by the old one, or that was asked to be planned anew meanwhile,
     * is to be planned again.
     */
    async notePlanned({ campaign, anew }: Omit<Unplanned, 'through'>, today: Day): Promise<void> {
      const { id } = campaign;
      const asPlanned = { _id: id, deadlineChanges: changesOf(campaign) || null, plannedAnew: anew || null };
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

    /** The register or the calendar changed: who reports, and when, must be worked out anew. */
    async planAllAgain(): Promise<void> {
      await campaigns.updateMany({}, { $set: { plannedThrough: null }, $inc: { plannedAnew: 1 } });
    },
  };
}

function changesOf({ requirements }: Campaign): number {
  return requirements.reduce((sum, { changes = [] }) => sum + changes.length, 0);
}

function toCampaign(stored: StoredCampaign): Campaign {
  const { _id, plannedThrough: _, deadlineChanges: __, plannedAnew: ___, ...fields } = stored;
  return { id: _id, ...fields };
}
