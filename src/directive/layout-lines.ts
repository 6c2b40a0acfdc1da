import { isChrome } from './chrome';
import type { Place } from './directive';
import { cutsIn, isFlat } from './layout-flat';

export interface Line extends Place {
  words: string;
  /** An empty line stands before it. */
  gap: boolean;
}

/** Heads have two columns; so have feet. Read as lines of text they stand side by side. */
const COLUMN =
  /(?:\s{2,80}|\t)(?=\p{Lu}[\p{L} .-]{1,40},\s{0,3}[Nn]gày\s|(?:TM|KT|TL|TUQ|T\/M)\.?\s\p{Lu}{2}|(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|BÍ THƯ|HIỆU TRƯỞNG)\s*$|\p{Lu}[\p{L} .-]{1,40},\s{1,3}\d{1,2}\/\d{1,2}\/\d{4}\s*$)/gu;
const NATION =
  /\s{1,80}(?=CỘNG\s{1,3}H[ÒO][ÀA]\s{1,3}XÃ|ĐẢNG CỘNG SẢN VIỆT NAM|(?:Độc\s{1,3}lập|ĐỘC\s{1,3}LẬP)\s?[-–])|(?<=CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Hạnh\s[pP]húc)\s{1,80}/gu;
/** Where a head ran together in one line. */
const RUN =
  /\s{1,9}(?=S[ốôổỗ6]\s{0,3}:|V\/v\s|Kính gửi\s{0,3}:|(?<!\p{Ll}\s{1,9})\p{Lu}\p{L}{0,7}(?:[ -]\p{Lu}\p{L}{0,7}){1,4}\s?,\s{0,3}ngày\s)|(?<=năm\s{0,3}\d{4})\s{1,9}(?=V\/v|Kính|\p{Lu})/gu;

/** "… phong trào thi đua An Phú, ngày 05": the place of issue, right behind the subject. */
const PLACE =
  /(?<=\s\p{Ll}{1,8}\s{1,9})(?<!(?:phố|xã|huyện|tỉnh|trấn|phường|quận|khu|tại)\s{1,9})(?=\p{Lu}\p{L}{0,7}(?:[ -]\p{Lu}\p{L}{0,7}){1,4}\s?,\s{0,3}ngày\s\d)/gu;

/** Where the body begins behind addressees that ran together with it. */
const AFTER_ADDRESSEES =
  /\.\s{1,9}(?=\p{Lu}\p{L}{0,7}\s)|;\s{1,9}(?=(?:Căn cứ|Thực hiện|Triển khai|Để|Nhằm|Ngày \d{1,2})\s)/u;

/** Lines at the top that may be a head. */
const TOP = 60;
const LONGEST_COLUMNS = 300;
const LONGEST_RUN = 1500;

/** The lines that say something, the columns of a head or foot apart. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  let gap = true;
  for (const raw of text.split('\n')) {
    const isEmpty = raw === '' || !/[\p{L}\p{N}]/u.test(raw);
    if (isEmpty || (lines.length < TOP && isChrome(raw.trim()))) {
      gap = true;
      at += raw.length + 1;
      continue;
    }
    const flat = isFlat(raw, text.length);
    for (const [from, to] of pieces(raw, { isTop: lines.length < TOP, isFirst: lines.length === 0, flat })) {
      const words = raw.slice(from, to).trim();
      if (!/[\p{L}\p{N}]/u.test(words)) continue;
      const begin = at + from + raw.slice(from, to).indexOf(words);
      lines.push({ from: begin, to: begin + words.length, words, gap });
      gap = false;
    }
    at += raw.length + 1;
  }
  return lines;
}

interface Standing {
  isTop: boolean;
  isFirst: boolean;
  /** Its items ran together. */
  flat: boolean;
}

function pieces(raw: string, { isTop, isFirst, flat }: Standing): Array<readonly [number, number]> {
  const cuts: number[] = [0];
  if (raw.length <= LONGEST_COLUMNS) for (const { index } of raw.matchAll(COLUMN)) cuts.push(index);
  const top = isTop ? raw.slice(0, LONGEST_RUN) : '';
  const nation = [...top.matchAll(NATION)].map(({ index }) => index);
  cuts.push(...nation);
  const isRun = (nation.length > 0 || (flat && isFirst)) && raw.length > LONGEST_COLUMNS;
  if (isRun) for (const { index } of top.matchAll(RUN)) if (index > (nation[0] ?? 0)) cuts.push(index);
  if (flat) cuts.push(...cutsIn(raw));
  const head = flat && isRun ? top.slice(0, Math.max(0, top.indexOf('Kính gửi'))) : '';
  for (const { index } of head.matchAll(PLACE)) cuts.push(index);
  const isTo = raw.trimStart().startsWith('Kính gửi');
  const to = isRun || flat || isTo ? top.indexOf('Kính gửi') : -1;
  const rest = to < 0 ? null : AFTER_ADDRESSEES.exec(raw.slice(to, to + LONGEST_RUN));
  if (rest) cuts.push(to + rest.index + 1);
  cuts.sort((a, b) => a - b);
  return cuts.map((from, i) => [from, cuts[i + 1] ?? raw.length] as const);
}

const NARROWEST = 40;
const WIDEST = 130;

/**
 * How many characters the lines of a text hold that was wrapped by hand or by a .pdf; null when each paragraph stands
 * on a line of its own.
 */
export function widthOf(lines: readonly Line[]): number | null {
  const lengths = lines.map(({ words }) => words.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  if (width < NARROWEST || width > WIDEST) return null;
  const full = lengths.filter((length) => length >= width * 0.75).length;
  return full * 2 >= lengths.length ? width : null;
}
