export interface Pairs<E, F> {
  pairs: Array<readonly [expected: E, found: F]>;
  missed: E[];
  extra: F[];
}

/**
 * Pairs what was expected with what was found, the best fitting first; each stands in one pair at most.
 * @param closeness how well two go together; 0 when they are not the same thing
 */
export function pairUp<E, F>(
  expected: readonly E[],
  found: readonly F[],
  closeness: (expected: E, found: F) => number,
): Pairs<E, F> {
  const fits = expected
    .flatMap((one, i) => found.map((other, j) => ({ i, j, one, other, fits: closeness(one, other) })))
    .filter((pair) => pair.fits > 0)
    .sort((a, b) => b.fits - a.fits || a.i - b.i || a.j - b.j);
  const [taken, used] = [new Set<number>(), new Set<number>()];
  const pairs: Array<readonly [E, F]> = [];
  for (const { i, j, one, other } of fits) {
    if (taken.has(i) || used.has(j)) continue;
    taken.add(i);
    used.add(j);
    pairs.push([one, other]);
  }
  return {
    pairs,
    missed: expected.filter((_, i) => !taken.has(i)),
    extra: found.filter((_, j) => !used.has(j)),
  };
}
