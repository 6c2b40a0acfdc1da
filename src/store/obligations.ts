import type { Connection } from 'mongoose';
import { batchesOf } from '../domain/batches';
import type { Message } from '../domain/message';
import type { Obligation, ObligationState } from '../domain/obligation';
import { byDeadline } from '../domain/order';
import { collection, count, instant, mixed, type Stored, text } from './documents';
import { obligationRounds } from './obligation-rounds';
import { outgoingFields, outgoingIndex, outgoingSource, type WithOutgoing } from './outgoing';

export type Planned = Pick<Obligation, 'id' | 'requirement' | 'period'>;

type StoredObligation = Omit<Obligation, 'id'> & Stored & WithOutgoing;

/** Below the embedded store's limit for what it looks up in an index. */
const MOST_IDS = 500;

const unfinished: ObligationState[] = ['pending', 'submitted', 'returned'];
const over: ObligationState[] = ['accepted', 'exempted'];

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
      // What a campaign's units still owe, after a change of a deadline or of the calendar; and what it has opened
      // lately: were its units told?
      schema.index({ campaign: 1, state: 1, openedAt: 1 });
      // Which round of a requirement is nearest to today?
      schema.index({ campaign: 1, requirement: 1, 'deadline.lateAfter': 1 });
      // What is over of one round of a requirement.
      schema.index({ campaign: 1, requirement: 1, 'period.key': 1, state: 1 });
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

    /** In parts: a list that is too long is not looked up but compared with everything there is. */
    async byIds(ids: string[]): Promise<Obligation[]> {
      if (ids.length <= MOST_IDS) return list({ _id: { $in: ids } });
      const found: Obligation[] = [];
      for (const some of batchesOf(ids, MOST_IDS)) found.push(...(await list({ _id: { $in: some } })));
      return found.sort(byDeadline);
    },
    ofUnits: (units: string[]) => list({ unit: { $in: units } }),
    ofCampaigns: (campaigns: string[]) => list({ campaign: { $in: campaigns } }),
    ofState: (state: Obligation['state']) => list({ state }),
    ...obligationRounds(obligations),
    /** Everything of a campaign but what is over. */
    unfinishedOf: (campaign: string) => list({ campaign, state: { $in: unfinished } }),
    ofPeriods: (campaign: string, requirement: string, keys: string[]) =>
      list({ campaign, requirement, 'period.key': { $in: keys } }),
    /** Of these periods what is over: accepted or exempted. */
    overOf: (campaign: string, requirement: string, keys: string[]) =>
      list({ campaign, requirement, 'period.key': { $in: keys }, state: { $in: over } }),
    openOf: (campaign: string) => list({ campaign, state: { $in: ['pending', 'returned'] } }),
    pendingSince: (campaign: string, since: Date) =>
      list({ campaign, state: 'pending', openedAt: { $gte: since } }),

    /** From the first instant on: nearly all are at rest, and an index keeps those without a time before all others. */
    withRungDue: (now: Date) => list({ nextRungAt: { $gt: new Date(0), $lte: now } }),

    /** Which obligations a campaign has, and no more of them than that. */
    async plannedOf(campaign: string): Promise<Planned[]> {
      const found = await obligations
        .find({ campaign }, { requirement: 1, period: 1 })
        .lean<Array<Pick<StoredObligation, '_id' | 'requirement' | 'period'>>>();
      return found.map(({ _id, requirement, period }) => ({ id: _id, requirement, period }));
    },

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
      const { filter, update } = saving(obligation, messages);
      const { matchedCount } = await obligations.updateOne(filter, update);
      if (messages.length > 0) outgoing.noteCommitted();
      return matchedCount === 1;
    },

    /** Many changes as `save` does each. Returns how many were committed; which, only reading tells. */
    async saveAll(changed: readonly Obligation[]): Promise<number> {
      if (changed.length === 0) return 0;
      const writes = changed.map((obligation) => ({ updateOne: saving(obligation, []) }));
      return (await obligations.bulkWrite(writes, { ordered: false })).matchedCount;
    },
  };
}

function saving({ id, revision, ...fields }: Obligation, messages: readonly Message[]) {
  const carried = messages.length > 0;
  return {
    filter: { _id: id, revision },
    update: {
      $set: { ...fields, revision: revision + 1, ...(carried ? { relay: true as const } : {}) },
      ...(carried ? { $push: { outgoing: { $each: [...messages] } } } : {}),
    },
  };
}

function toObligation({ _id, ...fields }: StoredObligation): Obligation {
  return { id: _id, ...fields };
}
