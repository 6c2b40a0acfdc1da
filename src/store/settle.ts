import { createConnection } from 'mongoose';
import { databaseOf } from './raw';

/** Longer than any beat of the clock takes: what was under way when the backup began was given after this. */
const BEFORE_MS = 10 * 60_000;

/**
 * Makes the program look again at what it may have been in the middle of when a backup was taken. Nudges given about
 * then mark their obligations again, and every campaign is planned again; both are made to be done twice.
 */
export async function settleRestored(uri: string, takenAt: Date): Promise<void> {
  const connection = await createConnection(uri).asPromise();
  try {
    const database = databaseOf(connection);
    const since = new Date(takenAt.getTime() - BEFORE_MS);
    await database
      .collection('notices')
      .updateMany({ kind: 'nudge', at: { $gte: since } }, { $set: { unfinished: true } });
    await database.collection('campaigns').updateMany({}, { $set: { plannedThrough: null } });
  } finally {
    await connection.close();
  }
}
