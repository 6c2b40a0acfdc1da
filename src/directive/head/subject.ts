import type { Fact, Place } from '../directive';
import { factOf, type Layout } from '../layout';
import { titleBeginning, titleKind } from './title';
import { beginsUnit } from './unit-name';

const ABOUT = /^(?:[“"(]\s?)?(?:v\/v|về việc|v\/việc)(?!\p{L})/iu;
/** "KẾ HOẠCH (V/v …)" in one line. */
const IN_BRACKETS =
  /^(?:kế hoạch|thông báo|hướng dẫn|chỉ thị|quyết định|công văn)\s{0,3}(?=\(\s{0,3}(?:v\/v|về việc))/iu;
const NOT_A_SUBJECT =
  /^(?:s[ốôổỗ6]\s*[:/]|kính (?:gửi|thưa)|căn cứ|điều \d|cộng\s{1,3}h[oò]|độc lập|đảng cộng sản|\(?(?:ban hành )?kèm theo|[\p{L}\s.-]{2,40}, ngày)/iu;
const BRACKET =
  /\s*\((?:công văn|kế hoạch|chỉ thị|hướng dẫn|thông báo|quyết định|văn bản|cv|kh)[^()]{2,200}\)?\s*$/iu;

/** What the document is about (trích yếu): "V/v …", the lines under its title, or the title of a web notice. */
export function subjectOf(layout: Layout): Fact<string> | null {
  const place = aboutPlace(layout) ?? underTitle(layout) ?? noticeTitle(layout) ?? pageTitle(layout);
  if (!place) return null;
  const words = layout.text.slice(place.from, place.to);
  const bracket = BRACKET.exec(words)?.index ?? words.length;
  const end = words.slice(0, bracket).replace(/[\s.;]{1,9}$/u, '').length;
  const value = unquoted(words.slice(0, end)).replace(/\s+/gu, ' ');
  return value === '' ? null : factOf(layout, value, { from: place.from, to: place.from + end });
}

/** "Công văn số 12/SNV-TĐKT V/v …" in one line. */
const TITLED = /^[\p{L}\s]{4,20}(?:số\s{0,3}:?\s{0,3})?\d[^\s]{2,30}\s{1,3}(?=v\/v|về việc)/iu;

/** Beyond this many blocks a paragraph that begins with "Về việc" is no subject. */
const FIRST = 25;

function aboutPlace({ blocks, text }: Layout): Place | undefined {
  for (const [at, { part, from, to }] of blocks.slice(0, FIRST).entries()) {
    if (part !== 'head') continue;
    const words = text.slice(from, to);
    const lead = IN_BRACKETS.exec(words)?.[0].length ?? 0;
    if (ABOUT.test(words.slice(lead))) return { from: from + lead, to: closing({ text, blocks }, at) ?? to };
  }
  return undefined;
}

/** "(Về việc … / …)": brackets that an empty line cut in two. */
function closing({ text, blocks }: Pick<Layout, 'text' | 'blocks'>, at: number): number | null {
  const [one, next] = blocks.slice(at, at + 2);
  const words = one && text.slice(one.from, one.to);
  if (!words?.startsWith('(') || words.includes(')') || next?.part !== 'head') return null;
  const rest = text.slice(next.from, next.to);
  return rest.endsWith(')') && !rest.includes('(') && rest.length < 120 ? next.to : null;
}

function underTitle({ blocks, text }: Layout): Place | null {
  for (const [i, block] of blocks.entries()) {
    if (block.part !== 'head') return null;
    const words = text.slice(block.from, block.to);
    const lines = words.split('\n');
    const alone = titleKind(words) !== null;
    if (!alone && titleBeginning(lines[0] ?? '') === null) continue;
    const next = blocks[i + 1];
    const isNext = next?.part === 'head' && !NOT_A_SUBJECT.test(text.slice(next.from, next.to));
    if (alone) return isNext ? withoutAuthority(text, next) : null;
    if (isNext && !isCapitals(words)) return next;
    return block;
  }
  return null;
}

const AUTHORITY =
  /\n(?=(?:ỦY BAN|UỶ BAN|CHỦ TỊCH|HỘI ĐỒNG|BỘ TRƯỞNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG|THỦ TƯỚNG|TRƯỞNG (?:BAN|PHÒNG)|BAN (?:THƯỜNG VỤ|CHẤP HÀNH))(?!\p{L})[^\n]*$)/u;

/** The line under the subject of a decision that names who decides is no part of it. */
function withoutAuthority(text: string, { from, to }: Place): Place {
  const words = text.slice(from, to);
  return { from, to: from + (AUTHORITY.exec(words)?.index ?? words.length) };
}

/** The first block of a text without a head, when it is one. */
function noticeTitle({ blocks, text }: Layout): Place | null {
  const head = blocks.filter(({ part }) => part === 'head');
  const [first] = head.length > 0 ? head : blocks;
  if (!first || head.length > 2) return null;
  const words = text.slice(first.from, first.to);
  const next = blocks[blocks.indexOf(first) + 1];
  if (next && isOverTitle(words) && isTitleLike(text.slice(next.from, next.to))) return next;
  if (head.length === 0) return null;
  const lead = TITLED.exec(words)?.[0].length ?? 0;
  return NOT_A_SUBJECT.test(words) || words.length < 12 ? null : { from: first.from + lead, to: first.to };
}

/** The name of a section of a site in capitals, or "Hội X:" over what it did. */
function isOverTitle(words: string): boolean {
  if (words.length > 80 || DOES.test(words)) return false;
  return (isCapitals(words) && !beginsUnit(words)) || (words.endsWith(':') && beginsUnit(words));
}

function isTitleLike(words: string): boolean {
  return (
    words.length >= 20 &&
    words.length <= 250 &&
    !isCapitals(words) &&
    !/[.:;]$/u.test(words) &&
    DOES.test(words)
  );
}

const DOES =
  /(?<!\p{L})(?:phát động|tổ chức|triển khai|hướng dẫn|hưởng ứng|báo cáo|tổng kết|sơ kết|đăng ký|cuộc thi|hội thi|phong trào|thi đua|khen thưởng)(?!\p{L})/iu;

/** The title of a page over a letter whose own subject was lost. */
function pageTitle({ blocks, text }: Layout): Place | null {
  const [first] = blocks;
  const words = first?.part === 'head' ? text.slice(first.from, first.to) : '';
  const isTitle =
    words.length >= 30 &&
    !isCapitals(words) &&
    DOES.test(words) &&
    (/^ban hành/iu.test(words) || !beginsUnit(words));
  return first && isTitle && !NOT_A_SUBJECT.test(words) ? first : null;
}

function isCapitals(words: string): boolean {
  return words === words.toUpperCase();
}

/** Without the quotation marks or brackets that some put around the whole. */
function unquoted(words: string): string {
  const inside = /^\(\s*([^()]+?)\s*\)?$/u.exec(words.trim())?.[1];
  if (inside !== undefined) return inside;
  return /^[“"][^“”"]+[”"]$/u.test(words.trim()) ? words.trim().slice(1, -1) : words;
}
