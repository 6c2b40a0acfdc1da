import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { openStore } from '../../src/embedded/open';

export interface TestDatabase {
  /** Names a database of its own. */
  uri: string;
  close(): Promise<void>;
}

/** A database for one test file: on the server of `TEST_MONGODB_URI` or, without it, an embedded store of its own. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  const server = process.env.TEST_MONGODB_URI;
  return server === undefined || server === '' ? openEmbedded(name) : useServer(server, name);
}

/** A store in a folder that is made for it and removed with it. */
export async function openEmbedded(name: string): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'don-doc-test-'));
  const store = await openStore({ dataDir, database: name, now: () => new Date() });
  return {
    uri: store.uri,
    close: async () => {
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A database on a running server, dropped in the end. */
export async function useServer(server: string, name: string): Promise<TestDatabase> {
  const url = new URL(server);
  url.pathname = `/${name}`;
  const uri = url.toString();
  return {
    uri,
    close: async () => {
      const connection = await mongoose.createConnection(uri).asPromise();
      await connection.dropDatabase();
      await connection.close();
    },
  };
}
