import type { Model } from 'mongoose';
import type { Delivery, DeliveryState } from '../domain/delivery';
import { isDuplicateKey } from './documents';
import { open, type StoredDelivery, toDelivery } from './stored-delivery';

/** What becomes of a row after its claim. */
export interface Settlement {
  /** `queued` gives it back as it was, untried. */
  state: Exclude<DeliveryState, 'sending'>;
  /** When it may be claimed again; only for what is not settled for good. */
  dueAt?: Date;
  /** It waits for a reason of its own, and those after it in the chat need not wait with it. */
  givesWay?: boolean;
  /** The chat goes by another id from now on. */
  chatId?: string;
  /** False when the try must not count, as when the platform asked to wait. */
  countsAsAttempt: boolean;
  outcome: string | null;
  at: Date;
}

export interface Settled {
  id: string;
  lease: string;
  settlement: Settlement;
}

/** A row as the others of its chat see it. */
export type InLine = Pick<Delivery, 'id' | 'channel' | 'chatId' | 'state' | 'claims' | 'dueAt'> & {
  turn: Date;
};

const inLine = { channel: 1, chatId: 1, state: 1, claims: 1, dueAt: 1, turn: 1 } as const;

/** The way of the rows through the dispatcher. Every step is atomic for each row, and none needs a transaction. */
export function deliveryLine(deliveries: Model<StoredDelivery>) {
  return {
    /** What is due now, longest due first; rows whose lease has run out among them. */
    async due(channels: readonly string[], now: Date, most: number): Promise<InLine[]> {
      const found = await deliveries
        .find({ turn: { $exists: true }, dueAt: { $lte: now }, channel: { $in: [...channels] } }, inLine)
        .sort({ dueAt: 1, _id: 1 })
        .limit(most)
        .lean<StoredDelivery[]>();
      return found.map(toInLine);
    },

    /** All that is still to be sent to these chats. */
    async inChats(chatIds: readonly string[]): Promise<InLine[]> {
      const found = await deliveries
        .find({ turn: { $exists: true }, chatId: { $in: [...chatIds] } }, inLine)
        .lean<StoredDelivery[]>();
      return found.map(toInLine);
    },

    /**
     * Takes rows that are due under a lease and returns those it got, in their order. Two processes never get the same
     * row, nor two rows of one chat.
     */
    async claim(ids: readonly string[], lease: string, now: Date, leaseUntil: Date): Promise<Delivery[]> {
      const mine = { _id: { $in: [...ids] } };
      try {
        await deliveries.updateMany(
          { ...mine, turn: { $exists: true }, dueAt: { $lte: now } },
          { $set: { state: 'sending', lease, dueAt: leaseUntil }, $inc: { claims: 1 } },
        );
      } catch (error) {
        // Another process was quicker in one of the chats; what was taken before that row is ours.
        if (!isDuplicateKey(error)) throw error;
      }
      const claimed = await deliveries
        .find({ ...mine, lease, state: 'sending' })
        .sort({ turn: 1, _id: 1 })
        .lean<StoredDelivery[]>();
      return claimed.map(toDelivery);
    },

    /**
     * Only the holder of a lease settles: a worker that comes late cannot overwrite a newer outcome. Returns how many
     * rows were its own to settle.
     */
    async settle(settled: readonly Settled[]): Promise<number> {
      const result = await deliveries.bulkWrite(
        settled.map(({ id, lease, settlement }) => ({
          updateOne: { filter: { _id: id, lease, state: 'sending' }, update: updateFor(settlement) },
        })),
        { ordered: false },
      );
      return result.matchedCount;
    },

    /** Rows that wait for others of their chat. One that is claimed meanwhile is left alone. */
    async putOff(rows: ReadonlyArray<{ id: string; until: Date }>): Promise<void> {
      if (rows.length === 0) return;
      await deliveries.bulkWrite(
        rows.map(({ id, until }) => ({
          updateOne: {
            filter: { _id: id, state: { $in: ['queued', 'retrying'] }, dueAt: { $lt: until } },
            update: { $set: { dueAt: until } },
          },
        })),
        { ordered: false },
      );
    },

    /** Puts off every waiting row of a chat: the platform asks for silence there. */
    async postpone(channel: string, chatId: string, until: Date): Promise<void> {
      await deliveries.updateMany(
        { ...waitingIn(channel, chatId), dueAt: { $lt: until } },
        { $set: { dueAt: until } },
      );
    },

    /** A group became a supergroup: what waits for the old chat goes to the new one. */
    async redirect(channel: string, from: string, to: string): Promise<void> {
      await deliveries.updateMany(waitingIn(channel, from), { $set: { chatId: to } });
    },

    /** When the next row can be claimed, or null when nothing waits. */
    async nextDueAt(channels: readonly string[]): Promise<Date | null> {
      const next = await deliveries
        .findOne({ ...open, channel: { $in: [...channels] } }, { dueAt: 1 })
        .sort({ dueAt: 1, _id: 1 })
        .lean<StoredDelivery>();
      return next?.dueAt ?? null;
    },
  };
}

/** What another process is just sending learns the same from the platform itself. */
function waitingIn(channel: string, chatId: string) {
  const waiting: DeliveryState[] = ['queued', 'retrying'];
  return { channel, chatId, turn: { $exists: true }, state: { $in: waiting } };
}

function updateFor({ state, dueAt, givesWay, chatId, countsAsAttempt, outcome, at }: Settlement) {
  const goesOn = state === 'retrying' || state === 'queued';
  return {
    $set: {
      ...{ state, outcome, lease: null, claims: 0, settledAt: goesOn ? null : at },
      ...(dueAt ? { dueAt } : {}),
      ...(dueAt && givesWay ? { turn: dueAt } : {}),
      ...(chatId === undefined ? {} : { chatId }),
    },
    ...(goesOn ? {} : { $unset: { turn: 1 as const } }),
    ...(countsAsAttempt ? { $inc: { attempts: 1 } } : {}),
  };
}

function toInLine({ _id, channel, chatId, state, claims, dueAt, turn = dueAt }: StoredDelivery): InLine {
  return { id: _id, channel, chatId, state, claims, dueAt, turn };
}
