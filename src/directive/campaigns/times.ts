import type { Layout } from '../layout';
import type { Group } from './choose';
import { covering, type PhaseAt, phasesIn } from './phases';
import type { FoundSpan, YearOf } from './span';
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
  const isOne = groups.length === 1 || own.length > 0;
  const main = groups.length === 1 || own.length === 0 ? groups : own;
  const sections = sectionsOf(layout, groups);
  const times = timesIn(layout);
  const named = groups.map((group) => namedTime(layout, group));
  const phases = phasesIn(layout, yearsOf(layout, [...named, statedTime(times)]));
  return groups.map((group, i) => {
    const isOwn = ({ block }: { block: number }) => sectionAt(layout, sections, block) === group;
    const isShared = ({ block }: { block: number }) =>
      main.includes(group) && sectionAt(layout, sections, block) === undefined;
    const isHis = (at: { block: number }) => isOwn(at) || isShared(at);
    const mine = isOne ? phases.filter(isHis) : phases.filter(isOwn);
    const its = distinct(mine.length > 0 ? mine : phases.filter(isShared));
    const stated = statedTime(times.filter(isOne ? isHis : isOwn));
    const spans = [...(isOne ? its : mine).map(({ span }) => span), ...(stated ? [stated] : [])];
    const span = spans.length > 0 ? covering(spans) : (named[i] ?? covered(its));
    const isLate = stated === null && LATER.test(its[0]?.value.name ?? '');
    return { phases: its, span: span && isLate ? { ...span, from: null } : span };
  });
}

/** The first of each name. */
function distinct(phases: readonly PhaseAt[]): PhaseAt[] {
  const names = phases.map(({ value }) => value.name.toLowerCase());
  return phases.filter((_, i) => names.indexOf(names[i] ?? '') === i);
}

function covered(phases: readonly PhaseAt[]): FoundSpan | null {
  return phases.length > 0 ? covering(phases.map(({ span }) => span)) : null;
}

const SCHOOL_YEAR = /năm học\s{0,3}$/iu;
/** The month a school year begins with. */
const SCHOOL_BEGINS = 8;

/** The one year, or school year, that every campaign whose time is known runs in. */
function yearsOf({ text }: Layout, spans: ReadonlyArray<FoundSpan | null>): YearOf {
  const years = spans.flatMap((span) => {
    const from = Number(span?.from?.value.slice(0, 4));
    const to = Number(span?.to?.value.slice(0, 4));
    const before = text.slice(0, span?.from?.place.from ?? 0).slice(-12);
    const isYear = from === to || (to === from + 1 && SCHOOL_YEAR.test(before));
    return span ? [isYear ? { from, to } : null] : [];
  });
  const [first = null] = years;
  const isOne = years.every((one) => one?.from === first?.from && one?.to === first?.to);
  return (month) => (first === null || !isOne ? null : month >= SCHOOL_BEGINS ? first.from : first.to);
}

/** The first part that has a date is not the first part. */
const LATER = / (?:thứ )?(?:[2-9]|II|III|IV|hai|ba|bốn)(?! \()$/iu;

/** What a document says the campaign's time is, rather than when entries are taken. */
function statedTime(times: readonly TimeAt[]): FoundSpan | null {
  return (times.find(({ isEntries }) => !isEntries) ?? times[0])?.span ?? null;
}

/** A campaign that is named more often has told its time by then. */
const MOST_NAMINGS = 300;

/** The time in or behind a campaign's name. */
function namedTime(layout: Layout, group: Group): FoundSpan | null {
  const spans = group.slice(0, MOST_NAMINGS).map((naming) => titleSpan(layout, naming));
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
