import type { FoundObligation } from '../directive';
import { blockAt, headingsAbove, type Layout } from '../layout';
import type { Reading } from '../reading';

/**
 * Without what only announces or repeats, with no date, what is asked for with one: the words over a list of deadlines,
 * and how many entries of a contest there are to be, where they go, or what they are like.
 */
export function settled({ layout, head }: Reading, found: readonly FoundObligation[]): FoundObligation[] {
  const dated = found.filter(({ due }) => due !== null);
  const blockOf = ({ evidence }: FoundObligation) => blockAt(layout, evidence.place.from);
  const under = new Set(
    dated.flatMap((one) => {
      const block = blockOf(one);
      const above = block === null ? [] : headingsAbove(layout, block);
      return above.flatMap((at) => [
        `${at} ${one.kind}`,
        ...(isNumbered(layout, at) ? namedInGeneral : []).map((kind) => `${at} ${kind}`),
        ...(one.kind === 'periodic' ? [`${at} other`] : []),
      ]);
    }),
  );
  return found.filter((one) => {
    if (one.due !== null) return true;
    if (goesOn(one, dated) || announces(one, head, dated)) return false;
    const block = blockOf(one);
    if (block !== null && opensList(layout, block) && under.has(`${block} ${one.kind}`)) return false;
    return one.kind !== 'contestEntry' || !dated.some((other) => isOfSameContest(one, other));
  });
}

/** "Phòng A tổng hợp báo cáo …; trình UBND huyện trước ngày …": the day is of both halves. */
function goesOn({ kind, evidence, reporters }: FoundObligation, dated: readonly FoundObligation[]): boolean {
  return dated.some(
    (other) =>
      other.kind === kind &&
      reporters !== null &&
      other.reporters?.place.from === reporters.place.from &&
      other.evidence.sentence === evidence.sentence &&
      other.evidence.place.from >= evidence.place.to,
  );
}

/** "Ngày …, UBND tỉnh ban hành Công văn số …, yêu cầu báo cáo …" over what the letter says. */
function announces(
  { kind, evidence }: FoundObligation,
  { number }: Reading['head'],
  dated: readonly FoundObligation[],
): boolean {
  return (
    number !== null && evidence.sentence === number.sentence && dated.some((other) => other.kind === kind)
  );
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
