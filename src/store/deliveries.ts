import type { Connection } from 'mongoose';
import type { Delivery, DeliveryState } from '../domain/delivery';
import { collection, count, instant, mixed, type Stored, text } from './documents';

type StoredDelivery = Omit<Delivery, 'id'> & Stored;

/** States a row can be claimed from; `sending` only when its lease has run out. */
const open: DeliveryState[] = ['queued', 'retrying', 'sending'];

export interface Settlement {
  state: Exclude<DeliveryState, 'sending' | 'queued'>;
  /** For `retrying`: when it may be claimed again. */
  dueAt?: Date;
  /** False when the try must not count, as when the platform asked to wait. */
  countsAsAttempt: boolean;
  outcome: string | null;
  at: Date;
}

export function deliveryStore(connection: Connection) {
  const deliveries = collection<StoredDelivery>(
    connection,
    'deliveries',
    {
      message: mixed,
      person: text,
      channel: text,
      chatId: text,
      state: text,
      attempts: count,
      dueAt: instant,
      lease: text,
      leaseUntil: instant,
      createdAt: instant,
      settledAt: instant,
      outcome: text,
    },
    (schema) => {
      // The dispatcher: what may be claimed now, oldest first?
      schema.index({ state: 1, dueAt: 1, _id: 1 });
      // The proof: was this said, when, to whom?
      schema.index({ 'message.key': 1 });
    },
  );

  return {
    /** Idempotent: a row that is there already is left as it is, whatever became of it. */
    async enqueue(rows: readonly Delivery[]): Promise<void> {
      if (rows.length === 0) return;
      await deliveries.bulkWrite(
        rows.map(({ id, ...fields }) => ({
          updateOne: { filter: { _id: id }, update: { $setOnInsert: fields }, upsert: true },
        })),
      );
    },

    /** Takes the oldest claimable row under a lease, or null. Atomic: two processes never get the same row. */
    async claim(channels: string[], lease: string, now: Date, leaseUntil: Date): Promise<Delivery | null> {
      const claimed = await deliveries
        .findOneAndUpdate(
          {
            channel: { $in: channels },
            $or: [
              { state: { $in: ['queued', 'retrying'] }, dueAt: { $lte: now } },
              { state: 'sending', leaseUntil: { $lte: now } },
            ],
          },
          { $set: { state: 'sending', lease, leaseUntil } },
          { sort: { dueAt: 1, _id: 1 }, returnDocument: 'after' },
        )
        .lean<StoredDelivery>();
      return claimed && toDelivery(claimed);
    },

    /** Only the holder of the lease settles: a worker that comes late cannot overwrite a newer outcome. */
    async settle(id: string, lease: string, settlement: Settlement): Promise<boolean> {
      const { state, dueAt, countsAsAttempt, outcome, at } = settlement;
      const result = await deliveries.updateOne(
        { _id: id, lease, state: 'sending' },
        {
          $set: {
            state,
            lease: null,
            leaseUntil: null,
            outcome,
            settledAt: state === 'retrying' ? null : at,
            ...(dueAt ? { dueAt } : {}),
          },
          ...(countsAsAttempt ? { $inc: { attempts: 1 } } : {}),
        },
      );
      return result.matchedCount === 1;
    },

    /** Postpones every waiting row of a chat, so that the order within the chat is kept while the platform asks to wait. */
    async postpone(channel: string, chatId: string, until: Date): Promise<void> {
      await deliveries.updateMany(
        { channel, chatId, state: { $in: ['queued', 'retrying'] }, dueAt: { $lt: until } },
        { $set: { dueAt: until } },
      );
    },

    /** A group became a supergroup: what waits for the old chat goes to the new one. */
    async redirect(channel: string, from: string, to: string): Promise<void> {
      await deliveries.updateMany({ channel, chatId: from, state: { $in: open } }, { $set: { chatId: to } });
    },

    /** When the next row can be claimed, or null when nothing waits. */
    async nextDueAt(): Promise<Date | null> {
      const [waiting, leased] = await Promise.all([
        deliveries
          .findOne({ state: { $in: ['queued', 'retrying'] } }, { dueAt: 1 })
          .sort({ dueAt: 1 })
          .lean<StoredDelivery>(),
        deliveries
          .findOne({ state: 'sending' }, { leaseUntil: 1 })
          .sort({ leaseUntil: 1 })
          .lean<StoredDelivery>(),
      ]);
      const times = [waiting?.dueAt, leased?.leaseUntil].filter((time): time is Date => time instanceof Date);
      return times.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
    },

    /** Rows of these templates that are not settled yet though they could have gone before a moment. */
    async heldSince(templates: string[], before: Date): Promise<Delivery[]> {
      const found = await deliveries
        .find({
          state: { $in: open },
          'message.template': { $in: templates },
          'message.notBefore': { $lt: before },
        })
        .sort({ _id: 1 })
        .lean<StoredDelivery[]>();
      return found.map(toDelivery);
    },

    async ofMessage(key: string): Promise<Delivery[]> {
      const found = await deliveries.find({ 'message.key': key }).sort({ _id: 1 }).lean<StoredDelivery[]>();
      return found.map(toDelivery);
    },
  };
}

function toDelivery({ _id, ...fields }: StoredDelivery): Delivery {
  return { id: _id, ...fields };
}
