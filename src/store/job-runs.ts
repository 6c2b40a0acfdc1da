import type { Connection } from 'mongoose';
import { collection, instant, type Stored } from './documents';

type JobRun = Stored & { succeededAt: Date };

/** When each job last came to its end without a fault, in whichever process. */
export function jobRunStore(connection: Connection) {
  const runs = collection<JobRun>(connection, 'job_runs', { succeededAt: instant });
  return {
    async succeeded(job: string, at: Date): Promise<void> {
      await runs.updateOne({ _id: job }, { $set: { succeededAt: at } }, { upsert: true });
    },

    async lastSuccesses(): Promise<Map<string, Date>> {
      const found = await runs.find().lean<JobRun[]>();
      return new Map(found.map(({ _id, succeededAt }) => [_id, succeededAt]));
    },
  };
}
