import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../embedded/open';
import { openRawStore, type RawStore } from '../store/raw';
import { fail } from './error';
import type { Manifest } from './manifest';

export interface Source {
  raw: RawStore;
  store: Manifest['store'];
  close(): Promise<void>;
}

export interface Where {
  mongodbUri: string | null;
  dataDir: string;
  /** What the embedded store has to say, as that it waits for another command. */
  log(message: string): void;
}

/** A store that is only read or filled here: nothing in it expires, whatever its clock would say. */
export const neverLater = () => new Date(0);

/**
 * What a backup is read from: the server, or a copy of the embedded store. The store is held only while it is copied,
 * and a bot that has it open copies it itself.
 * @param scratch a folder for the copy
 */
export async function openSource(where: Where, scratch: string): Promise<Source> {
  const { mongodbUri } = where;
  if (mongodbUri !== null) {
    const raw = await openRawStore(mongodbUri);
    return { raw, store: 'mongodb', close: () => raw.close() };
  }
  const data = dataOf(where.dataDir);
  if (!existsSync(data)) fail('terminal.backup.nothing');
  await copyStore(where, dataOf(scratch));
  const copy = await openStore({ dataDir: scratch, now: neverLater, role: 'command', log: where.log });
  const raw = await openRawStore(copy.uri);
  return {
    ...{ raw, store: 'embedded' },
    close: async () => {
      await raw.close();
      await copy.close();
    },
  };
}

/** The files of the embedded store of a data folder. */
export function dataOf(dataDir: string): string {
  return join(dataDir, 'store', 'data');
}

async function copyStore({ dataDir, log }: Where, target: string): Promise<void> {
  const store = await openStore({ dataDir, now: neverLater, role: 'command', log });
  try {
    await store.backup(target);
  } finally {
    await store.close();
  }
}
