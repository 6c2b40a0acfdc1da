import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type TestDatabase, useServer } from '../../support/database';
import { built } from '../dispatch/built';
import { measure } from './beats';
import { LOADED, ZONE } from './days';
import type { Kind, Measured } from './kinds';
import { load } from './load';

const { openOffice } = built<typeof import('../../../src/actions/open-office')>('src/actions/open-office');
const { runJobs } = built<typeof import('../../../jobs/run')>('jobs/run');
const { createLog } = built<typeof import('../../../src/log')>('src/log');
const { openStore: openEmbedded } = built<typeof import('../../../src/embedded/open')>('src/embedded/open');
const { openStore } = built<typeof import('../../../src/store')>('src/store');

export interface Wanted {
  size: number;
  /** A server's address; the embedded store when null. */
  server: string | null;
}

export interface OfficeMeasured {
  loaded: number;
  loadSeconds: number;
  /** The first beat of all, which plans every campaign and draws up a digest. */
  plannedSeconds: number;
  heapMb: number;
  beats: Array<[Kind, Measured[]]>;
}

/** One office of a size, with the embedded store in the same process as when the program runs. */
async function main({ size, server }: Wanted): Promise<OfficeMeasured> {
  const name = `bench_plan_${size}`;
  const database = server === null ? await embedded(name) : await useServer(server, name);
  try {
    const store = await openStore(database.uri);
    const newId = () => randomBytes(9).toString('base64url');
    const office = await openOffice({ store, name: 'Phòng Nội vụ', zone: ZONE, newId });
    const [loaded, loadSeconds] = await timed(() => load(office, size));
    const [, plannedSeconds] = await timed(() => runJobs(office, LOADED, createLog('error')));
    const beats = [...(await measure(office))];
    await store.close();
    const heapMb = process.memoryUsage().heapUsed / 2 ** 20;
    return { loaded, loadSeconds, plannedSeconds, heapMb, beats };
  } finally {
    await database.close();
  }
}

async function timed<T>(act: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  return [await act(), (performance.now() - start) / 1000];
}

async function embedded(name: string): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'don-doc-bench-'));
  const store = await openEmbedded({ dataDir, database: name, now: () => new Date() });
  return {
    uri: store.uri,
    close: async () => {
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

process.once('message', (wanted: Wanted) => {
  main(wanted).then(
    (measured) => process.send?.(measured, () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
});
