import type { Place } from '../directive';
import type { Block, Layout } from '../layout';
import { LABEL } from './lead-behind';
import type { Naming } from './naming';
import { spaced } from './pattern';
import { unitBefore } from './unit';
import { placeOf, unitAtStart } from './unit-at';

const LABELLED = spaced(`^(?:${LABEL}) ?`, 'u');
const NAMED = unitBefore('(?= ?(?:[.;()]|$))', 'u');
const CHARGED = unitBefore(
  '[:,]? ?(?:được giao )?(?:chủ trì|phụ trách|làm đầu mối|là (?:cơ quan |đơn vị )?(?:đầu mối|thường trực|chủ trì))(?!\\p{L})',
  'u',
);
const MOST = 40;
const REACH = 300;

/** "1. Phong trào “…”" over "c) Cơ quan thường trực: Sở X." or "- Giao Sở X chủ trì." */
export function leadBeneath({ text, blocks }: Layout, { block, whole }: Naming): Place | null {
  const heading = blocks[block];
  if (!heading || whole.from - heading.from > 3) return null;
  for (let at = block + 1; at < blocks.length && at < block + MOST; at += 1) {
    const under = blocks[at];
    if (!under || !isUnder(blocks, at, block)) return null;
    const words = text.slice(under.from, Math.min(under.to, under.from + REACH));
    const label = LABELLED.exec(words)?.[0].length;
    const unit = label === undefined ? unitAtStart(CHARGED, words) : unitAtStart(NAMED, words.slice(label));
    if (unit) return placeOf(unit, under.from + (label ?? 0));
  }
  return null;
}

function isUnder(blocks: readonly Block[], at: number, above: number): boolean {
  for (let one = blocks[at]?.parent ?? null; one !== null && one >= above; one = blocks[one]?.parent ?? null)
    if (one === above) return true;
  return false;
}
