import { Catalog } from './catalog';
import { Cursors } from './commands/cursors';
import { runCommand } from './commands/table';
import { CommandError } from './errors';
import { Batch } from './storage/batch';
import { Storage } from './storage/lmdb';
import { removeExpired } from './ttl';
import type { Doc } from './values/document';

export interface EngineOptions {
  /** The folder of the LMDB files. */
  folder: string;
  now: () => Date;
}

/**
 * The database itself, without a network. A command runs on memory in one go, so commands never interleave; its
 * changes then go to disk as one batch, and only after that the reply is given.
 */
export class Engine {
  readonly #storage: Storage;
  readonly #catalog: Catalog;
  readonly #cursors = new Cursors();
  readonly #now: () => Date;
  readonly #pending = new Set<Promise<void>>();
  #state: 'open' | 'failed' | 'closing' = 'open';

  constructor({ folder, now }: EngineOptions) {
    this.#storage = new Storage(folder);
    this.#catalog = new Catalog(this.#storage);
    this.#now = now;
  }

  /** Answers one command. @throws CommandError */
  async run(body: Doc, connectionId: number): Promise<Doc> {
    this.#assertOpen();
    const { $db: database = 'test', ...rest } = body;
    const batch = new Batch();
    const context = {
      ...{ catalog: this.#catalog, cursors: this.#cursors, connectionId, batch },
      ...{ now: this.#now(), database: String(database), body: rest },
    };
    try {
      return runCommand(context);
    } finally {
      // Even a refused command may have changed something before: memory and disk stay alike.
      await this.#commit(batch);
    }
  }

  /** Removes what has expired and forgets idle cursors. @returns how many documents went */
  async sweep(): Promise<number> {
    if (this.#state !== 'open') return 0;
    const batch = new Batch();
    const now = this.#now();
    const removed = removeExpired(this.#catalog, batch, now);
    this.#cursors.sweep(now);
    await this.#commit(batch);
    return removed;
  }

  async #commit(batch: Batch): Promise<void> {
    if (batch.isEmpty) return;
    const commit = this.#storage.commit(batch);
    this.#pending.add(commit);
    try {
      await commit;
    } catch (error) {
      // Memory is now ahead of the disk: nothing that is answered from it could be trusted.
      this.#state = 'failed';
      throw error;
    } finally {
      this.#pending.delete(commit);
    }
  }

  #assertOpen(): void {
    if (this.#state === 'closing')
      throw new CommandError('ShutdownInProgress', 'the embedded store is closing');
    if (this.#state === 'failed') {
      throw new CommandError(
        'ShutdownInProgress',
        'the embedded store could not write to disk and has stopped',
      );
    }
  }

  backup(folder: string): Promise<void> {
    return this.#storage.backup(folder);
  }

  /** Refuses new commands, waits for the disk and closes the files. */
  async close(): Promise<void> {
    this.#state = 'closing';
    await Promise.allSettled(this.#pending);
    await this.#storage.close();
  }
}
