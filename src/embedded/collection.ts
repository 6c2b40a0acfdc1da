import { ObjectId } from 'bson';
import { CommandError } from './errors';
import { describeIndex, type IndexDefinition, idIndex, parseIndex } from './index/definition';
import { Index } from './index/index';
import type { Batch } from './storage/batch';
import type { Storage } from './storage/lmdb';
import { decode, encode } from './values/codec';
import { type Doc, isDoc } from './values/document';
import { assertStorable } from './values/storable';

export interface CollectionIdentity {
  id: number;
  database: string;
  name: string;
}

/** One collection: its documents by row and its indexes, in memory; every change is also laid into a batch for the disk. */
export class Collection {
  readonly indexes: Index[];
  readonly #documents = new Map<number, Doc>();
  #nextRow = 1;

  constructor(
    readonly identity: CollectionIdentity,
    definitions: readonly IndexDefinition[],
  ) {
    this.indexes = [idIndex, ...definitions].map((definition) => new Index(definition));
  }

  /** Restores a collection from its record and its documents. */
  static load(id: number, record: Buffer, storage: Storage): Collection {
    const { database, name, indexes } = readRecord(record);
    const collection = new Collection({ id, database, name }, indexes);
    for (const [row, bytes] of storage.documents(id)) collection.#put(row, decode(bytes));
    return collection;
  }

  get namespace(): string {
    return `${this.identity.database}.${this.identity.name}`;
  }

  get size(): number {
    return this.#documents.size;
  }

  /** The definition as it is kept: names and indexes other than the one on `_id`. */
  record(): Uint8Array {
    const indexes = this.indexes.slice(1).map((index) => describeIndex(index.definition));
    return encode({ database: this.identity.database, name: this.identity.name, indexes });
  }

  rows(): Iterable<number> {
    return this.#documents.keys();
  }

  entries(): Iterable<[number, Doc]> {
    return this.#documents.entries();
  }

  get(row: number): Doc | undefined {
    return this.#documents.get(row);
  }

  /**
   * Adds a document; one without `_id` is given an ObjectId, and `_id` comes first.
   * @returns the document as it is kept
   * @throws CommandError DuplicateKey, and whatever makes it unstorable
   */
  insert(document: Doc, batch: Batch): Doc {
    const { _id = new ObjectId(), ...fields } = document;
    const doc: Doc = { _id, ...fields };
    assertStorable(doc);
    const bytes = encode(doc);
    this.#assertUnique(doc, null);
    const row = this.#nextRow;
    this.#put(row, doc);
    batch.setDocument(this.identity.id, row, bytes);
    return doc;
  }

  /** Puts another document in a row. @throws CommandError DuplicateKey */
  replace(row: number, doc: Doc, batch: Batch): void {
    const bytes = encode(doc);
    this.#assertUnique(doc, row);
    const old = this.#documents.get(row);
    if (old === undefined) this.#put(row, doc);
    else {
      this.#documents.set(row, doc);
      for (const index of this.indexes) index.replace(row, old, doc);
    }
    batch.setDocument(this.identity.id, row, bytes);
  }

  remove(row: number, batch: Batch): void {
    const old = this.#documents.get(row);
    if (old === undefined) return;
    for (const index of this.indexes) index.remove(row, old);
    this.#documents.delete(row);
    batch.setDocument(this.identity.id, row, null);
  }

  #put(row: number, doc: Doc): void {
    this.#documents.set(row, doc);
    for (const index of this.indexes) index.add(row, doc);
    if (row >= this.#nextRow) this.#nextRow = row + 1;
  }

  #assertUnique(doc: Doc, ownRow: number | null): void {
    for (const index of this.indexes) {
      const key = index.conflict(doc, ownRow);
      if (key !== null) throw duplicateKey(this.namespace, index, key.values);
    }
  }

  /** Builds an index over what is there. @throws CommandError DuplicateKey, CannotIndexParallelArrays */
  addIndex(definition: IndexDefinition, batch: Batch): void {
    const index = new Index(definition);
    for (const [row, doc] of this.#documents) {
      const key = index.conflict(doc, row);
      if (key !== null) throw duplicateKey(this.namespace, index, key.values);
      index.add(row, doc);
    }
    this.indexes.push(index);
    batch.setRecord(this.identity.id, this.record());
  }

  dropIndex(index: Index, batch: Batch): void {
    this.indexes.splice(this.indexes.indexOf(index), 1);
    batch.setRecord(this.identity.id, this.record());
  }
}

function readRecord(bytes: Buffer): { database: string; name: string; indexes: IndexDefinition[] } {
  const { database, name, indexes } = decode(bytes);
  const specs = Array.isArray(indexes) ? indexes.filter(isDoc) : [];
  return { database: String(database), name: String(name), indexes: specs.map(parseIndex) };
}

function duplicateKey(namespace: string, index: Index, values: readonly unknown[]): CommandError {
  const keyValue: Doc = {};
  index.fields.forEach((field, at) => {
    keyValue[field] = values[at] ?? null;
  });
  const shown = index.fields.map((field) => `${field}: ${JSON.stringify(keyValue[field])}`).join(', ');
  return new CommandError(
    'DuplicateKey',
    `E11000 duplicate key error collection: ${namespace} index: ${index.definition.name} dup key: { ${shown} }`,
    { keyPattern: index.definition.key, keyValue },
  );
}
