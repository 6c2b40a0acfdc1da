import { createConnection } from 'mongoose';
import { openStore } from '../../../src/embedded/open';
import type { Stage } from '../stage';

const PIECE = 'x'.repeat(200_000);
const MOST = 400;
const PATIENCE_MS = 5_000;

/** Lets the store grow until it cannot: the pages it has to spare would carry it through a full disk otherwise. */
export async function growUntilRefused({ parts: { place, clock } }: Stage): Promise<void> {
  const { uri } = await openStore({ dataDir: place.dataDir, now: () => clock.now() });
  const connection = await createConnection(uri, { socketTimeoutMS: PATIENCE_MS }).asPromise();
  try {
    for (let n = 0; n < MOST; n += 1) await connection.collection('growth').insertOne({ piece: PIECE });
  } catch {
    // That is what it was for.
  } finally {
    await connection.close();
  }
}
