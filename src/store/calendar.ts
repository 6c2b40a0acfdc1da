import type { Connection } from 'mongoose';
import type { CalendarDecision } from '../domain/calendar-decision';
import { collection, count, isDuplicateKey, mixed, type Stored } from './documents';

/** Decisions that were made together; they stand or fall by one write. */
export interface CalendarChange {
  id: string;
  /** 1, 2, 3 … without gaps: its place among all changes. */
  version: number;
  decisions: CalendarDecision[];
}

type StoredChange = Omit<CalendarChange, 'id'> & Stored;
type Settled = Stored & { version: number };

const MARK = 'obligations';

export function calendarStore(connection: Connection) {
  const changes = collection<StoredChange>(
    connection,
    'calendar_changes',
    { version: count, decisions: mixed },
    // Every update and every beat: has the calendar changed? Unique, so that two changes never take one place.
    (schema) => schema.index({ version: 1 }, { unique: true }),
  );
  const settled = collection<Settled>(connection, 'calendar_settled', { version: count });

  return {
    /** 0 before the first change. */
    async version(): Promise<number> {
      const newest = await changes
        .findOne({}, { version: 1 })
        .sort({ version: -1 })
        .lean<Pick<StoredChange, 'version'>>();
      return newest?.version ?? 0;
    },

    /** Every change, oldest first. */
    async changes(): Promise<CalendarChange[]> {
      const found = await changes.find().sort({ version: 1 }).lean<StoredChange[]>();
      return found.map(({ _id, ...fields }) => ({ id: _id, ...fields }));
    },

    /**
     * Commits a change in one write. False when its place is taken: somebody else changed the calendar meanwhile, and
     * it is to be decided again. The same change again is as good as the first.
     */
    async add({ id, ...fields }: CalendarChange): Promise<boolean> {
      try {
        await changes.updateOne({ _id: id }, { $setOnInsert: fields }, { upsert: true });
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },

    /** The version every open obligation has been worked out with. */
    async settledVersion(): Promise<number> {
      return (await settled.findById(MARK).lean<Settled>())?.version ?? 0;
    },

    /** Never falls. */
    async noteSettled(version: number): Promise<void> {
      await settled.updateOne({ _id: MARK }, { $max: { version } }, { upsert: true });
    },
  };
}
