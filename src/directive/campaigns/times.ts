import type { Layout } from '../layout';
import type { Group } from './choose';
import { covering, type PhaseAt, phasesIn } from './phases';
import type { FoundSpan } from './span';
import { type TimeAt, timesIn } from './timeline';
import { titleSpan } from './title-span';

/** When a campaign runs, and its parts. */
export interface Times {
  phases: PhaseAt[];
  span: FoundSpan | null;
}

/**
 * The times of each campaign. What stands apart from names belongs to the campaign whose section it is in, else to the
 * only one, or to each of the document's own.
 */
export function timesOf(layout: Layout, groups: readonly Group[]): Times[] {
  if (groups.length === 0) return [];
  const own = groups.filter((group) => group.some(({ standing }) => standing === 'own'));
  const main = groups.length === 1 ? groups : own;
  const sections = sectionsOf(layout, groups);
  const phases = phasesIn(layout);
  const times = timesIn(layout);
  return groups.map((group) => {
    const isHis = ({ block }: { block: number }) => {
      const section = sectionAt(layout, sections, block);
      return section ? section === group : main.includes(group);
    };
    const its = phases.filter(isHis);
    const stated = statedTime(times.filter(isHis));
    const spans = [...its.map(({ span }) => span), ...(stated ? [stated] : [])];
    const span = spans.length > 0 ? covering(spans) : namedTime(layout, group);
    const isLate = stated === null && LATER.test(its[0]?.value.name ?? '');
    return { phases: its, span: span && isLate ? { ...span, from: null } : span };
  });
}

/** The first part that has a date is not the first part. */
const LATER = / (?:thứ )?(?:[2-9]|II|III|IV|hai|ba|bốn)(?! \()$/iu;

/** What a document says the campaign's time is, rather than when entries are taken. */
function statedTime(times: readonly TimeAt[]): FoundSpan | null {
  return (times.find(({ isEntries }) => !isEntries) ?? times[0])?.span ?? null;
}

/** The time in or behind a campaign's name. */
function namedTime(layout: Layout, group: Group): FoundSpan | null {
  const spans = group.map((naming) => titleSpan(layout, naming));
  const known = spans.filter((one) => one !== null);
  return known.sort((a, b) => exactness(b) - exactness(a))[0] ?? null;
}

/** Both ends rather than one, days rather than years. */
function exactness({ from, to }: FoundSpan): number {
  return (from && to ? 100 : 0) + (from ?? to ?? { value: '' }).value.length;
}

/** Blocks that a campaign's name begins: headings of sections of its own. */
function sectionsOf({ blocks }: Layout, groups: readonly Group[]): Map<number, Group> {
  const sections = new Map<number, Group>();
  for (const group of groups)
    for (const { block, whole, standing } of group)
      if (standing !== 'own' && whole.from - (blocks[block]?.from ?? 0) < 3) sections.set(block, group);
  return sections;
}

function sectionAt(
  { blocks }: Layout,
  sections: ReadonlyMap<number, Group>,
  block: number,
): Group | undefined {
  for (let at: number | null = block; at !== null; at = blocks[at]?.parent ?? null) {
    const section = sections.get(at);
    if (section) return section;
  }
  return undefined;
}
