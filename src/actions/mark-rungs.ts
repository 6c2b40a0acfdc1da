import { batchesOf } from '../domain/batches';
import type { RungMark } from '../domain/ladder';
import { nextRungAt } from '../domain/nudge';
import type { Obligation } from '../domain/obligation';
import type { LadderFinder } from './ladder-finder';
import type { Office } from './office';

/** So many are written at once: enough to be quick, few enough to keep nobody waiting who types. */
const BATCH = 250;

export interface Marked {
  obligation: Obligation;
  marks: readonly RungMark[];
}

/**
 * Adds marks to obligations and notes when their ladders have something to decide next. Returns false when somebody else
 * changed some of them meanwhile: the next call marks those.
 */
export async function markRungs(
  { store, calendar }: Office,
  laddersOf: LadderFinder,
  marked: readonly Marked[],
  now: Date,
): Promise<boolean> {
  const ladderOf = await laddersOf(marked.map(({ obligation }) => obligation));
  const changed = marked.flatMap(({ obligation, marks }) => {
    const ladder = ladderOf(obligation);
    if (!ladder) return [];
    const after = { ...obligation, rungs: [...obligation.rungs, ...marks] };
    return [{ ...after, nextRungAt: nextRungAt(after, ladder, now, calendar) }];
  });
  let saved = 0;
  for (const batch of batchesOf(changed, BATCH)) saved += await store.obligations.saveAll(batch);
  return saved === changed.length;
}
