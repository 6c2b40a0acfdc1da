import { calculateObjectSize, Long } from 'bson';
import { CommandError } from '../errors';
import { maxDocumentBytes } from '../values/codec';
import type { Doc } from '../values/document';

/** As MongoDB: a cursor nobody asks for is forgotten. */
const idleMs = 10 * 60_000;
const firstBatch = 101;

interface OpenCursor {
  namespace: string;
  rest: Doc[];
  lastUsed: number;
}

export interface Opening {
  namespace: string;
  docs: Doc[];
  /** `undefined`: the server's own size. */
  batchSize: number | undefined;
  singleBatch: boolean;
  now: Date;
}

/** Results that did not fit into the first reply. They are a picture of the moment of the query. */
export class Cursors {
  readonly #open = new Map<number, OpenCursor>();
  #lastId = 0;

  /** The `cursor` of a reply to find, aggregate and the lists. */
  open({ namespace, docs, batchSize, singleBatch, now }: Opening): Doc {
    const size = fitting(docs, batchSize ?? firstBatch);
    const rest = docs.slice(size);
    const keep = rest.length > 0 && !singleBatch;
    this.#lastId += keep ? 1 : 0;
    if (keep) this.#open.set(this.#lastId, { namespace, rest, lastUsed: now.getTime() });
    return { firstBatch: docs.slice(0, size), id: cursorId(keep ? this.#lastId : 0), ns: namespace };
  }

  /** The next batch. @throws CommandError CursorNotFound, Unauthorized */
  next(id: number, namespace: string, batchSize: number | undefined, now: Date): Doc {
    const cursor = this.#open.get(id);
    if (cursor === undefined) throw new CommandError('CursorNotFound', `cursor id ${id} not found`);
    if (cursor.namespace !== namespace) {
      throw new CommandError(
        'Unauthorized',
        `cursor id ${id} belongs to another collection than ${namespace}`,
      );
    }
    const size = fitting(
      cursor.rest,
      batchSize === undefined || batchSize === 0 ? cursor.rest.length : batchSize,
    );
    const nextBatch = cursor.rest.slice(0, size);
    cursor.rest = cursor.rest.slice(size);
    cursor.lastUsed = now.getTime();
    if (cursor.rest.length === 0) this.#open.delete(id);
    return { nextBatch, id: cursorId(cursor.rest.length > 0 ? id : 0), ns: namespace };
  }

  /** @returns false when there is none */
  kill(id: number): boolean {
    return this.#open.delete(id);
  }

  /** Forgets cursors left alone for ten minutes. */
  sweep(now: Date): void {
    for (const [id, cursor] of this.#open) {
      if (now.getTime() - cursor.lastUsed > idleMs) this.#open.delete(id);
    }
  }
}

/** How many documents fit into one reply; at least one where any is wanted. */
function fitting(docs: readonly Doc[], wanted: number): number {
  const most = Math.min(wanted, docs.length);
  let bytes = 0;
  for (let i = 0; i < most; i++) {
    // In the reply each is a field of the array: its type, its index as text, and the end of that.
    bytes += calculateObjectSize(docs[i] ?? {}, { ignoreUndefined: true }) + 2 + String(i).length;
    if (bytes > maxDocumentBytes) return Math.max(i, 1);
  }
  return most;
}

/** Drivers demand a 64-bit integer. */
function cursorId(id: number): Long {
  return Long.fromNumber(id);
}
