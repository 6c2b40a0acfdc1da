import { createHash } from 'node:crypto';

const SIZE = 32;

/** What documents say, whatever the order they come in: the sum of their SHA-256 without carry, and how many. */
export class ContentDigest {
  readonly #sum = Buffer.alloc(SIZE);
  #count = 0;

  add(document: Uint8Array): void {
    const hash = createHash('sha256').update(document).digest();
    for (let at = 0; at < SIZE; at += 1) this.#sum[at] = (this.#sum[at] ?? 0) ^ (hash[at] ?? 0);
    this.#count += 1;
  }

  get count(): number {
    return this.#count;
  }

  get hex(): string {
    return this.#sum.toString('hex');
  }
}
