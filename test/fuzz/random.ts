import { seededBytes } from '../../src/sandbox/demo/random';

/** Choices that are the same for the same seed. */
export interface Random {
  /** From 0 to below `limit`. */
  below(limit: number): number;
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  bytes(count: number): Uint8Array;
}

export function randomOf(seed: number): Random {
  const bytes = seededBytes(seed);
  const below = (limit: number) => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes(4);
    return Math.floor(((a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d) / 2 ** 32) * limit);
  };
  return {
    below,
    chance: (share) => below(1_000_000) < share * 1_000_000,
    pick: (from) => {
      const [found] = from.slice(below(from.length));
      if (found === undefined && from.length === 0) throw new Error('nothing to pick from');
      return found as (typeof from)[number];
    },
    bytes,
  };
}
