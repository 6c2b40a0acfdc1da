import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection } from 'mongoose';
import { openStore as openEmbedded } from '../../src/embedded/open';
import type { RunClock } from './clock';

/** Where the office of a run keeps what it knows: a data folder, or a server of its own. */
export interface Place {
  dataDir: string;
  /** For the processes of the run. */
  env: Record<string, string>;
  /** Opens it for the harness while no process of the run does. */
  open(): Promise<{ uri: string; close(): Promise<void> }>;
  /** Leaves nothing behind on a server; the folder is the run's. */
  drop(): Promise<void>;
}

/** The embedded store in a folder, or a database of a name that nobody else has on the server. */
export function placeIn(folder: string, clock: RunClock, server: string | null): Place {
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir, { recursive: true });
  if (server === null)
    return {
      ...{ dataDir, env: { DATA_DIR: dataDir } },
      open: () => openEmbedded({ dataDir, role: 'command', now: () => clock.now() }),
      drop: async () => undefined,
    };
  const address = new URL(server);
  address.pathname = `/chaos_${randomBytes(6).toString('hex')}`;
  const uri = address.href;
  return {
    ...{ dataDir, env: { DATA_DIR: dataDir, MONGODB_URI: uri, BACKUP_KEEP: '0' } },
    open: async () => ({ uri, close: async () => undefined }),
    async drop() {
      const connection = await createConnection(uri, { serverSelectionTimeoutMS: 5_000 }).asPromise();
      await connection.dropDatabase();
      await connection.close();
    },
  };
}
