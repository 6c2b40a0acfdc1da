import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Owner } from './owner';
import { claimStore, releaseStore } from './ownership/claim';
import { finishExchange, nextData } from './ownership/exchange';
import { Storage } from './storage/lmdb';

export interface Replacement {
  dataDir: string;
  /** A store's files, closed, on the same file system. They are moved. */
  prepared: string;
  /** Where the files that were there go. */
  aside: string;
  /** Without it, a store that has documents is left as it is. */
  evenIfFull: boolean;
  now: () => Date;
  log?: (message: string) => void;
}

/**
 * Puts other files in the place of a store's while nobody has it open. Cut short at any point, the next to open the
 * store finds either the old files or the new ones.
 * @returns `running` when a server has the store open, `full` when it has documents
 */
export async function replaceStore(options: Replacement): Promise<'replaced' | 'running' | 'full'> {
  const folder = join(resolve(options.dataDir), 'store');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { now, log = () => {} } = options;
  // Answers who holds the store, and has others wait: its engine is never started.
  const holder = new Owner({ folder, now, log, sweepMs: 60_000 });
  const claim = await claimStore({
    ...{ folder, role: 'command', listen: (path, id) => holder.listenAt(path, id) },
    onWait: ({ pid }) => log(`waiting for process ${pid}, which holds the store in ${folder}`),
  });
  if (claim.kind === 'client') return 'running';
  try {
    finishExchange(folder);
    const data = join(folder, 'data');
    if (!options.evenIfFull && (await hasDocuments(data))) return 'full';
    exchange(folder, options);
    return 'replaced';
  } finally {
    await releaseStore(folder, claim);
  }
}

function exchange(folder: string, { prepared, aside }: Replacement): void {
  const data = join(folder, 'data');
  // What an earlier try left there was never in force.
  rmSync(nextData(folder), { recursive: true, force: true });
  renameSync(prepared, nextData(folder));
  if (existsSync(data)) {
    mkdirSync(dirname(aside), { recursive: true, mode: 0o700 });
    renameSync(data, aside);
  }
  finishExchange(folder);
}

async function hasDocuments(data: string): Promise<boolean> {
  if (!existsSync(data)) return false;
  const storage = new Storage(data);
  try {
    for (const [collection] of storage.records())
      if (storage.documents(collection).next().done !== true) return true;
    return false;
  } finally {
    await storage.close();
  }
}
