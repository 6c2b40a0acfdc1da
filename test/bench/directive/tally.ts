/** Of one field: how many there were, how many were found, how many of these are right. */
export interface Tally {
  expected: number;
  found: number;
  right: number;
}

/** What was not as it should be; null when nothing was expected, or nothing found. */
export interface Miss {
  field: string;
  expected: string | null;
  found: string | null;
}

export interface Score {
  fields: Map<string, Tally>;
  misses: Miss[];
}

export function newScore(): Score {
  return { fields: new Map(), misses: [] };
}

/** One value of a field. Null: there is none, which is neither right nor wrong when there is none to be found. */
export function count(
  score: Score,
  field: string,
  { expected, found, right }: { expected: string | null; found: string | null; right: boolean },
): void {
  const tally = score.fields.get(field) ?? { expected: 0, found: 0, right: 0 };
  score.fields.set(field, tally);
  if (expected !== null) tally.expected += 1;
  if (found !== null) tally.found += 1;
  if (right && expected !== null && found !== null) tally.right += 1;
  else if (expected !== null || found !== null) score.misses.push({ field, expected, found });
}

export function sumOf(scores: readonly Score[]): Map<string, Tally> {
  const sum = new Map<string, Tally>();
  for (const { fields } of scores)
    for (const [field, { expected, found, right }] of fields) {
      const before = sum.get(field) ?? { expected: 0, found: 0, right: 0 };
      sum.set(field, {
        expected: before.expected + expected,
        found: before.found + found,
        right: before.right + right,
      });
    }
  return sum;
}

/** Each 1 when there is nothing it could be measured on. */
export function measures({ expected, found, right }: Tally): {
  precision: number;
  recall: number;
  f1: number;
} {
  const precision = found === 0 ? 1 : right / found;
  const recall = expected === 0 ? 1 : right / expected;
  return { precision, recall, f1: expected + found === 0 ? 1 : (2 * right) / (expected + found) };
}
