import { mkdirSync } from 'node:fs';
import { open, type RootDatabase } from 'lmdb';
import type { Batch } from './batch';

/** Keys: `[0, collection]` its definition, `[collection, row]` a document; rows count up in order of insertion. */
type Key = [number, number];

const definitions = 0;

/** Documents and definitions on disk. Values are BSON; one batch is one transaction. */
export class Storage {
  readonly #database: RootDatabase<Buffer, Key>;

  /** Opens or creates the database in a folder. */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#database = open<Buffer, Key>({ path: folder, encoding: 'binary' });
  }

  /** The definitions of all collections by their number. */
  *records(): Generator<[number, Buffer]> {
    yield* this.#range(definitions);
  }

  /** The documents of one collection in order of insertion. */
  *documents(collection: number): Generator<[number, Buffer]> {
    yield* this.#range(collection);
  }

  *#range(first: number): Generator<[number, Buffer]> {
    for (const { key, value } of this.#database.getRange({ start: [first, 0], end: [first + 1, 0] })) {
      yield [key[1], value];
    }
  }

  /** Resolves when the batch is on disk, not merely visible. */
  async commit(batch: Batch): Promise<void> {
    if (batch.isEmpty) return;
    // What is cleared is enumerated on disk, so what was written before has to be there first.
    if (batch.cleared.size > 0) await this.#database.committed;
    const written = this.#database.batch(() => this.#write(batch));
    await written;
    await this.#database.flushed;
  }

  #write(batch: Batch): void {
    for (const collection of batch.cleared) {
      const keys = this.#database.getKeys({ start: [collection, 0], end: [collection + 1, 0] });
      for (const key of keys) void this.#database.remove(key);
    }
    for (const [collection, rows] of batch.documents) {
      for (const [row, bytes] of rows) this.#set([collection, row], bytes);
    }
    for (const [collection, bytes] of batch.records) this.#set([definitions, collection], bytes);
  }

  #set(key: Key, bytes: Uint8Array | null): void {
    if (bytes === null) void this.#database.remove(key);
    else void this.#database.put(key, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  /** A consistent copy of everything committed so far, in a folder that is made when it is not there. */
  async backup(folder: string): Promise<void> {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await this.#database.backup(folder, true);
  }

  async close(): Promise<void> {
    await this.#database.flushed;
    await this.#database.close();
  }
}
