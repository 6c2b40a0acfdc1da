import { fold } from '../../domain/text';
import type { Place } from '../directive';

export interface Territory extends Place {
  /** "thị xã An Phú", as it stands. */
  name: string;
  /** "thị xã". */
  level: string;
}

const NAME = String.raw`\p{Lu}\p{Ll}{1,8}(?:\s?[-–]\s?\p{Lu}\p{Ll}{1,8}|\s\p{Lu}\p{Ll}{1,8}){0,4}`;
const NAMED = new RegExp(
  String.raw`(?<!\p{L})(?<level>[tT]ỉnh|[tT]hành phố|[tT]hị xã|[hH]uyện|[qQ]uận|[xX]ã|[pP]hường|[tT]hị trấn|[đĐ]ặc khu|TP\.?|TX\.?)\s(?<name>${NAME})`,
  'gu',
);
const IN_CAPITALS =
  /(?<!\p{L})(?:TỈNH(?! ĐOÀN| ỦY| UỶ)|THÀNH PHỐ|THỊ XÃ|HUYỆN(?! ĐOÀN| ỦY| UỶ)|QUẬN|XÃ(?! HỘI)|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|TP\.?|TX\.?)\s[\p{Lu}][\p{Lu}\s–-]{1,40}$/u;
const PARTY = /(?<!\p{L})(?:TỈNH|THÀNH|THỊ|HUYỆN) (?:ỦY|UỶ)\s[\p{Lu}][\p{Lu}\s–-]{1,40}$/u;
const ranks = [
  'tinh',
  'thanh pho',
  'tp',
  'thi xa',
  'tx',
  'huyen',
  'quan',
  'dac khu',
  'thi tran',
  'phuong',
  'xa',
];

/** The territory that a name in capitals ends with: "TỈNH HÀ NAM", "TỈNH ỦY HÀ NAM"; null when none. */
export function territoryAtEnd(name: string): string | null {
  return IN_CAPITALS.exec(name)?.[0] ?? PARTY.exec(name)?.[0] ?? null;
}

/**
 * The territory that a text names most, of one level where that is known, and of the highest level of those named
 * equally often; null when it names none. Places in `except` do not count.
 */
export function territoryOf(text: string, level: string | null, except: readonly Place[]): Territory | null {
  const counted = new Map<string, { territory: Territory; times: number }>();
  let next = 0;
  for (const found of text.matchAll(NAMED)) {
    while (next < except.length && (except[next]?.to ?? 0) <= found.index) next += 1;
    if ((except[next]?.from ?? Number.POSITIVE_INFINITY) <= found.index) continue;
    const { level: typed = '' } = found.groups ?? {};
    if (level !== null && spelledLevel(typed) !== fold(level)) continue;
    const key = fold(found[0]);
    const territory = { name: found[0], level: typed, from: found.index, to: found.index + found[0].length };
    const seen = counted.get(key);
    if (seen) seen.times += 1;
    else counted.set(key, { territory, times: 1 });
  }
  const best = [...counted.values()].sort(
    (a, b) => b.times - a.times || rank(a.territory.level) - rank(b.territory.level),
  )[0];
  return best?.territory ?? null;
}

function rank(level: string): number {
  const at = ranks.indexOf(fold(level));
  return at < 0 ? ranks.length : at;
}

function spelledLevel(typed: string): string {
  const level = fold(typed);
  return level === 'tp' ? 'thanh pho' : level === 'tx' ? 'thi xa' : level;
}
