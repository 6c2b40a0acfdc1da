import { compileNormal, type Matcher } from '../query/matcher';
import type { Doc } from '../values/document';
import { compareValues } from '../values/order';
import type { IndexDefinition } from './definition';
import { type IndexKey, keysOf } from './keys';
import { normalizePartial } from './partial';

/** The rows under one key. */
export interface IndexEntry {
  values: readonly unknown[];
  rows: Set<number>;
}

/** One index of a collection in memory: a map from keys to rows and, once a range was asked for, the keys in order. */
export class Index {
  readonly fields: readonly string[];
  readonly directions: readonly number[];
  readonly #entries = new Map<string, IndexEntry>();
  readonly #applies: Matcher;
  #ordered: IndexEntry[] | null = null;
  #multikey = false;

  /** The partial filter in its normal form; `null` when every document is indexed. */
  readonly partial: Doc | null;

  constructor(readonly definition: IndexDefinition) {
    this.fields = Object.keys(definition.key);
    this.directions = Object.values(definition.key);
    this.partial = normalizePartial(definition.partialFilterExpression);
    this.#applies = compileNormal(this.partial ?? {});
  }

  /** Some document has stood under several keys: an order by this index is not an order of documents. */
  get multikey(): boolean {
    return this.#multikey;
  }

  #keys(doc: Doc): { keys: IndexKey[]; multikey: boolean } {
    if (!this.#applies(doc)) return { keys: [], multikey: false };
    const found = keysOf(doc, this.fields);
    if (this.definition.sparse && found.missing) return { keys: [], multikey: false };
    return found;
  }

  /** The values by which a document stands under the first component. */
  keyValues(doc: Doc): unknown[] {
    return this.#keys(doc).keys.map((key) => key.values[0]);
  }

  /** The key by which a document would collide with another row of a unique index. */
  conflict(doc: Doc, ownRow: number | null): IndexKey | null {
    const { keys } = this.#keys(doc);
    if (!this.definition.unique) return null;
    return (
      keys.find(({ text }) => [...(this.#entries.get(text)?.rows ?? [])].some((row) => row !== ownRow)) ??
      null
    );
  }

  add(row: number, doc: Doc): void {
    const { keys, multikey } = this.#keys(doc);
    this.#multikey ||= multikey;
    for (const key of keys) {
      const entry = this.#entries.get(key.text);
      if (entry === undefined) this.#addEntry(key, row);
      else entry.rows.add(row);
    }
  }

  /** Another document stands in the row; where its keys are the same, nothing moves. */
  replace(row: number, old: Doc, doc: Doc): void {
    const before = this.#keys(old).keys;
    const { keys: after, multikey } = this.#keys(doc);
    const same = before.length === after.length && before.every(({ text }, at) => text === after[at]?.text);
    if (same) this.#multikey ||= multikey;
    else {
      this.remove(row, old);
      this.add(row, doc);
    }
  }

  #addEntry(key: IndexKey, row: number): void {
    const entry: IndexEntry = { values: key.values, rows: new Set([row]) };
    this.#entries.set(key.text, entry);
    this.#ordered?.splice(this.position(this.#ordered, key.values, false), 0, entry);
  }

  remove(row: number, doc: Doc): void {
    for (const { text } of this.#keys(doc).keys) {
      const entry = this.#entries.get(text);
      if (entry === undefined || !entry.rows.delete(row) || entry.rows.size > 0) continue;
      this.#entries.delete(text);
      this.#forget(entry);
    }
  }

  /** Takes an emptied key out of the order; keys that differ in text alone compare equal, hence the search. */
  #forget(entry: IndexEntry): void {
    if (this.#ordered === null) return;
    let at = this.position(this.#ordered, entry.values, false);
    while (this.#ordered[at] !== entry) at += 1;
    this.#ordered.splice(at, 1);
  }

  get(text: string): IndexEntry | undefined {
    return this.#entries.get(text);
  }

  /** All keys in the index's order; kept up to date from the first call on. */
  ordered(): readonly IndexEntry[] {
    this.#ordered ??= [...this.#entries.values()].sort((a, b) => this.compare(a.values, b.values));
    return this.#ordered;
  }

  /** Compares two keys, or a key with the beginning of one. */
  compare(a: readonly unknown[], b: readonly unknown[]): number {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i++) {
      const order = compareValues(a[i], b[i]);
      if (order !== 0) return order * (this.directions[i] ?? 1);
    }
    return 0;
  }

  /** Where keys with this beginning start (`after` false) or end (`after` true) in the order. */
  position(ordered: readonly IndexEntry[], prefix: readonly unknown[], after: boolean): number {
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = this.compare(ordered[middle]?.values ?? [], prefix);
      if (order < 0 || (after && order === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
