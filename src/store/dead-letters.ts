import type { Model } from 'mongoose';
import type { Delivery } from '../domain/delivery';
import { type StoredDelivery, toDelivery } from './stored-delivery';

/** Rows that were given up: kept with their message, the reason and the number of attempts. */
export function deadLetters(deliveries: Model<StoredDelivery>) {
  return {
    /** Newest first. */
    async failed(most: number): Promise<Delivery[]> {
      const found = await deliveries
        .find({ state: 'failed' })
        .sort({ settledAt: -1, _id: 1 })
        .limit(most)
        .lean<StoredDelivery[]>();
      return found.map(toDelivery);
    },

    failedCount: (): Promise<number> => deliveries.countDocuments({ state: 'failed' }),

    /**
     * Has a dead letter sent again, at the end of its chat's line and with a life of its own. False when it is not dead
     * any more: somebody else was quicker.
     */
    async revive(id: string, now: Date): Promise<boolean> {
      const result = await deliveries.updateOne(
        { _id: id, state: 'failed', channel: { $ne: 'none' } },
        {
          $set: {
            ...{ state: 'queued', dueAt: now, turn: now, revivedAt: now },
            ...{ claims: 0, lease: null, settledAt: null, outcome: null },
          },
        },
      );
      return result.matchedCount === 1;
    },
  };
}
