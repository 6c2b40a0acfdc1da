import type { Connection } from 'mongoose';
import { collection, count, instant, isDuplicateKey, type Stored, text } from './documents';

type Counter = Stored & { value: number };
type Turn = Stored & { holder: string; until: Date };

/** Small facts that hold across processes: receipt numbers, whose turn a job is. */
export function markStore(connection: Connection) {
  const counters = collection<Counter>(connection, 'counters', { value: count });
  const turns = collection<Turn>(connection, 'turns', { holder: text, until: instant });

  return {
    /** 1, 2, 3 … A number that was taken and not used leaves a gap; none is given twice. */
    async nextNumber(series: string): Promise<number> {
      const counter = await counters
        .findOneAndUpdate({ _id: series }, { $inc: { value: 1 } }, { upsert: true, returnDocument: 'after' })
        .lean<Counter>();
      return counter?.value ?? 1;
    },

    /** True when this holder may do the job until then: one process at a time, and none forever. */
    async takeTurn(job: string, holder: string, now: Date, until: Date): Promise<boolean> {
      try {
        const turn = await turns.findOneAndUpdate(
          { _id: job, $or: [{ holder }, { until: { $lte: now } }] },
          { $set: { holder, until } },
          { upsert: true, returnDocument: 'after' },
        );
        return turn !== null;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },

    /** Does nothing when the turn is over, or somebody else's by now. */
    async renewTurn(job: string, holder: string, until: Date): Promise<void> {
      await turns.updateOne({ _id: job, holder }, { $set: { until } });
    },

    async endTurn(job: string, holder: string): Promise<void> {
      await turns.deleteOne({ _id: job, holder });
    },
  };
}
