/** What stands on both sides, or on one. */
export interface Pair<T> {
  before: T | null;
  now: T | null;
}

interface Closeness<T> {
  score(before: T, now: T): number;
  /** Of a pair. */
  least: number;
}

/** Puts together what is closest, each once; what is left on either side stands alone, that of now first. */
export function paired<T>(
  before: readonly T[],
  now: readonly T[],
  { score, least }: Closeness<T>,
): Array<Pair<T>> {
  const scored = now
    .flatMap((later, at) => before.map((earlier, from) => ({ at, from, score: score(earlier, later) })))
    .filter((pair) => pair.score >= least)
    .sort((a, b) => b.score - a.score || Math.abs(a.at - a.from) - Math.abs(b.at - b.from));
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const { at, from } of scored) {
    if (partners.has(at) || taken.has(from)) continue;
    partners.set(at, from);
    taken.add(from);
  }
  return [
    ...now.map((later, at) => ({ before: before[partners.get(at) ?? -1] ?? null, now: later })),
    ...before.filter((_, from) => !taken.has(from)).map((earlier) => ({ before: earlier, now: null })),
  ];
}
