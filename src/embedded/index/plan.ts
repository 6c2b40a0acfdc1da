import type { SortSpec } from '../query/sort';
import type { Doc } from '../values/document';
import { boundsOf, type PathBounds } from './bounds';
import type { Index } from './index';
import { impliesPartial } from './partial';

/** How to find the candidates of a filter. The filter itself is applied to them afterwards, whatever the plan. */
export interface Plan {
  index: Index;
  /** Values of the first components, all combinations to be visited. */
  prefixes: unknown[][];
  /** Limits of the component after the prefix. */
  range: PathBounds | null;
  /** The rows come in the order asked for: forwards, backwards, or not at all. */
  order: 'forwards' | 'backwards' | null;
}

const maxPrefixes = 1000;

/** Chooses an index for a normal filter and a sort, or none where a scan is as good. */
export function choosePlan(indexes: readonly Index[], filter: Doc, sort: SortSpec): Plan | null {
  const bounds = boundsOf(filter);
  let best: { plan: Plan; score: number } | null = null;
  for (const index of indexes) {
    if (!isUsable(index, filter, bounds)) continue;
    const plan = planWith(index, bounds, sort);
    const score = scoreOf(plan);
    if (score > (best?.score ?? 0)) best = { plan, score };
  }
  return best?.plan ?? null;
}

function planWith(index: Index, bounds: Map<string, PathBounds>, sort: SortSpec): Plan {
  let prefixes: unknown[][] = [[]];
  for (const field of index.fields) {
    const points = bounds.get(field)?.points;
    if (points == null || prefixes.length * points.length > maxPrefixes) break;
    prefixes = prefixes.flatMap((head) => points.map((value) => [...head, value]));
  }
  const width = prefixes[0]?.length ?? index.fields.length;
  const next = bounds.get(index.fields[width] ?? '');
  const range = next !== undefined && (next.lower !== null || next.upper !== null) ? next : null;
  return { index, prefixes, range, order: orderOf(index, prefixes, sort) };
}

/** Equalities first, then limits, then an order that saves the sort; a whole unique key beats everything. */
function scoreOf(plan: Plan): number {
  const width = plan.prefixes[0]?.length ?? plan.index.fields.length;
  const whole = plan.index.definition.unique && width === plan.index.fields.length ? 100 : 0;
  return whole + width * 4 + (plan.range === null ? 0 : 2) + (plan.order === null ? 0 : 1);
}

/** A sparse or partial index may be used only for filters whose every match is in it. */
function isUsable(index: Index, filter: Doc, bounds: Map<string, PathBounds>): boolean {
  if (index.definition.sparse) return index.fields.some((field) => demandsPresence(bounds.get(field)));
  return index.partial === null || impliesPartial(filter, bounds, index.partial);
}

function demandsPresence(bounds: PathBounds | undefined): boolean {
  if (bounds === undefined) return false;
  return (
    bounds.lower !== null || bounds.upper !== null || bounds.points?.every((value) => value !== null) === true
  );
}

function orderOf(index: Index, prefixes: unknown[][], sort: SortSpec): Plan['order'] {
  if (sort.length === 0 || index.multikey || prefixes.length !== 1) return null;
  const width = prefixes[0]?.length ?? 0;
  const fixed = new Set(index.fields.slice(0, width));
  const wanted = sort.filter(([path]) => !fixed.has(path));
  const turns = wanted.map(([path, direction], at) => {
    return index.fields[width + at] === path ? direction * (index.directions[width + at] ?? 1) : 0;
  });
  if (turns.every((turn) => turn === 1)) return 'forwards';
  return turns.every((turn) => turn === -1) ? 'backwards' : null;
}
