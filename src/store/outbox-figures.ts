import type { Model } from 'mongoose';
import type { Delivery, DeliveryState } from '../domain/delivery';
import { open, type StoredDelivery, toDelivery } from './stored-delivery';

/** How the outbox stands. What it costs follows what waits, not what was ever sent. */
export function outboxFigures(deliveries: Model<StoredDelivery>) {
  return {
    /** Rows still to be sent, and those that were given up, by state. */
    async depth(): Promise<Partial<Record<DeliveryState, number>>> {
      const waiting = await deliveries.aggregate<{ _id: DeliveryState; rows: number }>([
        { $match: open },
        { $group: { _id: '$state', rows: { $sum: 1 } } },
      ]);
      const failed = await deliveries.countDocuments({ state: 'failed' });
      return { ...Object.fromEntries(waiting.map(({ _id, rows }) => [_id, rows])), failed };
    },

    /**
     * Since when the oldest row that could have gone has been waiting. Not by `dueAt`: every try that fails puts that
     * off. What waits for a form to end is not late, nor what waits behind it in its chat.
     */
    async waitingSince(now: Date): Promise<Date | null> {
      const held = await deliveries
        .find({ ...open, outcome: 'held' }, { chatId: 1 })
        .lean<Pick<StoredDelivery, 'chatId'>[]>();
      const chats = [...new Set(held.map(({ chatId }) => chatId))];
      const [oldest] = await deliveries.aggregate<{ since: Date }>([
        { $match: { ...open, turn: { $exists: true, $lte: now }, chatId: { $nin: chats } } },
        { $project: { since: { $cond: [{ $gt: ['$turn', '$createdAt'] }, '$turn', '$createdAt'] } } },
        { $sort: { since: 1 } },
        { $limit: 1 },
      ]);
      return oldest?.since ?? null;
    },

    /** Rows given up from then on, newest first. */
    async failedSince(since: Date, most: number): Promise<Delivery[]> {
      const found = await deliveries
        .find({ state: 'failed', settledAt: { $gte: since } })
        .sort({ settledAt: -1 })
        .limit(most)
        .lean<StoredDelivery[]>();
      return found.map(toDelivery);
    },
  };
}
