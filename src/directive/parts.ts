import type { Place } from './directive';
import { LABELLED } from './head/card-label';
import { isTitle, titleBeginning } from './head/title';

type Part = 'head' | 'body' | 'foot';
type Marked = Place & { mark: { kind: number } };

const FOOT = /^(?:nơi nhận\s*[:;.]?\s*(?:$|[-–+])|(?:tm|kt|tl|tuq|q)\.\s|t\/m\s)/iu;
const SIGNED =
  /^(?:quyền |phó )?(?:chủ tịch|chủ nhiệm|giám đốc|tổng giám đốc|hiệu trưởng|bí thư|(?:cục|chi cục|bộ|vụ|viện|thứ|đội) trưởng|trưởng (?:ban|phòng|khối|cụm)|chánh văn phòng|chỉ huy trưởng)(?: thường trực)?$/iu;
const UNIT = /^(?:ủy ban|uỷ ban|ubnd|sở|bộ|ban|phòng|trường|hội|văn phòng|liên đoàn)\s/iu;
const ANNEX = /^(?:phụ lục|biểu mẫu|mẫu số|mẫu \d)/iu;
const FORM = /\b(?:mẫu|đề cương|biểu)(?!\p{L})/iu;
const TO = /^kính gửi/iu;
const HEAD =
  /^(?:s[ốôổỗ6]\s{0,3}(?::|\d{1,5}\s?[-/])|s[ốôổỗ6]\s?\/\s?ký hiệu|[“"]?v\/v|về việc|cộng\s{1,3}h[oò]|độc lập|đảng cộng sản việt nam|\(?(?:ban hành )?kèm theo|[\p{L}\s.-]{2,40}, ngày\s|(?:kế hoạch|thông báo|hướng dẫn|chỉ thị|quyết định|công văn)\s?\(\s?(?:v\/v|về việc))/iu;
const NATION = /^(?:cộng\s{1,3}h[oò][aà] xã|đảng cộng sản việt nam)/iu;
const LONGEST_HEAD = 400;
const MOST_HEAD = 25;

/**
 * Cuts a document into its head, up to the addressees or the subject, its body, and its foot. An annex after the foot
 * is body again, unless it is a form to fill in.
 */
export function partsOf(text: string, blocks: readonly Marked[]): Part[] {
  const words = blocks.map(({ from, to }) => text.slice(from, to));
  const body = headLength(words, blocks);
  const parts: Part[] = [];
  let part: Part = 'head';
  for (const [i, one] of words.entries()) {
    if (i === body) part = 'body';
    const isPlain = (blocks[i]?.mark.kind ?? -1) < 0;
    if (part === 'body' && isPlain && (FOOT.test(one) || isSignature(words, i))) part = 'foot';
    else if (part === 'foot' && isAnnex(words, i)) part = 'body';
    parts.push(part);
  }
  return parts;
}

function headLength(words: readonly string[], blocks: readonly Marked[]): number {
  const kind = (i: number) => blocks[i]?.mark.kind ?? -1;
  const long = words.findIndex((one) => one.length > LONGEST_HEAD);
  const foot = words.findIndex((one) => FOOT.test(one));
  const ends = [MOST_HEAD, words.length, long, foot].filter((end) => end >= 0);
  const within = Math.min(...ends);
  const to = words.slice(0, within).findIndex((one) => TO.test(one));
  if (to >= 0) return afterAddressees(words, to, kind);
  const nation = words.slice(0, within).findIndex((one) => NATION.test(one));
  let body = Math.max(nation, 0);
  while (body < within && kind(body) < 0 && isHead(words, body)) body += 1;
  return body;
}

function afterAddressees(words: readonly string[], to: number, kind: (i: number) => number): number {
  let body = to + 1;
  const marks = kind(body);
  const isBare = (words[to] ?? '').length < 12;
  // "Kính gửi: UBND các xã, phường" on one line is whole: a list right after it is what is asked of them.
  const isWhole = !isBare && !/[;,:]$|^[^:]{0,12}:\s{0,9}[-–+•]\s/u.test(words[to] ?? '');
  if (marks >= 0 && !isWhole) {
    while (body < words.length && kind(body) === marks) body += 1;
    return body;
  }
  if (isBare) body += 1;
  while (body < words.length && kind(body) < 0 && /[;,]$/u.test(words[body - 1] ?? '')) body += 1;
  return Math.min(body, words.length);
}

function isHead(words: readonly string[], i: number): boolean {
  const one = words[i] ?? '';
  const before = words[i - 1] ?? '';
  if (HEAD.test(one) || LABELLED.test(one) || isCapitals(one) || isTitle(one)) return true;
  const isShort = one.length <= LONGEST_HEAD && !/[.:;]$/u.test(one);
  if (isTitle(before) || titleBeginning(before)) return isShort;
  if (isNameBetween(words, i)) return true;
  return i === 0 && isShort && words.length > 1;
}

const MOST_NAME = 80;

/** A name in small letters in the head of a small office: lines of the head stand behind it. */
function isNameBetween(words: readonly string[], i: number): boolean {
  const one = words[i] ?? '';
  if (one.length > MOST_NAME || !/^\p{Lu}/u.test(one) || /[.,:;]$/u.test(one)) return false;
  return /^(?:độc lập|s[ốôổỗ6]\s{0,3}:)/iu.test(words[i + 1] ?? '');
}

function isSignature(words: readonly string[], i: number): boolean {
  const one = words[i] ?? '';
  if (!isCapitals(one) || words.length - i > 12) return false;
  return SIGNED.test(one) || (i === words.length - 1 && UNIT.test(one));
}

function isAnnex(words: readonly string[], i: number): boolean {
  const one = words[i] ?? '';
  if (!ANNEX.test(one)) return false;
  return !words.slice(i, i + 3).some((near) => near.length < 200 && FORM.test(near));
}

function isCapitals(words: string): boolean {
  return words === words.toUpperCase() && /\p{Lu}/u.test(words);
}
