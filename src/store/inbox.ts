import type { Connection } from 'mongoose';
import { mongo } from 'mongoose';
import { collection, count, instant, isDuplicateKey, type Stored, text } from './documents';

/** Platforms repeat an update for a day at most (core.telegram.org/bots/api#getupdates); handled ones are known for two. */
const REMEMBERED_SECONDS = 2 * 86_400;
/** What was set aside holds what somebody wrote: it is kept for whoever looks into it, and not for ever. */
const ASIDE_SECONDS = 14 * 86_400;

/** An update that is not handled yet. */
export interface WaitingUpdate {
  /** `channel:bot:update`. */
  id: string;
  /** The person and the chat: one of a lane is handled at a time, whichever process handles it. */
  lane: string;
  /** The platform's number: smaller is older. */
  order: number;
  /** The update as JSON: its keys and its text are not ours to vouch for. */
  body: string;
}

/** A waiting update as others may take it over: how often somebody began with it, and until when it is somebody's. */
export type LeftUpdate = Omit<WaitingUpdate, 'body'> & { claims: number; leaseUntil: Date };

/**
 * What became of a new update: it has its lane, it waits behind another of its lane, or it was stored before (whoever
 * stored it sees to it).
 */
export type Placing = 'first' | 'behind' | 'known';

/** Who handles, and until when nobody else may. */
export interface Lease {
  holder: string;
  until: Date;
}

/** A row has all of these while it waits; once it is handled only the time of that is left. */
type StoredUpdate = Stored & {
  lane?: string;
  order?: number;
  body?: string;
  /** How often a process began with it. It ends at one unless a process did. */
  claims?: number;
  holder?: string;
  leaseUntil?: Date;
  /** Its lane, while it is the one of its lane that is handled. */
  turn?: string;
  doneAt?: Date;
  asideAt?: Date;
};

export type InboxStore = ReturnType<typeof inboxStore>;

/**
 * Updates from their receipt to the note that they were handled: one insert and one update for each. The lane is held
 * by a unique key on the row itself, so that two processes never handle two updates of one person and chat at once.
 */
export function inboxStore(connection: Connection) {
  const updates = collection<StoredUpdate>(
    connection,
    'inbox',
    {
      ...{ lane: text, order: count, body: text, claims: count, holder: text, turn: text },
      ...{ leaseUntil: instant, doneAt: instant, asideAt: instant },
    },
    (schema) => {
      // Of each lane one at a time.
      schema.index({ turn: 1 }, { unique: true, sparse: true });
      // What nobody handles any more, and at the start what is left at all.
      schema.index({ leaseUntil: 1 }, { sparse: true });
      schema.index({ doneAt: 1 }, { sparse: true, expireAfterSeconds: REMEMBERED_SECONDS });
      schema.index({ asideAt: 1 }, { sparse: true, expireAfterSeconds: ASIDE_SECONDS });
    },
  );
  // The driver's own: a batch needs no casting, and mongoose would build a document for each.
  const insert = (rows: StoredUpdate[]) => insertAll(updates.collection, rows);
  const held = { turn: '', holder: '', leaseUntil: '' };
  const whole = { ...held, lane: '', order: '', body: '', claims: '' };

  async function known(ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const found = await updates.find({ _id: { $in: ids } }, { _id: 1 }).lean<Stored[]>();
    return new Set(found.map(({ _id }) => _id));
  }

  return {
    /**
     * Stores new updates in one batch, each with the wish to be the first of its lane or to wait behind what its
     * holder has of that lane. When it throws, some may have been stored: they are taken over when their lease ends.
     */
    async put(
      rows: ReadonlyArray<WaitingUpdate & { first: boolean }>,
      lease: Lease,
    ): Promise<Map<string, Placing>> {
      const row = ({ id, lane, order, body }: WaitingUpdate, first: boolean): StoredUpdate => ({
        ...{ _id: id, lane, order, body, claims: 1, holder: lease.holder, leaseUntil: lease.until },
        ...(first ? { turn: lane } : {}),
      });
      const refused = await insert(rows.map((one) => row(one, one.first)));
      const wanted = rows.filter(({ id, first }) => first && refused.has(id));
      const before = await known(wanted.map(({ id }) => id));
      // Refused, and not because they were there: somebody else has the lane.
      const second = wanted.filter(({ id }) => !before.has(id));
      const lost = second.length === 0 ? new Set() : await insert(second.map((one) => row(one, false)));
      return new Map(
        rows.map(({ id, first }) => {
          if (!refused.has(id)) return [id, first ? 'first' : 'behind'];
          return [id, second.some((one) => one.id === id) && !lost.has(id) ? 'behind' : 'known'];
        }),
      );
    },

    /** Makes a holder's update the one of its lane: null when the lane is somebody else's, false when the update is. */
    async promote({ id, lane }: Pick<WaitingUpdate, 'id' | 'lane'>, lease: Lease): Promise<boolean | null> {
      try {
        const { matchedCount } = await updates.updateOne(
          { _id: id, holder: lease.holder },
          { $set: { turn: lane, leaseUntil: lease.until } },
        );
        return matchedCount === 1;
      } catch (error) {
        if (isDuplicateKey(error)) return null;
        throw error;
      }
    },

    /**
     * Notes what was handled, and makes the next of the lane its first in the same batch. False when the update had
     * become somebody else's meanwhile, or the next could not become the first.
     */
    async done(
      id: string,
      at: Date,
      { lease, next }: { lease: Lease; next: Pick<WaitingUpdate, 'id' | 'lane'> | null },
    ): Promise<boolean> {
      const { holder } = lease;
      const note = { $set: { doneAt: at }, $unset: whole };
      if (next === null) return (await updates.updateOne({ _id: id, holder }, note)).matchedCount === 1;
      const promotion = { $set: { turn: next.lane, leaseUntil: lease.until } };
      try {
        const result = await updates.bulkWrite([
          { updateOne: { filter: { _id: id, holder }, update: note } },
          { updateOne: { filter: { _id: next.id, holder }, update: promotion } },
        ]);
        return result.matchedCount === 2;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },

    /** False when not all of them were the holder's any more. */
    async renew(ids: readonly string[], { holder, until }: Lease): Promise<boolean> {
      const { matchedCount } = await updates.updateMany(
        { _id: { $in: [...ids] }, holder },
        { $set: { leaseUntil: until } },
      );
      return matchedCount === ids.length;
    },

    /** What waits, whoever holds it, oldest first. */
    async left(): Promise<LeftUpdate[]> {
      return leftWhere({ $gt: new Date(0) });
    },

    /** What waits and is nobody's any more. */
    async expired(now: Date): Promise<LeftUpdate[]> {
      return leftWhere({ $lte: now });
    },

    /** Takes an update whose lease has run out: undefined when it is somebody else's by now, or its lane is. */
    async takeOver(
      { id, lane }: Pick<WaitingUpdate, 'id' | 'lane'>,
      now: Date,
      lease: Lease,
    ): Promise<(WaitingUpdate & LeftUpdate) | undefined> {
      try {
        const taken = await updates
          .findOneAndUpdate(
            { _id: id, leaseUntil: { $lte: now } },
            { $set: { turn: lane, holder: lease.holder, leaseUntil: lease.until }, $inc: { claims: 1 } },
            { returnDocument: 'after' },
          )
          .lean<StoredUpdate>();
        return taken ? { ...toLeft(taken), body: taken.body ?? '' } : undefined;
      } catch (error) {
        if (isDuplicateKey(error)) return undefined;
        throw error;
      }
    },

    /** Nobody is to handle it any more; it is kept for a fortnight. */
    async setAside(id: string, holder: string, at: Date): Promise<void> {
      await updates.updateOne({ _id: id, holder }, { $set: { asideAt: at }, $unset: held });
    },
  };

  async function leftWhere(leaseUntil: object): Promise<LeftUpdate[]> {
    const found = await updates.find({ leaseUntil }, { body: 0 }).sort({ order: 1 }).lean<StoredUpdate[]>();
    return found.map(toLeft);
  }
}

function toLeft({
  _id,
  lane = '',
  order = 0,
  claims = 0,
  leaseUntil = new Date(0),
}: StoredUpdate): LeftUpdate {
  return { id: _id, lane, order, claims, leaseUntil };
}

interface Insertable {
  insertMany(rows: object[], options: { ordered: false }): Promise<unknown>;
}

/** Returns the ids of those that a unique key refused. */
async function insertAll(target: unknown, rows: StoredUpdate[]): Promise<Set<string>> {
  try {
    await (target as Insertable).insertMany(rows, { ordered: false });
    return new Set();
  } catch (error) {
    if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
    const errors = [error.writeErrors].flat();
    if (errors.length === 0 || errors.some((one) => !isDuplicateKey(one))) throw error;
    return new Set(errors.map(({ index }) => rows[index]?._id ?? ''));
  }
}
