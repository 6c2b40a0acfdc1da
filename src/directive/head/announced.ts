import type { Day } from '../../domain/day';
import { fold } from '../../domain/text';
import { dayOfGroups, NO, ON_DATE, SYMBOLED } from '../citations/number';
import type { Fact, Place } from '../directive';
import { factOf, type Layout } from '../layout';
import { speakersIn } from './authority';
import { saidIn } from './said';
import { beginsUnit, spelledOut } from './unit-name';

/** What a report of a document says of it: "Ngày 05/6/2020, Sở A đã ban hành Công văn số … về việc …". */
export interface Announced {
  typed: string;
  place: Place;
  /** The block it stands in. */
  block: number;
  day: Fact<Day> | null;
  issuer: Fact<string> | null;
  subject: Fact<string> | null;
}

const KIND = '(?:[cC]ông văn|[kK]ế hoạch|[cC]hỉ thị|[hH]ướng dẫn|[tT]hông báo|[qQ]uyết định|[vV]ăn bản)';
const NUMBER = String.raw`${KIND}\s{1,3}(?:${NO}\s{0,3}:?\s{0,3})?(?<number>${SYMBOLED})`;
const ISSUED = new RegExp(String.raw`\s(?:có|ban hành|ký|phát hành|xây dựng)\s{1,3}${NUMBER}`, 'u');
const DETAILED = new RegExp(
  String.raw`(?:[nN]ội dung|[cC]hi tiết|[tT]oàn văn)[^.;:\d]{0,20}\s${NUMBER}`,
  'u',
);
const NATION = /^(?:cộng\s{1,3}h[oò][aà] xã hội|đảng cộng sản việt nam)/iu;

/** Blocks at the beginning that may announce the document, and at the end that may refer to it. */
const FIRST = 6;
const LAST = 3;
/** Characters of a block in which it is announced. */
const REACH = 1200;

/** Null in a document with a head of its own, and where somebody else gives the orders: then it is a document received. */
export function announcedIn(layout: Layout): Announced | null {
  const { blocks, text } = layout;
  const isOwn = blocks.some(
    ({ part, from, to }) => part === 'head' && NATION.test(text.slice(from, Math.min(to, from + 40))),
  );
  if (isOwn) return null;
  for (const block of blocks.slice(0, FIRST).keys()) {
    const found = issuedIn(layout, block);
    if (found) return found;
  }
  const said = saidIn(layout);
  if (said) return { ...said, subject: null };
  const last = Math.max(blocks.length - LAST, FIRST);
  for (const block of blocks.keys()) {
    if (block >= FIRST && block < last) continue;
    const found = detailedIn(layout, block);
    if (found) return found;
  }
  return null;
}

function issuedIn(layout: Layout, block: number): Announced | null {
  const { from = 0, to = 0, part } = layout.blocks[block] ?? {};
  const words = layout.text.slice(from, Math.min(to, from + REACH));
  const found = part === 'foot' ? null : ISSUED.exec(words);
  const typed = found?.groups?.number;
  if (!found || typed === undefined) return null;
  const begin = sentenceBefore(words, found.index);
  const issuer = issuerBefore(words, begin, found.index);
  if (!issuer) return null;
  const name = issuer.isUnit ? spelledOut(words.slice(issuer.from, issuer.to).replace(/\s+/gu, ' ')) : null;
  if (name !== null && isReceived(layout, name)) return null;
  const end = found.index + found[0].length;
  const place = { from: from + end - typed.length, to: from + end };
  const day = dayIn(layout, words, { from, begin, issuer: issuer.from, end });
  return {
    ...{ typed, place, block, day },
    issuer: name === null ? null : factOf(layout, name, { from: from + issuer.from, to: from + issuer.to }),
    subject: subjectBehind(layout, words, { from, end }),
  };
}

function detailedIn(layout: Layout, block: number): Announced | null {
  const { from = 0, to = 0 } = layout.blocks[block] ?? {};
  const words = layout.text.slice(from, Math.min(to, from + REACH));
  const found = DETAILED.exec(words);
  const typed = found?.groups?.number;
  if (!found || typed === undefined) return null;
  const end = found.index + found[0].length;
  const place = { from: from + end - typed.length, to: from + end };
  return { typed, place, block, day: null, issuer: null, subject: null };
}

function sentenceBefore(words: string, at: number): number {
  return Math.max(0, words.slice(0, at).search(/[.;:!?]\s+(?=[^.;:!?]*$)/u) + 1);
}

const ADVERBS = /(?:\s(?:vừa|đã|mới|cũng|vừa qua))+$/u;
/** Who helps is not who issued it. */
const JOINTLY = /\sphối hợp\s(?:với|cùng)\s.*$/su;
const PERSON = /^(?:Phó |Quyền )?(?:Chủ tịch|Giám đốc|Trưởng|Bí thư|Hiệu trưởng|Chánh)(?!\p{L})/u;

/** Who issued it: the first unit, or holder of an office, that a clause of the sentence begins with. */
function issuerBefore(words: string, begin: number, verb: number): (Place & { isUnit: boolean }) | null {
  const clauses = [
    begin,
    ...[...words.slice(begin, verb).matchAll(/,/gu)].map(({ index }) => begin + index + 1),
  ];
  for (const clause of clauses) {
    const said = words.slice(clause, verb);
    const lead = said.search(/[\p{L}\d]/u);
    const name = said.slice(Math.max(lead, 0)).replace(ADVERBS, '').replace(JOINTLY, '');
    if (lead < 0 || name.length > 120 || /\d/u.test(name)) continue;
    const from = clause + lead;
    if (PERSON.test(name) && !/^Chủ tịch (?:Ủy|Uỷ|UBND)/u.test(name))
      return { from, to: from + name.length, isUnit: false };
    if (beginsUnit(name)) return { from, to: from + name.length, isUnit: true };
  }
  return null;
}

/** "Sở A có Văn bản số …; Sở B yêu cầu …": what is read is B's, and A's number is not its own. */
function isReceived(layout: Layout, issuer: string): boolean {
  const own = bare(issuer);
  const speakers = speakersIn(layout).map((name) => bare(spelledOut(name)));
  return speakers.length > 0 && !speakers.some((one) => own.includes(one) || one.includes(own));
}

/** Typists leave out "và" and the level of a territory. */
function bare(name: string): string {
  return fold(name).replace(/ (?:va|tinh|thanh pho|huyen)(?= )/gu, '');
}

const AFTER = new RegExp(String.raw`^\s{0,3},?\s{0,3}\(?${ON_DATE}`, 'u');
const BEFORE = new RegExp(String.raw`${ON_DATE}(?:\s(?:vừa )?qua)?,?\s*(?:thay mặt [^,]{2,60},\s*)?$`, 'u');

function dayIn(
  layout: Layout,
  words: string,
  { from, begin, issuer, end }: { from: number; begin: number; issuer: number; end: number },
): Fact<Day> | null {
  const after = AFTER.exec(words.slice(end, end + 60));
  const before = BEFORE.exec(words.slice(begin, issuer));
  const found = after ?? before;
  const day = dayOfGroups(found?.groups);
  if (!found || day === null) return null;
  const at = from + (after ? end : begin) + found.index;
  return factOf(layout, day, { from: at, to: at + found[0].length });
}

const ABOUT = /^[^.;:]{0,160}?\s(?=(?:về việc|v\/v)\s)/iu;

function subjectBehind(
  layout: Layout,
  words: string,
  { from, end }: { from: number; end: number },
): Fact<string> | null {
  const rest = words.slice(end, end + 500);
  const lead = ABOUT.exec(rest)?.[0].length;
  if (lead === undefined) return null;
  const [subject = ''] = rest.slice(lead).split(/[.;:](?:\s|$)/u);
  const value = subject.replace(/\s+/gu, ' ').trim();
  const at = from + end + lead;
  return value.length < 12 ? null : factOf(layout, value, { from: at, to: at + subject.length });
}
