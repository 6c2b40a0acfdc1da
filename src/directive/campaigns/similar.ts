/** Texts shorter than this are the same only when they are equal: anything begins like them. */
const SHORTEST = 12;
/** From here on a title that stands within another is the same one, shortened. */
const LONG = 24;
const ENOUGH = 0.85;

/** True when two folded titles name one thing: equal, one the beginning or end of the other, or but for a few letters. */
export function areSimilar(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST) return false;
  if (
    long.startsWith(`${short} `) ||
    long.endsWith(` ${short}`) ||
    (short.length > LONG && ` ${long} `.includes(` ${short} `))
  )
    return true;
  if (short.length * 1.4 < long.length || digits(short) !== digits(long)) return false;
  return alike(short, long) >= ENOUGH;
}

/** Shared pairs of neighbouring letters, 0 to 1 (Dice). */
function alike(a: string, b: string): number {
  const left = new Map<string, number>();
  for (const pair of pairsOf(a)) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of pairsOf(b)) {
    const count = left.get(pair) ?? 0;
    if (count > 0) shared += 1;
    left.set(pair, count - 1);
  }
  return (2 * shared) / Math.max(1, a.length + b.length - 2);
}

function pairsOf(text: string): string[] {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) pairs.push(text.slice(at, at + 2));
  return pairs;
}

function digits(text: string): string {
  return text.replace(/\P{N}/gu, '');
}
