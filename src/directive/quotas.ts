import { oneLine } from './campaigns/pattern';
import type { Directive, FoundQuota } from './directive';
import type { Layout } from './layout';
import { factOf } from './layout';
import { type Count, countsIn } from './quotas/count';
import { isDemand } from './quotas/demand';
import { whatAt } from './quotas/what';
import { unitsIn, type Who, whoBefore } from './quotas/who';
import type { Reading } from './reading';

/** Numbers that each unit is to bring: "từ 2 đến 4 mô hình", "tối thiểu 01 bài". */
export function quotasOf({ layout, citations }: Reading): Directive['quotas'] {
  const cited = (at: number) => citations.some(({ place }) => place.from <= at && at < place.to);
  return layout.blocks
    .flatMap((block, at) =>
      block.part === 'body'
        ? block.sentences.flatMap(({ from, to }) => quotasIn(layout, { from, to, block: at }))
        : [],
    )
    .filter(({ evidence }) => !cited(evidence.place.from));
}

function quotasIn(
  layout: Layout,
  { from, to, block }: { from: number; to: number; block: number },
): Directive['quotas'] {
  const words = layout.text.slice(from, to);
  const found: Directive['quotas'] = [];
  let done = 0;
  for (const count of countsIn(words)) {
    const { place } = count;
    const what = place.from < done ? null : whatAt(words, place.to);
    if (what === null) continue;
    // "ít nhất 01 mô hình, 02 gương": what bounds the first bounds the next.
    const previous = /^(?:,| và)\s*$/u.test(words.slice(done, place.from)) ? found.at(-1) : undefined;
    const { min, max, isBare } = previous && count.isBare ? bounded(count, previous) : count;
    const who = whoBefore(words, place.from) ?? (isBare ? null : whoAbove(layout, block));
    if (!previous && !isDemand(words, place, { isBare, who })) continue;
    done = what.to;
    const whole = { from: from + (who?.place?.from ?? place.from), to: from + what.to };
    const evidence = factOf(layout, oneLine(layout.typed.slice(whole.from, whole.to)), whole);
    found.push({ who: who?.name ?? '', min, max, what: what.name, evidence });
  }
  return found;
}

function bounded({ min }: Count, { min: least, max: most }: FoundQuota): Omit<Count, 'place'> {
  if (least !== null && most !== null) return { min, max: min, isBare: true };
  return { min: least === null ? null : min, max: most === null ? null : min, isBare: false };
}

/** Who is named over an item: "Mỗi xã, phường:". */
function whoAbove({ text, blocks }: Layout, block: number): Who | null {
  const parent = blocks[blocks[block]?.parent ?? -1];
  if (!parent) return null;
  const words = text.slice(parent.from, Math.min(parent.to, parent.from + 260));
  const who = whoBefore(words) ?? unitsIn(words);
  return who && { ...who, place: null };
}
