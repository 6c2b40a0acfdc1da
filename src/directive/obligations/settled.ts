import type { FoundObligation } from '../directive';
import { blockAt, headingsAbove, type Layout } from '../layout';

/**
 * Without what only announces or repeats, with no date, what is asked for with one: the words over a list of deadlines,
 * and how many entries of a contest there are to be, where they go, or what they are like.
 */
export function settled(layout: Layout, found: readonly FoundObligation[]): FoundObligation[] {
  const dated = found.filter(({ due }) => due !== null);
  const blockOf = ({ evidence }: FoundObligation) => blockAt(layout, evidence.place.from);
  const under = new Set(
    dated.flatMap((one) => {
      const block = blockOf(one);
      const above = block === null ? [] : headingsAbove(layout, block);
      return above.flatMap((at) => [
        `${at} ${one.kind}`,
        ...(isNumbered(layout, at) ? namedInGeneral : []).map((kind) => `${at} ${kind}`),
      ]);
    }),
  );
  return found.filter((one) => {
    if (one.due !== null) return true;
    const block = blockOf(one);
    if (block !== null && opensList(layout, block) && under.has(`${block} ${one.kind}`)) return false;
    return one.kind !== 'contestEntry' || !dated.some((other) => isOfSameContest(one, other));
  });
}

/** A numbered heading that says "báo cáo năm:" over what that is made of is none of its own. */
const namedInGeneral: readonly FoundObligation['kind'][] = ['periodic', 'other'];

function isNumbered({ blocks }: Layout, block: number): boolean {
  return (blocks[block]?.mark ?? '') !== '';
}

function opensList({ text, blocks }: Layout, block: number): boolean {
  const { from = 0, to = 0 } = blocks[block] ?? {};
  return text.slice(from, to).trimEnd().endsWith(':');
}

function isOfSameContest(one: FoundObligation, other: FoundObligation): boolean {
  if (other.kind !== 'contestEntry') return false;
  const { campaigns } = other;
  return (
    campaigns.length === 0 || one.campaigns.length === 0 || one.campaigns.some((at) => campaigns.includes(at))
  );
}
