import type { Day } from '../../domain/day';
import { dayOfGroups, NO, ON_DATE, SYMBOLED } from '../citations/number';
import type { Fact, Place } from '../directive';
import { factOf, type Layout } from '../layout';
import { beginsUnit, spelledOut } from './unit-name';

/** What the first sentence of a report says of the document it reports. */
export interface Said {
  typed: string;
  place: Place;
  block: number;
  day: Fact<Day> | null;
  issuer: Fact<string>;
}

const KIND = '(?:[cC]ông văn|[kK]ế hoạch|[cC]hỉ thị|[hH]ướng dẫn|[tT]hông báo|[qQ]uyết định|[vV]ăn bản)';
const AT_END = new RegExp(
  String.raw`(?:\(|\stại\s{1,3})${KIND}\s{1,3}(?:${NO}\s{0,3}:?\s{0,3})?(?<number>${SYMBOLED})(?:\s{0,3},?\s{0,3}${ON_DATE})?\s{0,3}\)?[.:]?\s{0,3}$`,
  'u',
);
const SPEAKS =
  /^(?<name>\p{Lu}[^,.;:()\d]{2,90}?)\s(?:(?:vừa|đã|mới|có)\s){0,2}(?:thông báo|truyền đạt|yêu cầu|đề nghị|chỉ đạo|hướng dẫn|triển khai|phát động|ý kiến|giao|đôn đốc)(?!\p{L})/u;

/** Blocks at the beginning in which a report names its document. */
const FIRST = 3;
const LONGEST = 1200;

/** "Văn phòng A truyền đạt ý kiến … (Công văn số 12/VP-NC, ngày 14/5/2019)." */
export function saidIn(layout: Layout): Said | null {
  const bodies = [...layout.blocks.entries()].filter(([, { part }]) => part === 'body').slice(0, FIRST);
  for (const [block, { sentences }] of bodies)
    for (const { from, to } of sentences) {
      const words = to - from > LONGEST ? '' : layout.text.slice(from, to);
      const end = AT_END.exec(words);
      const name = SPEAKS.exec(words)?.groups?.name;
      const typed = end?.groups?.number;
      if (!end || typed === undefined || name === undefined || !beginsUnit(name)) continue;
      const at = from + end.index + end[0].indexOf(typed);
      const day = dayOfGroups(end.groups);
      return {
        typed,
        place: { from: at, to: at + typed.length },
        block,
        day: day === null ? null : factOf(layout, day, { from: at + typed.length, to }),
        issuer: factOf(layout, spelledOut(name.replace(/\s+/gu, ' ')), { from, to: from + name.length }),
      };
    }
  return null;
}
