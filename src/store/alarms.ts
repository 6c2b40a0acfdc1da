import type { Connection } from 'mongoose';
import type { Episode } from '../domain/alarm';
import { collection, count, flag, instant, mixed, type Stored } from './documents';

type StoredEpisode = Omit<Episode, 'id'> & Stored;

/** Of each alarm the last episode: a handful of rows. What was said of it stands in the notices. */
export function alarmStore(connection: Connection) {
  const episodes = collection<StoredEpisode>(connection, 'alarms', {
    ...{ number: count, said: count, over: flag, alarm: mixed },
    ...{ since: instant, seenAt: instant, saidAt: instant },
  });
  return {
    async all(): Promise<Episode[]> {
      const found = await episodes.find().sort({ _id: 1 }).lean<StoredEpisode[]>();
      return found.map(({ _id, ...fields }) => ({ id: _id, ...fields }));
    },

    async save({ id, ...fields }: Episode): Promise<void> {
      await episodes.updateOne({ _id: id }, { $set: fields }, { upsert: true });
    },
  };
}
