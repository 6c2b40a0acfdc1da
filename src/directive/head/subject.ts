import type { Fact, Place } from '../directive';
import { factOf, type Layout } from '../layout';
import { titleBeginning, titleKind } from './title';

const ABOUT = /^[“"]?(?:v\/v|về việc|v\/việc)(?!\p{L})/iu;
const NOT_A_SUBJECT =
  /^(?:s[ốôổỗ6]\s*[:/]|kính gửi|căn cứ|điều \d|cộng h[oò]|độc lập|đảng cộng sản|\(?(?:ban hành )?kèm theo|[\p{L}\s.-]{2,40}, ngày)/iu;
const BRACKET =
  /\s*\((?:công văn|kế hoạch|chỉ thị|hướng dẫn|thông báo|quyết định|văn bản|cv|kh)[^()]{2,200}\)?\s*$/iu;

/** What the document is about (trích yếu): "V/v …", the lines under its title, or the title of a web notice. */
export function subjectOf(layout: Layout): Fact<string> | null {
  const place = aboutPlace(layout) ?? underTitle(layout) ?? noticeTitle(layout);
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
  return blocks
    .slice(0, FIRST)
    .find(({ part, from, to }) => part === 'head' && ABOUT.test(text.slice(from, to)));
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
    if (alone) return isNext ? next : null;
    if (isNext && !isCapitals(words)) return next;
    return block;
  }
  return null;
}

/** The first block of a text without a head, when it is one. */
function noticeTitle({ blocks, text }: Layout): Place | null {
  const head = blocks.filter(({ part }) => part === 'head');
  const [first] = head;
  if (!first || head.length > 2) return null;
  const words = text.slice(first.from, first.to);
  const lead = TITLED.exec(words)?.[0].length ?? 0;
  return NOT_A_SUBJECT.test(words) || words.length < 12 ? null : { from: first.from + lead, to: first.to };
}

function isCapitals(words: string): boolean {
  return words === words.toUpperCase();
}

/** Without the quotation marks that some put around the whole. */
function unquoted(words: string): string {
  return /^[“"][^“”"]+[”"]$/u.test(words.trim()) ? words.trim().slice(1, -1) : words;
}
