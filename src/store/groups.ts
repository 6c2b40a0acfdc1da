import type { Connection } from 'mongoose';
import { collection, instant, type Stored, text } from './documents';

/** A group chat linked to the standing office; summaries go there. */
export interface Group {
  id: string;
  channel: string;
  chatId: string;
  title: string;
  linkedBy: string;
  linkedAt: Date;
  unlinkedAt: Date | null;
}

type StoredGroup = Omit<Group, 'id'> & Stored;

export function groupStore(connection: Connection) {
  const groups = collection<StoredGroup>(connection, 'groups', {
    channel: text,
    chatId: text,
    title: text,
    linkedBy: text,
    linkedAt: instant,
    unlinkedAt: instant,
  });
  return {
    /** Links a group, or links it again. */
    async link({ id, ...fields }: Group): Promise<void> {
      await groups.updateOne({ _id: id }, { $set: fields }, { upsert: true });
    },

    async unlink(id: string, at: Date): Promise<void> {
      await groups.updateOne({ _id: id }, { $set: { unlinkedAt: at } });
    },

    async byId(id: string): Promise<Group | null> {
      const found = await groups.findById(id).lean<StoredGroup>();
      return found && toGroup(found);
    },

    async linked(): Promise<Group[]> {
      const found = await groups.find({ unlinkedAt: null }).sort({ _id: 1 }).lean<StoredGroup[]>();
      return found.map(toGroup);
    },

    /** The platform gave the group another id; messages waiting for the group find it under the old one's row. */
    async move(id: string, chatId: string): Promise<void> {
      await groups.updateOne({ _id: id }, { $set: { chatId } });
    },
  };
}

function toGroup({ _id, ...fields }: StoredGroup): Group {
  return { id: _id, ...fields };
}
