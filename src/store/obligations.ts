import type { Connection } from 'mongoose';
import type { Message } from '../domain/message';
import type { Obligation } from '../domain/obligation';
import { collection, count, instant, mixed, type Stored, text } from './documents';
import { outgoingFields, outgoingIndex, outgoingSource, type WithOutgoing } from './outgoing';

type StoredObligation = Omit<Obligation, 'id'> & Stored & WithOutgoing;

const domainFields = { outgoing: 0, relay: 0 } as const;

export function obligationStore(connection: Connection) {
  const obligations = collection<StoredObligation>(
    connection,
    'obligations',
    {
      campaign: text,
      requirement: text,
      unit: text,
      recipient: text,
      period: mixed,
      deadline: mixed,
      openedAt: instant,
      state: text,
      submissions: mixed,
      history: mixed,
      rungs: mixed,
      nextRungAt: instant,
      revision: count,
      ...outgoingFields,
    },
    (schema) => {
      // What a unit owes.
      schema.index({ unit: 1, state: 1 });
      // Where a campaign stands.
      schema.index({ campaign: 1, unit: 1 });
      // The heartbeat: for which obligations has the ladder something to decide by now?
      schema.index({ nextRungAt: 1 });
      schema.index(...outgoingIndex);
    },
  );

  async function list(filter: Record<string, unknown>): Promise<Obligation[]> {
    const found = await obligations
      .find(filter, domainFields)
      .sort({ 'deadline.lastDay': 1, _id: 1 })
      .lean<StoredObligation[]>();
    return found.map(toObligation);
  }

  const outgoing = outgoingSource(obligations);

  return {
    outgoing,

    /** Idempotent: an obligation that is there already is left as it is. Returns how many were new. */
    async open(opened: readonly Obligation[]): Promise<number> {
      if (opened.length === 0) return 0;
      const result = await obligations.bulkWrite(
        opened.map(({ id, ...fields }) => ({
          updateOne: {
            filter: { _id: id },
            update: { $setOnInsert: { ...fields, outgoing: [] } },
            upsert: true,
          },
        })),
      );
      return result.upsertedCount;
    },

    async byId(id: string): Promise<Obligation | null> {
      return (await list({ _id: id }))[0] ?? null;
    },

    byIds: (ids: string[]) => list({ _id: { $in: ids } }),
    ofUnits: (units: string[]) => list({ unit: { $in: units } }),
    ofCampaigns: (campaigns: string[]) => list({ campaign: { $in: campaigns } }),
    ofState: (state: Obligation['state']) => list({ state }),
    withRungDue: (now: Date) => list({ nextRungAt: { $lte: now } }),

    /** How many there are in each state. Reads them all: for monitors, who wait. */
    async countByState(): Promise<Partial<Record<Obligation['state'], number>>> {
      const counts = await obligations.aggregate<{ _id: Obligation['state']; count: number }>([
        { $group: { _id: '$state', count: { $sum: 1 } } },
      ]);
      return Object.fromEntries(counts.map(({ _id, count: found }) => [_id, found]));
    },

    /**
     * Commits a change and the messages it causes in one write. `obligation` is what was decided from the revision it
     * still bears. False when somebody else changed it meanwhile: load and decide again.
     */
    async save(obligation: Obligation, messages: readonly Message[] = []): Promise<boolean> {
      const { id, revision, ...fields } = obligation;
      const carried = messages.length > 0;
      const result = await obligations.updateOne(
        { _id: id, revision },
        {
          $set: { ...fields, revision: revision + 1, ...(carried ? { relay: true } : {}) },
          ...(carried ? { $push: { outgoing: { $each: [...messages] } } } : {}),
        },
      );
      if (carried) outgoing.noteCommitted();
      return result.matchedCount === 1;
    },
  };
}

function toObligation({ _id, ...fields }: StoredObligation): Obligation {
  return { id: _id, ...fields };
}
