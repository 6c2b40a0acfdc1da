import type { Connection } from 'mongoose';
import { collection, instant, mixed, type Stored } from './documents';

type StoredState = Stored & { state: unknown; at: Date };

/** Where guided conversations stand, one row for each chat and person. The state is the conversation plugin's own. */
export function conversationStore(connection: Connection) {
  const conversations = collection<StoredState>(
    connection,
    'conversations',
    { state: mixed, at: instant },
    // A form nobody has touched for a month is not coming back; its draft is kept elsewhere.
    (schema) => schema.index({ at: 1 }, { expireAfterSeconds: 30 * 86_400 }),
  );
  /** By key; those without an open form are not in it. */
  async function touchedAtOf(keys: string[]): Promise<Map<string, Date>> {
    const found = await conversations.find({ _id: { $in: keys } }, { at: 1 }).lean<StoredState[]>();
    return new Map(found.map(({ _id, at }) => [_id, at]));
  }

  return {
    async read(key: string): Promise<unknown> {
      return (await conversations.findById(key).lean<StoredState>())?.state;
    },

    /** Stored as text: the state holds whole updates, whose keys are not ours to vouch for. */
    async write(key: string, state: string, at: Date): Promise<void> {
      await conversations.updateOne({ _id: key }, { $set: { state, at } }, { upsert: true });
    },

    async remove(key: string): Promise<void> {
      await conversations.deleteOne({ _id: key });
    },

    /** When somebody last typed in a form of this chat and person; null when no form is open. */
    async touchedAt(key: string): Promise<Date | null> {
      return (await touchedAtOf([key])).get(key) ?? null;
    },

    touchedAtOf,
  };
}
