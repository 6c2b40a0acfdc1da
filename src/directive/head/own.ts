import type { Day } from '../../domain/day';
import { dayOfGroups, NO, ON_DATE, SYMBOLED } from '../citations/number';
import type { Fact, Place } from '../directive';
import { factOf, type Layout } from '../layout';
import { announcedIn } from './announced';

/** "(Công văn số 12/UBND-NC ngày 15/8/2021)" at the end of a title. */
const BRACKET = new RegExp(
  String.raw`\((?:[Cc]ông văn|[Kk]ế hoạch|[Cc]hỉ thị|[Hh]ướng dẫn|[Tt]hông báo|[Qq]uyết định|[Vv]ăn bản|CV|KH)\s{1,3}(?:${NO}\s{0,3}:?\s{0,3})?(?<number>${SYMBOLED})\s{0,3},?\s{0,3}(?:${ON_DATE})?[^()]{0,120}\)?\s*$`,
  'u',
);
const NUMBERED = new RegExp(
  String.raw`^(?:${NO}(?:\s?/\s?[kK]ý hiệu|\s+[kK]ý hiệu|\s+hiệu|\s+tư liệu|\s+văn bản)?\s{0,3}[:.;|]?\s{0,9}|(?=\d))(?<number>${SYMBOLED}(?:\s{0,2}[-–]\s{0,2}\p{Lu}\p{Ll}{1,7}\s\p{Lu}{2,10}(?![\p{L}\d]))?|\d{1,5}\s?\p{Lu}[\p{Lu}\d&]{1,14}-\p{Lu}[\p{L}\d&]{0,14})?`,
  'u',
);
const TITLED = new RegExp(
  String.raw`^(?:[cC]ông văn|[cC]hỉ thị|[kK]ế hoạch|[hH]ướng dẫn|[tT]hông báo|[qQ]uyết định|[nN]ghị quyết|CÔNG VĂN|CHỈ THỊ|KẾ HOẠCH|HƯỚNG DẪN|THÔNG BÁO|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHƯƠNG TRÌNH)\s{1,3}(?:${NO}\s{0,3}:?\s{0,3})?(?<number>${SYMBOLED})`,
  'u',
);

export interface OwnNumber {
  typed: string;
  place: Place;
  /** The block it stands in. */
  block: number;
}

/**
 * The document's own number, from the line "Số:", the title line, brackets at the end of the title of a web notice, or
 * the words that announce it.
 */
export function ownNumber(layout: Layout): OwnNumber | null {
  const line = numberLine(layout);
  if (line !== undefined) return line.number;
  const inTitle = inHead(layout, TITLED, 0) ?? (hasHead(layout) ? null : inHead(layout, BRACKET, 0));
  return inTitle ?? announcedIn(layout);
}

const DATED = new RegExp(ON_DATE, 'u');

/** The date beside the document's own number, on the same line or in the same brackets. */
export function ownDay(layout: Layout, own: OwnNumber | null): Fact<Day> | null {
  const to = layout.blocks[own?.block ?? -1]?.to;
  if (!own || to === undefined) return null;
  const found = DATED.exec(layout.text.slice(own.place.to, Math.min(to, own.place.to + 60)));
  const day = dayOfGroups(found?.groups);
  if (!found || day === null) return null;
  const from = own.place.to + found.index;
  return factOf(layout, day, { from, to: from + found[0].length });
}

/** Where the head tells the document's own number and date: nothing that stands there is cited. */
export function ownPlaces(layout: Layout): Place[] {
  const line = numberLine(layout);
  const block = layout.blocks[line?.block ?? -1];
  const own = ownNumber(layout);
  const places = block ? [{ from: block.from, to: block.to }] : [];
  if (!own || line || isAnnounced(own)) return places;
  const { to = own.place.to } = layout.blocks[own.block] ?? {};
  const open = layout.text.lastIndexOf('(', own.place.from);
  const from = layout.blocks[own.block]?.from ?? own.place.from;
  return [{ from: Math.max(open, from), to }];
}

/** Said in a sentence that may cite others as well: nothing but its number is its own. */
function isAnnounced(own: OwnNumber): boolean {
  return 'issuer' in own;
}

/** Undefined when there is no such line; its number is null when it was left blank. */
function numberLine(layout: Layout): { block: number; number: OwnNumber | null } | undefined {
  for (const [block, { part, from, to }] of layout.blocks.entries()) {
    if (part !== 'head') break;
    const words = layout.text.slice(from, to);
    const found = NUMBERED.exec(words);
    if (!found) continue;
    const typed = found.groups?.number;
    if (typed === undefined && !/^\S{2}\s{0,3}[:.…]/u.test(words)) continue;
    const begin = from + found[0].length - (typed?.length ?? 0);
    const place = { from: begin, to: begin + (typed?.length ?? 0) };
    return { block, number: typed === undefined ? null : { typed, place, block } };
  }
  return undefined;
}

function inHead(layout: Layout, pattern: RegExp, first: number): OwnNumber | null {
  for (const [i, { part, from, to }] of layout.blocks.slice(first).entries()) {
    if (part !== 'head') return null;
    const found = pattern.exec(layout.text.slice(from, to));
    const typed = found?.groups?.number;
    if (!found || typed === undefined) continue;
    const begin = from + found.index + found[0].indexOf(typed);
    return { typed, place: { from: begin, to: begin + typed.length }, block: first + i };
  }
  return null;
}

const NATION = /^(?:cộng\s{1,3}h[oò][aà] xã hội|đảng cộng sản việt nam|kính gửi)/iu;

function hasHead({ blocks, text }: Layout): boolean {
  return blocks.some(
    ({ part, from, to }) => part === 'head' && NATION.test(text.slice(from, Math.min(to, from + 40))),
  );
}
