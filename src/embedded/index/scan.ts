import type { Bound } from './bounds';
import type { Index, IndexEntry } from './index';
import { textOf } from './keys';
import type { Plan } from './plan';

/** The candidate rows of a plan, each once. */
export function* rowsOf(plan: Plan): Generator<number> {
  const seen = plan.index.multikey || plan.prefixes.length > 1 ? new Set<number>() : null;
  for (const entry of entriesOf(plan)) {
    for (const row of entry.rows) {
      if (seen?.has(row)) continue;
      seen?.add(row);
      yield row;
    }
  }
}

function* entriesOf(plan: Plan): Generator<IndexEntry> {
  for (const prefix of plan.prefixes) {
    if (prefix.length === plan.index.fields.length) {
      const entry = plan.index.get(textOf(prefix.map((value) => value ?? null)));
      if (entry !== undefined) yield entry;
    } else yield* between(plan, prefix);
  }
}

function* between(plan: Plan, prefix: unknown[]): Generator<IndexEntry> {
  const ordered = plan.index.ordered();
  const [from, to] = limits(plan, prefix, ordered);
  // A copy: the caller may change the index while it walks.
  const slice = ordered.slice(from, to);
  yield* plan.order === 'backwards' ? slice.reverse() : slice;
}

function limits(plan: Plan, prefix: unknown[], ordered: readonly IndexEntry[]): [number, number] {
  const { index, range } = plan;
  const whole: [number, number] = [
    index.position(ordered, prefix, false),
    index.position(ordered, prefix, true),
  ];
  if (range === null) return whole;
  const descending = index.directions[prefix.length] === -1;
  const [start, end] = descending ? [range.upper, range.lower] : [range.lower, range.upper];
  // The two limits may be met by two elements of an array: only one of them narrows a multikey index.
  const second = index.multikey && start !== null ? null : end;
  return [
    start === null ? whole[0] : atBound(index, ordered, prefix, start, !start.inclusive),
    second === null ? whole[1] : atBound(index, ordered, prefix, second, second.inclusive),
  ];
}

function atBound(
  index: Index,
  ordered: readonly IndexEntry[],
  prefix: unknown[],
  bound: Bound,
  after: boolean,
): number {
  return index.position(ordered, [...prefix, bound.value], after);
}
