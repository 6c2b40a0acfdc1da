/** Bytes that look random and are the same in every play. */
export type Bytes = (count: number) => Uint8Array;

/** The mulberry32 generator: small, and good enough for codes that guard nothing. */
export function seededBytes(seed: number): Bytes {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 24;
  };
  return (count) => Uint8Array.from({ length: count }, next);
}
