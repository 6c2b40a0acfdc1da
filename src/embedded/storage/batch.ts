/** What one write command changes on disk; it is written as a whole or not at all. */
export class Batch {
  readonly documents = new Map<number, Map<number, Uint8Array | null>>();
  readonly records = new Map<number, Uint8Array | null>();
  readonly cleared = new Set<number>();

  /** Keeps the bytes of a document, or removes it (`null`); the last word on a row counts. */
  setDocument(collection: number, row: number, bytes: Uint8Array | null): void {
    let rows = this.documents.get(collection);
    if (rows === undefined) {
      rows = new Map();
      this.documents.set(collection, rows);
    }
    rows.set(row, bytes);
  }

  /** Keeps the definition of a collection, or removes it (`null`). */
  setRecord(collection: number, bytes: Uint8Array | null): void {
    this.records.set(collection, bytes);
  }

  /** Removes every document of a dropped collection; its id is not used again in this batch. */
  clear(collection: number): void {
    this.documents.delete(collection);
    this.cleared.add(collection);
  }

  get isEmpty(): boolean {
    return this.documents.size === 0 && this.records.size === 0 && this.cleared.size === 0;
  }
}
