import type { Day } from '../../domain/day';
import { dayOfGroups, ON_DATE } from '../citations/number';
import type { Fact, Place } from '../directive';
import { factOf, type Layout } from '../layout';

interface Dated {
  day: Fact<Day> | null;
  issuedAt: Fact<string> | null;
  /** The block that tells both; null when there is none. */
  block: number | null;
}

/** "An Phú, ngày": the day itself may have been left blank. */
const AT =
  /^(?<place>\p{Lu}[\p{L} .'’-]{1,40}?)\s?,\s{0,9}(?=ng[àaáảã]y(?!\p{L})|\d{1,2}[/.]\d{1,2}[/.]\d{4}$)/iu;
const ALONE = /^ng[àaáảã]y\s/iu;
const BARE = /(?:^|,\s{0,9})(?<day>\d{1,2})[/.](?<month>\d{1,2})[/.](?<year>\d{4})$/u;
const DAY = new RegExp(ON_DATE, 'u');

/**
 * The line of place and date: in the head, or where older and Party papers have it, in the foot. A date left blank
 * or typed wrong is null.
 */
export function dateOf(layout: Layout): Dated {
  for (const part of ['head', 'foot'] as const) {
    for (const [i, block] of layout.blocks.entries()) {
      if (block.part !== part) continue;
      const words = layout.text.slice(block.from, block.to);
      const at = AT.exec(words);
      if (!at && !ALONE.test(words)) continue;
      if (words.length > LONGEST || (!at && !DAY.test(words))) continue;
      return { ...read(layout, block, at), block: i };
    }
  }
  return { day: null, issuedAt: null, block: null };
}

const LONGEST = 120;

function read(layout: Layout, block: Place, at: RegExpExecArray | null): Omit<Dated, 'block'> {
  const words = layout.text.slice(block.from, block.to);
  const place = at?.groups?.place;
  const found = DAY.exec(words) ?? BARE.exec(words);
  const day = dayOfGroups(found?.groups);
  return {
    day: found && day ? factOf(layout, day, placed(block, found.index, found[0])) : null,
    issuedAt: place === undefined ? null : factOf(layout, place.trim(), placed(block, 0, place)),
  };
}

function placed({ from }: Place, index: number, words: string): Place {
  const skipped = /^[\s,]*/u.exec(words)?.[0].length ?? 0;
  return { from: from + index + skipped, to: from + index + words.length };
}
