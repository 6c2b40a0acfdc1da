import type { Place } from './directive';
import { LABELLED } from './head/card-label';
import { isTitle } from './head/title';
import { type Line, linesOf, widthOf } from './layout-lines';
import { type Mark, markOf, numberKind, unmarked } from './marks';

export interface Rough extends Place {
  mark: Mark;
  /** The last line that was taken in. */
  last: string;
  /** Those taken in. */
  lines: number;
}

/** Lines that begin something of their own, whatever stands before them. */
const STARTS =
  /^(?:s[ốôổỗ6]\s{0,3}(?::|\d{1,5}\s?[-/])|[“"]?v\/v|về việc|kính gửi|nơi nhận|cộng(?: h[oò][aà] xã|$)|độc lập|điều \d|căn cứ|tm\.|t\/m\s|kt\.|tl\.|tuq\.|đảng cộng sản việt nam|phụ lục|trên đây|nhận được|[\p{L}\s.-]{2,40}, ngày\s)/iu;

/** How the first paragraph begins, where no full stop ends the title above it. */
const OPENS =
  /^(?:Để thực hiện|Thực hiện|Triển khai thực hiện)\s(?:sự|công văn|kế hoạch|chương trình|chỉ thị|quyết định|nghị quyết|hướng dẫn|thông báo|nhiệm vụ|(?:Công|Kế|Chương|Chỉ|Quyết|Nghị|Hướng|Thông)\s)/u;

/** Lines that nothing continues; those of a narrow column may be wrapped: `CỘNG HÒA XÃ HỘI⏎CHỦ NGHĨA VIỆT NAM`, `Số:⏎12/…`. */
const WHOLE =
  /^(?:s[ốôổỗ6]\s{0,3}(?::\s{0,9}\S|\d{1,5}\s?[-/])|cộng h[oò][aà] xã(?! hội(?: chủ nghĩa)?$)|đảng cộng sản việt nam|độc lập\s?[-–]|nơi nhận\s*:?$|[\p{L}\s.-]{2,40}, ngày\s.{0,30}\d{4}\d?$)/iu;

/** The sign of a newspaper before the first words of a report: "(ABC) - Sở …". */
const SIGN = /^\(\p{Lu}{2,8}\)\s{0,3}[-–:]?\s{0,3}\p{Lu}/u;

/** A dash that joins what stands on two lines: `Thi đua⏎- Khen thưởng`, `2020⏎- 2025`. */
const JOINED = /^[-–]\s*(?:khen thưởng|thương binh|xã hội|\d{4}(?!\d))/iu;
const JOINS = /(?:thi đua|lao động|kinh tế|văn hóa|chính trị|\d{4})$/iu;

/** The words of a text in paragraphs and items, their wrapped lines joined. */
export function joined(text: string): Rough[] {
  const lines = linesOf(text);
  const width = widthOf(lines);
  const rough: Rough[] = [];
  let number = 0;
  for (const line of lines) {
    const previous = rough.at(-1);
    const mark = previous && isWithin(previous, line, number) ? unmarked : markOf(line.words);
    const begins = rough.length < 3 && SIGN.test(line.words);
    if (previous && mark.kind < 0 && !begins && continues(previous, line, width)) {
      previous.to = line.to;
      previous.last = line.words;
      previous.lines += 1;
    } else rough.push({ from: line.from + mark.length, to: line.to, mark, last: line.words, lines: 1 });
    if (mark.kind === numberKind) number = Number.parseInt(mark.text, 10);
  }
  return rough.filter(({ from, to }) => to > from);
}

/** What looks like a mark, and is the rest of a sentence. */
function isWithin({ last }: Rough, { words, gap }: Line, number: number): boolean {
  if (gap || !isOpen(last)) return false;
  if (JOINED.test(words)) return JOINS.test(last);
  // A line that was wrapped is full; a short one has said what it says.
  const typed = last.length > NARROW ? /^(\d{1,2})[.)]/u.exec(words)?.[1] : undefined;
  return typed !== undefined && Number(typed) > 1 && Number(typed) !== number + 1;
}

/** Up to here a line may stand in a column of a head. */
const NARROW = 60;

function continues(previous: Rough, { words, gap }: Line, width: number | null): boolean {
  const { last, mark } = previous;
  if (
    LABELLED.test(words) ||
    LABELLED.test(last) ||
    STARTS.test(words) ||
    OPENS.test(words) ||
    WHOLE.test(last) ||
    isTitle(last) ||
    isTitle(words)
  )
    return false;
  if (gap) return isOpen(last) && /^[\p{Ll},]/u.test(words);
  if (/^[\p{Ll}\d(,–-]/u.test(words)) return true;
  const isFull = width !== null && last.length >= width * 0.7;
  if (!isOpen(last)) return isFull && last.length >= width * 0.88 && /[^/;:][.!?”"]$/u.test(last);
  if (isCapitals(last) !== isCapitals(words)) return false;
  return isFull || isWrapped(previous) || (mark.kind < 0 && last.length <= NARROW && words.length <= NARROW);
}

/** Several lines of one width, the last of them no shorter: a paragraph of its own width, broken before a name. */
function isWrapped({ from, to, lines, last }: Rough): boolean {
  return lines > 2 && last.length > NARROW && last.length >= ((to - from) / lines) * 0.85;
}

function isOpen(line: string): boolean {
  return !/[.:;!?…/]["”’)\]]{0,3}$/u.test(line);
}

export function isCapitals(words: string): boolean {
  return /\p{Lu}/u.test(words) && words === words.toUpperCase();
}
