import type { FoundObligation, Place } from '../directive';
import { factOf, type Layout } from '../layout';
import { askedIn } from './asked';
import { actorOf, headingsOf } from './headings';
import type { Named } from './kinds';
import { obligationsIn, type Seen } from './read';
import { recurrencesIn } from './recurrence';

const THINGS =
  '(?:bao cao|van ban|ho so|tai lieu|noi dung|san pham|bieu mau|so lieu|loai bao cao)(?:(?:,| va) (?:bao cao|van ban|ho so|tai lieu|so lieu))?';

/** "Các báo cáo gửi về … trước ngày …", "Hồ sơ, báo cáo nêu trên gửi …": of the list before it. */
const BACK = new RegExp(
  String.raw`^\W*(?:(?:toan bo|tat ca) )?(?:cac|nhung) ${THINGS},? (?:(?:deu|duoc|phai|can|de nghi|xin|tren) )?(?:gui|nop)\b|^\W*(?:(?:toan bo|tat ca|cac|nhung|thoi han (?:gui|nop)(?: cac)?) )?${THINGS} (?:o tren|tren day|neu tren|noi tren|tren)\b`,
);

/** Something a list asks for, to which words after the list give the day. */
export interface Item extends Place {
  plain: string;
  /** Place in `Layout.blocks`. */
  block: number;
  asked: Named;
}

const LONGEST_LIST = 30;
const LONGEST_ITEM = 600;
const HAS_DAY = /\b(?:truoc|cham nhat|den het)\b[^;.]{0,20}\d{1,2}[/.-]\d|\bngay \d{1,2} thang\b/;

/** What the list before a block asks for, when the block begins with words that speak of it as a whole. */
export function itemsBefore(layout: Layout, text: { plain: string; clause: string }, at: number): Item[] {
  if (!BACK.test(text.clause)) return [];
  const items: Item[] = [];
  const mark = layout.blocks[at - 1]?.mark ?? '';
  for (let i = at - 1; i >= 0 && items.length < LONGEST_LIST; i -= 1) {
    const block = layout.blocks[i];
    if (block?.part !== 'body' || block.mark === '' || mark === '') break;
    if (block.parent !== layout.blocks[at - 1]?.parent) continue;
    const words = text.plain
      .slice(block.from, Math.min(block.to, block.from + LONGEST_ITEM))
      .replace(/\s/g, ' ');
    const [asked] = HAS_DAY.test(words) ? [] : askedIn(words);
    if (asked)
      items.unshift({ from: block.from, to: block.from + words.length, plain: words, block: i, asked });
  }
  return items;
}

/** Each thing of a list, by the deadline and to the recipient that words after it give. */
export function obligationsOfList(seen: Seen, items: readonly Item[]): FoundObligation[] {
  const { layout, stretch, demand } = seen;
  return items.flatMap((item) => {
    const evidence = factOf(
      layout,
      layout.typed.slice(item.from, item.to).replace(/\s+/gu, ' ').trim(),
      item,
    );
    const reporters = seen.reporters ?? actorOf(layout, headingsOf(layout, item.block));
    const one = {
      ...seen,
      reporters,
      stretch: { ...stretch, plain: item.plain },
      demand: { ...demand, asked: [item.asked], recurrences: recurrencesIn(item.plain) },
    };
    return obligationsIn(one).map((found) => ({ ...found, evidence: { ...evidence, place: placeOf(item) } }));
  });
}

function placeOf({ from, to }: Place): Place {
  return { from, to };
}
