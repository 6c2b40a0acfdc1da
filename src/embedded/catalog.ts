import { Collection } from './collection';
import { CommandError } from './errors';
import type { Batch } from './storage/batch';
import type { Storage } from './storage/lmdb';
import { decode } from './values/codec';

/** A collection that nothing has asked for yet stays on disk. */
interface Slot {
  id: number;
  database: string;
  name: string;
  load(): Collection;
}

/** All collections of the store, by database and name. */
export class Catalog {
  readonly #slots = new Map<string, Slot>();
  #nextId = 1;

  constructor(storage: Storage) {
    for (const [id, record] of storage.records()) {
      const { database, name } = decode(record);
      let loaded: Collection | null = null;
      const load = () => {
        loaded ??= Collection.load(id, record, storage);
        return loaded;
      };
      this.#add({ id, database: String(database), name: String(name), load });
    }
  }

  #add(slot: Slot): void {
    this.#slots.set(`${slot.database}.${slot.name}`, slot);
    this.#nextId = Math.max(this.#nextId, slot.id + 1);
  }

  find(database: string, name: string): Collection | null {
    return this.#slots.get(`${database}.${name}`)?.load() ?? null;
  }

  /** @throws CommandError InvalidNamespace */
  create(database: string, name: string, batch: Batch): Collection {
    assertName(database, name);
    const collection = new Collection({ id: this.#nextId, database, name }, []);
    this.#add({ id: collection.identity.id, database, name, load: () => collection });
    batch.setRecord(collection.identity.id, collection.record());
    return collection;
  }

  findOrCreate(database: string, name: string, batch: Batch): Collection {
    return this.find(database, name) ?? this.create(database, name, batch);
  }

  /** @returns false when there is none */
  drop(database: string, name: string, batch: Batch): boolean {
    const slot = this.#slots.get(`${database}.${name}`);
    if (slot === undefined) return false;
    this.#slots.delete(`${database}.${name}`);
    batch.clear(slot.id);
    batch.setRecord(slot.id, null);
    return true;
  }

  names(database: string): string[] {
    return [...this.#slots.values()].filter((slot) => slot.database === database).map((slot) => slot.name);
  }

  databases(): string[] {
    return [...new Set([...this.#slots.values()].map((slot) => slot.database))].sort();
  }

  *collections(): Generator<Collection> {
    for (const slot of this.#slots.values()) yield slot.load();
  }
}

function assertName(database: string, name: string): void {
  const wrong =
    name === '' ||
    name.startsWith('.') ||
    name.includes('$') ||
    name.includes('\0') ||
    name.startsWith('system.');
  if (wrong || Buffer.byteLength(`${database}.${name}`) > 255) {
    throw new CommandError(
      'InvalidNamespace',
      `Invalid collection name: ${JSON.stringify(`${database}.${name}`)}`,
    );
  }
}

/** @throws CommandError InvalidNamespace */
export function assertDatabaseName(name: string): void {
  if (name === '' || name.length > 63 || /[/\\. "$\0]/.test(name)) {
    throw new CommandError('InvalidNamespace', `Invalid database name: ${JSON.stringify(name)}`);
  }
}
