import type { Day } from '../../domain/day';
import type { DocumentKind } from '../../domain/document-kind';
import type { Place } from '../directive';
import { citedKind, isCommonWord, KIND } from './kinds';
import { dayOfGroups, NO, numberAsWritten, ON_DATE, PLAIN, SYMBOLED, UNSLASHED } from './number';
import { tailOf } from './tail';

export interface Cited extends Place {
  /** Null when no word names it. */
  kind: DocumentKind | null;
  number: string;
  day: Day | null;
}

/** Cited documents in the words of one block, in order; places count in these words. */
export function citedIn(words: string): Cited[] {
  const found: Cited[] = [];
  let done = 0;
  for (const kind of words.matchAll(KIND)) {
    if (kind.index < done) continue;
    const cited = numbered(words, kind.index, kind[0]) ?? unnumbered(words, kind.index, kind[0]);
    if (cited.length === 0) continue;
    found.push(...cited);
    done = cited.at(-1)?.to ?? done;
  }
  return withBare(words, found);
}

const NUMBER = new RegExp(
  String.raw`(?<gap>[\p{L}\s]{0,30}?)\s{0,3}(?:${NO}\s{0,3}[:.]?\s{0,3}(?:(?<number>${SYMBOLED}|${UNSLASHED})|(?<plain>${PLAIN}))|(?<=\s)(?<direct>${SYMBOLED}))`,
  'uy',
);
const NEXT = new RegExp(
  String.raw`\s{0,3}(?:,|;|và)\s{0,3}(?:và\s{1,3})?(?:${NO}\s{0,3}:?\s{0,3})?(?<number>${SYMBOLED})`,
  'uy',
);

function numbered(words: string, from: number, kind: string): Cited[] | null {
  NUMBER.lastIndex = from + kind.length;
  const head = NUMBER.exec(words);
  const { gap = '', number, plain, direct } = head?.groups ?? {};
  const typed = number ?? direct ?? plain;
  if (!head || typed === undefined || gap.search(KIND) >= 0) return null;
  let { to, day } = tailOf(words, from + kind.length + head[0].length);
  const isBare = plain !== undefined && (isCommonWord(kind) || plain.length < 2 || gap.trim() !== '');
  if (isBare && day === null) return null;
  const written = numberAsWritten(typed);
  const before = day ? null : dayBefore(words, from);
  const found: Cited[] = [
    {
      from: before?.from ?? from,
      to,
      kind: citedKind(kind, written),
      number: written,
      day: day ?? before?.day ?? null,
    },
  ];
  for (;;) {
    NEXT.lastIndex = to;
    const next = NEXT.exec(words);
    const more = next?.groups?.number;
    if (!next || more === undefined) return found;
    const begin = to + next[0].length - more.length;
    ({ to, day } = tailOf(words, to + next[0].length));
    found.push({ from: begin, to, kind: citedKind(kind, more), number: numberAsWritten(more), day });
  }
}

const DATED = new RegExp(String.raw`\s{1,3}${ON_DATE}(?=\s{1,3}của\s)`, 'uy');
const CONGRESS =
  /\s{1,3}(?:của\s)?(?:Đại hội|Hội nghị|ĐH)[^,;.:()“”"]{0,160}(?:,?\s{1,3}nhiệm kỳ\s{1,3}\d{4}\s?[-–]\s?\d{4})?/uy;
const LAW = new RegExp(
  String.raw`\s{1,3}(?:(?!trước|chậm|đến|gửi|hạn)[\p{L},]{1,12}\s{1,3}){1,16}?(?:${ON_DATE}|năm\s{1,3}(?:19|20)\d{2}(?!\d)|\(?${NO}\s{0,3}:?\s{0,3}(?<number>${SYMBOLED}))`,
  'uy',
);

function unnumbered(words: string, from: number, kind: string): Cited[] {
  const at = from + kind.length;
  const patterns = [DATED];
  if (/nghị quyết/iu.test(kind)) patterns.push(CONGRESS);
  if (/^(?:Bộ l|L)uật|^Pháp lệnh/u.test(kind)) patterns.push(LAW);
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(words);
    if (!found) continue;
    const end = at + found[0].trimEnd().length;
    const tail = tailOf(words, end);
    const number = numberAsWritten(found.groups?.number ?? '');
    const day = dayOfGroups(found.groups) ?? tail.day;
    return [{ from, to: tail.to, kind: citedKind(kind, number), number, day }];
  }
  return [];
}

const LOOKS_BACK = 160;
const BEFORE = new RegExp(
  String.raw`${ON_DATE},?\s[^.;:“”]{2,100}\s(?:đã\s)?(?:có|ban hành|ký|gửi|phát hành)\s{1,3}$`,
  'u',
);

/** "Ngày 05/6/2020, Sở A có Văn bản số …": the date stands before. */
function dayBefore(words: string, to: number): { from: number; day: Day | null } | null {
  const begin = Math.max(0, to - LOOKS_BACK);
  const found = BEFORE.exec(words.slice(begin, to));
  return found && { from: begin + found.index, day: dayOfGroups(found.groups) };
}

const BARE = new RegExp(String.raw`(?<![\p{L}\d/.,-])${SYMBOLED}(?![\p{L}\d/])`, 'gu');

/** Adds numbers that no kind stands before; a symbol of at least two parts tells them from fractions. */
function withBare(words: string, found: readonly Cited[]): Cited[] {
  const all = [...found];
  let next = 0;
  for (const bare of words.matchAll(BARE)) {
    while (next < found.length && (found[next]?.to ?? 0) <= bare.index) next += 1;
    if ((found[next]?.from ?? Number.POSITIVE_INFINITY) <= bare.index) continue;
    const number = numberAsWritten(bare[0]);
    if (!/\p{Lu}{2,}[-–/]\p{Lu}{2,}/u.test(number)) continue;
    const { to, day } = tailOf(words, bare.index + bare[0].length);
    const last = all.findLast((one) => one.from < bare.index);
    if (last && last.to > bare.index) continue;
    all.push({ from: bare.index, to, kind: null, number, day });
  }
  return all.sort((a, b) => a.from - b.from);
}
