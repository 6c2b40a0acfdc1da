import type { Day } from '../../domain/day';
import { dayFrom } from '../../domain/day';
import type { Fact } from '../directive';
import { factOf, type Layout } from '../layout';

/** What the card of a document says that a page of documents puts over its text. */
export interface Card {
  day: Fact<Day> | null;
  issuer: Fact<string> | null;
  subject: Fact<string> | null;
}

const ISSUED = /^ngày ban hành\s{0,3}[:|]\s{0,3}(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})/iu;
const BY = /^(?:cơ quan|đơn vị) ban hành\s{0,3}[:|]\s{0,3}(?<value>\p{Lu}[^:|]{2,100})$/iu;
const ABOUT = /^trích yếu(?: nội dung)?\s{0,3}[:|]\s{0,3}(?<value>\S[^|]{5,400})$/iu;
const FIRST = 16;

export function cardOf(layout: Layout): Card {
  return { day: issuedIn(layout), issuer: labelledAs(layout, BY), subject: labelledAs(layout, ABOUT) };
}

function issuedIn(layout: Layout): Fact<Day> | null {
  for (const { from, to } of layout.blocks.slice(0, FIRST)) {
    const { day, month, year } = ISSUED.exec(layout.text.slice(from, Math.min(to, from + 60)))?.groups ?? {};
    const value = dayFrom(Number(year), Number(month), Number(day));
    if (day !== undefined && value !== null) return factOf(layout, value, { from, to });
  }
  return null;
}

function labelledAs(layout: Layout, pattern: RegExp): Fact<string> | null {
  for (const { from, to } of layout.blocks.slice(0, FIRST)) {
    const value = pattern.exec(layout.text.slice(from, Math.min(to, from + 500)))?.groups?.value?.trim();
    if (value === undefined) continue;
    const at = layout.text.indexOf(value, from);
    return factOf(layout, value.replace(/\s+/gu, ' '), { from: at, to: at + value.length });
  }
  return null;
}
