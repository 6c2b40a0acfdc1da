/** Loading may take this share of the time at most, however often it is asked for. */
const MOST_SHARE = 1 / 20;

/**
 * What was loaded in the last `forMs`, or longer where loading is dear. Those who ask at once wait for one loading; a
 * loading that fails is asked anew.
 */
export function cached<T>(load: () => Promise<T>, forMs: number, elapsed: () => number): () => Promise<T> {
  let kept: { value: Promise<T>; until: number } | null = null;
  return () => {
    const begun = elapsed();
    if (kept && begun < kept.until) return kept.value;
    const entry = { value: load(), until: Number.POSITIVE_INFINITY };
    kept = entry;
    entry.value.then(
      () => {
        entry.until = elapsed() + Math.max(forMs, (elapsed() - begun) / MOST_SHARE);
      },
      () => {
        entry.until = Number.NEGATIVE_INFINITY;
      },
    );
    return entry.value;
  };
}
