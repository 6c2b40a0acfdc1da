import type { Day } from '../../domain/day';
import type { FoundObligation, Place } from '../directive';
import { factOf, type Layout } from '../layout';
import { type DueWords, dueWordsIn } from './due-words';
import type { Stretch } from './stretches';

const OPENS_WITH_DAY = /^\W*(?:truoc|cham nhat|den het|tu) [^:]{0,40}\d[^:]{0,30}:\s*$/;

/** A line that is only a day: "a) Trước ngày 20/2/2020:". */
export function isDayLine(plain: string, { from, to }: Place): boolean {
  return to - from < 120 && OPENS_WITH_DAY.test(plain.slice(from, to));
}

/** A day that a line sets for all the items under it. */
export interface Opened {
  line: Place;
  due: DueWords;
}

/** The day of the line a block stands under; null when that line is more than a day. */
export function openedBy(
  { blocks, text }: Layout,
  plain: string,
  { at, reference }: { at: number; reference: Day | null },
): Opened | null {
  const line = blocks[blocks[at]?.parent ?? -1];
  if (!line || !isDayLine(plain, line)) return null;
  const words = { typed: text.slice(line.from, line.to), plain: plain.slice(line.from, line.to) };
  const dues = dueWordsIn({ ...words, reference, recurrence: null });
  const [due] = dues;
  return due && dues.length === 1 && !due.loose ? { line, due } : null;
}

/** What an item asks for is due by the day of its line. */
export function underLine(stretch: Stretch, { due }: Opened): Stretch {
  return { ...stretch, due: { ...due, from: stretch.from, to: stretch.from } };
}

/** The day stands in the line, and not where the item is. */
export function datedByLine(layout: Layout, one: FoundObligation, { line, due }: Opened): FoundObligation {
  if (one.due?.value.by !== 'rule') return one;
  const place = { from: line.from + due.from, to: line.from + due.to };
  const sentence = layout.typed.slice(line.from, line.to).replace(/\s+/gu, ' ').trim();
  const value = { ...one.due.value, rule: { ...one.due.value.rule, sentence } };
  return { ...one, due: factOf(layout, value, place) };
}
