import type { Connection } from 'mongoose';
import { batchesOf } from '../domain/batches';
import type { Message } from '../domain/message';
import { collection, flag, instant, mixed, type Stored, text } from './documents';
import { outgoingFields, outgoingIndex, outgoingSource, type WithOutgoing } from './outgoing';

/**
 * An act of the office itself: a nudge to a seat, a summary, a digest. Its id says what it is about and when
 * (`nudge:XLH/focalPoint:2019-11-08`), so whoever computes it, it is done once.
 */
export interface Notice {
  id: string;
  kind: string;
  at: Date;
  /** What was said, for whoever compares later: JSON only. */
  facts: Record<string, unknown>;
  messages: Message[];
}

type StoredNotice = Omit<Notice, 'id' | 'messages'> & Stored & WithOutgoing & { unfinished?: true };

/** Below the embedded store's limit for what it looks up in an index. */
const MOST_IDS = 500;

export function noticeStore(connection: Connection) {
  const notices = collection<StoredNotice>(
    connection,
    'notices',
    { kind: text, at: instant, facts: mixed, unfinished: flag, ...outgoingFields },
    (schema) => {
      schema.index(...outgoingIndex);
      // The last notice of a kind: what has changed since?
      schema.index({ kind: 1, at: -1 });
      // Nudges whose rungs are not yet marked on their obligations.
      schema.index({ unfinished: 1 }, { sparse: true });
    },
  );
  const outgoing = outgoingSource(notices);

  return {
    outgoing,

    /**
     * Commits the notice and its messages in one write, once for each id. Returns the notice that stands: this one,
     * or the earlier one with the same id.
     */
    async give(notice: Notice, options: { unfinished: boolean } = { unfinished: false }): Promise<Notice> {
      const { filter, update } = giving(notice, options);
      const stands = await notices
        .findOneAndUpdate(filter, update, { upsert: true, returnDocument: 'after' })
        .lean<StoredNotice>();
      if (notice.messages.length > 0) outgoing.noteCommitted();
      return stands ? toNotice(stands) : notice;
    },

    /** Many notices as `give` does each. Returns those that stand, by id. */
    async giveAll(given: readonly Notice[], options: { unfinished: boolean }): Promise<Map<string, Notice>> {
      const stand = new Map<string, Notice>();
      for (const some of batchesOf(given, MOST_IDS)) {
        const writes = some.map((notice) => ({ updateOne: { ...giving(notice, options), upsert: true } }));
        await notices.bulkWrite(writes, { ordered: false });
        if (some.some(({ messages }) => messages.length > 0)) outgoing.noteCommitted();
        const found = await notices.find({ _id: { $in: some.map(({ id }) => id) } }).lean<StoredNotice[]>();
        for (const stored of found) stand.set(stored._id, toNotice(stored));
      }
      return stand;
    },

    async unfinished(): Promise<Notice[]> {
      return (await notices.find({ unfinished: true }).lean<StoredNotice[]>()).map(toNotice);
    },

    async finish(ids: readonly string[]): Promise<void> {
      await notices.updateMany({ _id: { $in: [...ids] } }, { $unset: { unfinished: 1 } });
    },

    async last(kind: string): Promise<Notice | null> {
      const found = await notices.findOne({ kind }).sort({ at: -1 }).lean<StoredNotice>();
      return found && toNotice(found);
    },

    async byId(id: string): Promise<Notice | null> {
      const found = await notices.findOne({ _id: id }).lean<StoredNotice>();
      return found && toNotice(found);
    },

    async byIds(ids: string[]): Promise<Notice[]> {
      return (await notices.find({ _id: { $in: ids } }).lean<StoredNotice[]>()).map(toNotice);
    },

    async exists(id: string): Promise<boolean> {
      return (await notices.countDocuments({ _id: id })) > 0;
    },
  };
}

function giving({ id, messages, ...fields }: Notice, { unfinished }: { unfinished: boolean }) {
  const flags = {
    ...(messages.length > 0 ? { relay: true as const } : {}),
    ...(unfinished ? { unfinished: true as const } : {}),
  };
  return { filter: { _id: id }, update: { $setOnInsert: { ...fields, outgoing: messages, ...flags } } };
}

function toNotice({ _id, outgoing, kind, at, facts }: StoredNotice): Notice {
  return { id: _id, kind, at, facts, messages: outgoing };
}
