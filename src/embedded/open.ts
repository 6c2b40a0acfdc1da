import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CommandError } from './errors';
import { Owner } from './owner';
import { ask, backupCommand } from './ownership/ask';
import { type Claim, claimStore, releaseStore } from './ownership/claim';
import { uriOf } from './ownership/endpoint';
import { followHolder } from './ownership/follow';
import type { Holder, Role } from './ownership/holder';

export interface OpenOptions {
  /** The store lives in its folder `store`. */
  dataDir: string;
  now: () => Date;
  /** How long this process means to hold the store; a `server` by default. */
  role?: Role;
  /** Database that the connection string names. */
  database?: string;
  /** Called once when a short command of another process has to end first. */
  onWait?: (holder: { pid: number }) => void;
  log?: (message: string) => void;
  /** In a client, called once when the process that has the store open is gone: `uri` leads nowhere any more. */
  onLost?: () => void;
  /** Milliseconds between two sweeps of what has expired; real time, while what is expired is told by `now`. */
  sweepMs?: number;
}

export interface EmbeddedStore {
  /** Connection string for mongoose and every MongoDB client. */
  uri: string;
  /** False when another process has the store open and this one works through its socket. */
  owner: boolean;
  /**
   * Also answers at a port of 127.0.0.1 (0: any free one), where everybody on this machine can read and write.
   * @throws Error in a client
   */
  listenOn(port: number): Promise<number>;
  /** Removes what has expired now rather than at the next sweep. @returns how many documents went; 0 for a client */
  sweep(): Promise<number>;
  /** A consistent copy, taken while others go on writing. The folder is made when it is not there. */
  backup(folder: string): Promise<void>;
  /** For an owner: waits for what is in flight, closes the files and lets others have the store. */
  close(): Promise<void>;
}

/**
 * Opens the embedded store of a data folder. One process owns it; another on the same folder becomes its client
 * through the socket, so `uri` works in both. While a short `command` holds it, others wait for that to end.
 */
export async function openStore(options: OpenOptions): Promise<EmbeddedStore> {
  const folder = join(resolve(options.dataDir), 'store');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const log = options.log ?? (() => {});
  const owner = new Owner({ folder, now: options.now, log, sweepMs: options.sweepMs ?? 60_000 });
  const claim: Claim = await claimStore({
    folder,
    role: options.role ?? 'server',
    listen: (path, id) => owner.listenAt(path, id),
    onWait: (holder) => {
      log(`waiting for process ${holder.pid}, which holds the store in ${folder}`);
      options.onWait?.(holder);
    },
  });
  const uri = uriOf(claim.holder.endpoint, options.database ?? 'don-doc');
  if (claim.kind === 'client') return clientOf(claim.holder, uri, options.onLost);
  try {
    owner.start();
  } catch (error) {
    await releaseStore(folder, claim);
    throw error;
  }
  return {
    uri,
    owner: true,
    listenOn: (port) => owner.listenOn(port),
    sweep: () => owner.sweep(),
    backup: (target) => owner.backup(resolve(target)),
    close: () => owner.close(claim),
  };
}

async function clientOf(
  holder: Holder,
  uri: string,
  onLost: () => void = () => undefined,
): Promise<EmbeddedStore> {
  const unfollow = await followHolder(holder.endpoint, onLost);
  return {
    uri,
    owner: false,
    listenOn: async () => {
      throw new Error(`process ${holder.pid} has the store open; only it can listen on a port`);
    },
    sweep: async () => 0,
    backup: async (target) => {
      const reply = await ask(holder.endpoint, { [backupCommand]: resolve(target) });
      if (reply?.ok !== 1)
        throw new CommandError('InternalError', `backup failed: ${reply?.errmsg ?? 'no answer'}`);
    },
    close: async () => unfollow(),
  };
}
