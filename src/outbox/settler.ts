import type { Settled } from '../store/delivery-line';

/** Writes what became of rows, many at once: while one write is under way the next gathers. */
export interface Settler {
  /** Resolves when it is stored. */
  add(settled: Settled): Promise<void>;
}

/** How long outcomes gather before they are written: a tenth of the writes, and no crash repeats more for it. */
export const GATHER_MS = 10;

export interface Writing {
  write(settled: readonly Settled[]): Promise<void>;
  /** What could not be written, for when the store is back: it is true all the same. */
  kept: Settled[];
  /** Lets more outcomes gather. */
  gather?(ms: number): Promise<void>;
}

export function createSettler({ write, kept, gather }: Writing): Settler {
  let gathered: Array<{ settled: Settled; stored(): void; lost(reason: unknown): void }> = [];
  let writing = false;

  async function work(): Promise<void> {
    writing = true;
    while (gathered.length > 0) {
      await gather?.(GATHER_MS);
      const batch = gathered;
      gathered = [];
      const settled = batch.map((one) => one.settled);
      try {
        await write(settled);
        for (const { stored } of batch) stored();
      } catch (error) {
        kept.push(...settled);
        for (const { lost } of batch) lost(error);
      }
    }
    writing = false;
  }

  return {
    add(settled) {
      return new Promise((stored, lost) => {
        gathered.push({ settled, stored, lost });
        if (!writing) void work();
      });
    },
  };
}
