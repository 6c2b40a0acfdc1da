import type { Connection } from 'mongoose';
import type { Delivery } from '../domain/delivery';
import { deadLetters } from './dead-letters';
import { deliveryLine } from './delivery-line';
import { collection, count, instant, mixed, text } from './documents';
import { outboxFigures } from './outbox-figures';
import { open, type StoredDelivery, toDelivery } from './stored-delivery';

const whileOpen = { partialFilterExpression: { turn: { $exists: true } } };

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
      claims: count,
      dueAt: instant,
      turn: instant,
      lease: text,
      createdAt: instant,
      revivedAt: instant,
      settledAt: instant,
      outcome: text,
      insteadOf: text,
      resends: mixed,
    },
    (schema) => {
      // The dispatcher: what may be claimed now, longest due first? And when is the next due?
      schema.index({ dueAt: 1, _id: 1 }, whileOpen);
      // Whose turn is it in these chats?
      schema.index({ chatId: 1, turn: 1 }, whileOpen);
      // No query: whoever claims, a chat has one row on its way.
      schema.index(
        { channel: 1, chatId: 1 },
        { unique: true, partialFilterExpression: { state: 'sending' }, name: 'one_on_its_way' },
      );
      // The proof: was this said, when, to whom?
      schema.index({ 'message.key': 1 });
      // Dead letters: which were handed over to another address?
      schema.index({ insteadOf: 1 }, { partialFilterExpression: { insteadOf: { $type: 'string' } } });
      // The dead letters, newest first.
      schema.index({ state: 1, settledAt: -1 }, { partialFilterExpression: { state: 'failed' } });
    },
  );

  async function list(filter: Record<string, unknown>): Promise<Delivery[]> {
    return (await deliveries.find(filter).sort({ _id: 1 }).lean<StoredDelivery[]>()).map(toDelivery);
  }

  return {
    ...deliveryLine(deliveries),
    ...deadLetters(deliveries),
    ...outboxFigures(deliveries),

    /** Idempotent: a row that is there already is left as it is, whatever became of it. */
    async enqueue(rows: readonly Delivery[]): Promise<void> {
      if (rows.length === 0) return;
      await deliveries.bulkWrite(
        rows.map(({ id, turn, ...fields }) => ({
          updateOne: {
            filter: { _id: id },
            update: { $setOnInsert: { ...fields, ...(turn ? { turn } : {}) } },
            upsert: true,
          },
        })),
        { ordered: false },
      );
    },

    /** Rows of these templates that are not settled yet though they could have gone before a moment. */
    heldSince: (templates: string[], before: Date) =>
      list({ ...open, 'message.template': { $in: templates }, 'message.notBefore': { $lt: before } }),

    ofMessage: (key: string) => list({ 'message.key': key }),

    sentCount: (): Promise<number> => deliveries.countDocuments({ state: 'sent' }),

    /** Who has a row of these messages already: `key` and person (null for a group). */
    async toldOf(keys: string[]): Promise<Array<{ key: string; person: string | null }>> {
      const found = await deliveries
        .find({ 'message.key': { $in: keys } }, { 'message.key': 1, person: 1 })
        .lean<StoredDelivery[]>();
      return found.map(({ message: { key }, person }) => ({ key, person }));
    },
  };
}
