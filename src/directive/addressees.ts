import { SYMBOLED } from './citations/number';
import type { Directive, Place } from './directive';
import { factOf, type Layout } from './layout';

const TO = /^kính gửi\s{0,3}[:.;]?\s{0,3}/iu;

/** Whom the document is sent to, one by one ("Kính gửi"); in a notice without it, whom its first order names. */
export function addresseesOf(layout: Layout): Directive['addressees'] {
  const { blocks, text } = layout;
  const first = blocks.findIndex(({ part, from, to }) => part === 'head' && TO.test(text.slice(from, to)));
  const places = first < 0 ? ordered(layout) : listed(layout, first);
  return places.map((place) => factOf(layout, text.slice(place.from, place.to).replace(/\s+/gu, ' '), place));
}

function listed({ blocks, text }: Layout, first: number): Place[] {
  const places: Place[] = [];
  for (const [i, block] of blocks.entries()) {
    if (i < first || block.part !== 'head') continue;
    const lead = i > first ? 0 : (TO.exec(text.slice(block.from, block.to))?.[0].length ?? 0);
    places.push(...split(text, { from: block.from + lead, to: block.to }));
  }
  return places;
}

/** Several in one line stand apart by semicolons, or by the dashes of a list that lost its lines. */
function split(text: string, { from, to }: Place): Place[] {
  const words = text.slice(from, to);
  const isList = /^[-–+•]\s/u.test(words);
  return cutAt(words, from, isList ? /[;.,]\s[-–+•]\s(?=\p{Lu})|;/gu : /;|,[ \t]{0,9}\n\s{0,80}(?=\p{Lu})/gu);
}

/** "(Có tên trong danh sách kèm theo)": tells more of them, and is none. */
const ASIDE = /[.;,]?\s{0,9}\((?:có|theo|như|kèm|danh sách)\s[^()]{2,80}\)[.;,]?$/iu;

const ORDER =
  /(?:yêu cầu|đề nghị)\s{1,3}(?:(?:người đứng đầu|thủ trưởng|lãnh đạo)\s{1,3}(?=các\s))?(?<who>(?:các|thủ trưởng|trưởng|hiệu trưởng|giám đốc|chủ tịch|ubnd|ủy ban)\s(?:(?!phối hợp|để\s|căn cứ)[^.:“”]){4,300}?)(?=:$|\s(?:nghiêm túc\s|khẩn trương\s|tiếp tục\s|tổ chức\s)?(?:triển khai|thực hiện|quan tâm|xây dựng|vận động)(?!\p{L}))/iu;
/** "Công văn số … gửi các B về việc …" */
const SENT = new RegExp(
  String.raw`${SYMBOLED}[^.;:]{0,160}?\s(?:gửi|gởi)\s(?:tới\s|đến\s|cho\s)?(?<who>(?:các|thủ trưởng|lãnh đạo|trưởng|hiệu trưởng|giám đốc|chủ tịch|ubnd)\s[^.:“”]{4,200}?)(?=\s(?:về|v/v|yêu cầu|đề nghị)\s|[.]?$|[.]\s)`,
  'iu',
);
const FIRST = 6;

const LONGEST_ORDER = 2000;

/** "Sở A yêu cầu người đứng đầu các B và các C:", "đề nghị các D triển khai …", where the document has no head to name them. */
function ordered({ blocks, text }: Layout): Place[] {
  if (blocks.filter(({ part }) => part === 'head').length > 1) return [];
  for (const { part, from, to } of blocks.slice(0, FIRST)) {
    const words = text.slice(from, Math.min(to, from + LONGEST_ORDER));
    const found = part === 'body' ? (SENT.exec(words) ?? ORDER.exec(words)) : null;
    const who = found?.groups?.who;
    if (!found || who === undefined) continue;
    return cutAt(
      who,
      from + found.index + found[0].length - who.length,
      /;|,\s(?=các\s|(?:Ủy ban|UBND)\s)|\svà\s(?=các\s)/gu,
    );
  }
  return [];
}

function cutAt(words: string, from: number, cuts: RegExp): Place[] {
  const places: Place[] = [];
  let begin = 0;
  for (const { index, 0: cut } of words.matchAll(cuts)) {
    places.push(trimmed(words, begin, index, from));
    begin = index + cut.length;
  }
  places.push(trimmed(words, begin, words.length, from));
  return places.filter((place) => place.to > place.from);
}

function trimmed(words: string, begin: number, end: number, from: number): Place {
  const one = words.slice(begin, end);
  const lead = /^[\s–+•-]*/u.exec(one)?.[0].length ?? 0;
  const left = one
    .slice(lead)
    .replace(ASIDE, '')
    .replace(/[\s.;,/]{1,9}$/u, '');
  return { from: from + begin + lead, to: from + begin + lead + left.length };
}
