import type { Model } from 'mongoose';
import type { Delivery, Resend } from '../domain/delivery';
import { type StoredDelivery, toDelivery } from './stored-delivery';

/** A dead letter as it was found: one that died again since is another one. */
export type Dead = Pick<Delivery, 'id' | 'settledAt'>;

/** Rows that were given up: kept with their message, the reason and the number of attempts. */
export function deadLetters(deliveries: Model<StoredDelivery>) {
  const stillDead = ({ id, settledAt }: Dead) => ({ _id: id, state: 'failed' as const, settledAt });

  async function list(filter: Record<string, unknown>, skip: number, most: number): Promise<Delivery[]> {
    const found = await deliveries
      .find({ state: 'failed', ...filter })
      .sort({ settledAt: -1, _id: 1 })
      .skip(skip)
      .limit(most)
      .lean<StoredDelivery[]>();
    return found.map(toDelivery);
  }

  return {
    /** Newest first. */
    failed: (most: number, skip = 0) => list({}, skip, most),

    /** Those given up in a time, its beginning and end included; newest first. */
    failedBetween: (from: Date, until: Date, most: number, skip = 0) =>
      list({ settledAt: { $gte: from, $lte: until } }, skip, most),

    failedCount: (): Promise<number> => deliveries.countDocuments({ state: 'failed' }),

    /** Which of these rows have another one in their stead, for another address of the same person. */
    async handedOver(ids: readonly string[]): Promise<Set<string>> {
      const found = await deliveries
        .find({ insteadOf: { $in: [...ids] } }, { insteadOf: 1 })
        .lean<StoredDelivery[]>();
      return new Set(found.flatMap(({ insteadOf }) => insteadOf ?? []));
    },

    /**
     * Has a dead letter sent again, at the end of its chat's line and with a life of its own. False when it is not dead
     * any more: somebody else was quicker.
     */
    async revive(dead: Dead, resend: Resend): Promise<boolean> {
      const { at } = resend;
      const result = await deliveries.updateOne(
        { ...stillDead(dead), channel: { $ne: 'none' } },
        {
          $set: {
            ...{ state: 'queued', dueAt: at, turn: at, revivedAt: at },
            ...{ claims: 0, lease: null, settledAt: null, outcome: null },
          },
          $push: { resends: resend },
        },
      );
      return result.matchedCount === 1;
    },

    /** Closes a dead letter in whose stead other rows say the same to whoever is to hear it now. False as above. */
    async replace(dead: Dead, resend: Resend): Promise<boolean> {
      const result = await deliveries.updateOne(stillDead(dead), {
        $set: { state: 'dropped', outcome: 'sentAgain', settledAt: resend.at },
        $push: { resends: resend },
      });
      return result.matchedCount === 1;
    },
  };
}
