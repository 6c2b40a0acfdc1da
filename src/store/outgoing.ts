import type { Model } from 'mongoose';
import type { Message } from '../domain/message';
import { flag, mixed, type Stored } from './documents';

/**
 * An act and the messages it causes are one document, so one write commits both and no crash can part them.
 * The relay copies the messages to the outbox and then clears them here.
 */
export interface WithOutgoing {
  outgoing: Message[];
  /** Present exactly while `outgoing` is not empty: what the sparse index holds. */
  relay?: true;
}

export const outgoingFields = { outgoing: mixed, relay: flag };

/** The relay's sweep: which acts still have messages to hand over? */
export const outgoingIndex = [{ relay: 1 }, { sparse: true }] as const;

export interface OutgoingSource {
  /** To be called when an act with messages was committed. */
  noteCommitted(): void;
  /** How many acts with messages this process has committed: what has not grown leaves the relay nothing to do. */
  committed(): number;
  /** Acts with messages to hand over, at most `limit`. */
  waiting(limit: number): Promise<Array<{ id: string; messages: Message[] }>>;
  /** Clears exactly the messages that were handed over; one added meanwhile stays. */
  clear(handed: ReadonlyArray<{ id: string; messages: readonly Message[] }>): Promise<void>;
}

export function outgoingSource<T extends Stored & WithOutgoing>(model: Model<T>): OutgoingSource {
  const acts = model as unknown as Model<Stored & WithOutgoing>;
  let committed = 0;
  return {
    noteCommitted() {
      committed += 1;
    },

    committed: () => committed,

    async waiting(limit) {
      const found = await acts
        .find({ relay: true }, { outgoing: 1 })
        .limit(limit)
        .lean<Array<Stored & WithOutgoing>>();
      return found.map(({ _id, outgoing }) => ({ id: _id, messages: outgoing }));
    },

    async clear(handed) {
      if (handed.length === 0) return;
      const cleared = await acts.bulkWrite(handed.map(clearWhole), { ordered: false });
      if (cleared.matchedCount === handed.length) return;
      await acts.bulkWrite(handed.map(clearThese), { ordered: false });
      const ids = handed.map(({ id }) => id);
      await acts.updateMany({ _id: { $in: ids }, outgoing: { $size: 0 } }, { $unset: { relay: 1 } });
    },
  };
}

type Handed = Parameters<OutgoingSource['clear']>[0][number];

/** One write, for an act that carries nothing else: nearly every one. */
function clearWhole({ id, messages }: Handed) {
  const keys = messages.map(({ key }) => key);
  return {
    updateOne: {
      filter: { _id: id, outgoing: { $size: keys.length }, 'outgoing.key': { $all: keys } },
      update: { $set: { outgoing: [] }, $unset: { relay: 1 as const } },
    },
  };
}

function clearThese({ id, messages }: Handed) {
  const keys = messages.map(({ key }) => key);
  return {
    updateOne: { filter: { _id: id }, update: { $pull: { outgoing: { key: { $in: keys } } } } },
  };
}
