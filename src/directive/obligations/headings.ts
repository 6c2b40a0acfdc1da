import type { Recurrence } from '../../domain/period';
import type { Place } from '../directive';
import type { Block, Layout } from '../layout';
import { askedIn } from './asked';
import type { Named } from './kinds';
import { actorIn, chargedIn, ledIn, recipientIn, toldIn } from './parties';
import { recurrencesIn } from './recurrence';

/** The headings and opening words a block stands under, the nearest first. */
export function headingsOf(layout: Layout, at: number): Block[] {
  const headings: Block[] = [];
  let block = layout.blocks[at];
  while (block && block.parent !== null) {
    const parent: Block | undefined = layout.blocks[block.parent];
    if (parent) headings.push(parent);
    block = parent;
  }
  return headings;
}

const LONGEST_HEADING = 700;

/** Who a heading speaks to: "Đối với Phòng …:", "5.1. Văn phòng …", "… yêu cầu các đơn vị:". */
export function actorOf(layout: Layout, headings: readonly Block[]): Place | null {
  for (const heading of headings) {
    const found = placed(layout, heading, heading.mark === '' ? openingActor : actorIn);
    if (found) return found;
  }
  return null;
}

/** "Các đơn vị gửi:", and not the office that speaks: "Sở X hướng dẫn:". */
function openingActor(typed: string): Place | null {
  return (
    toldIn(typed) ??
    ledIn(typed) ??
    chargedIn(typed) ??
    (/^(?:các|mỗi|từng|toàn thể)\s/iu.test(typed) ? actorIn(typed) : null)
  );
}

/** Headings of lists of deadlines, and words that open a list. */
const OF_SENDING = /\b(?:thoi (?:gian|han)|gui|nop|nhan|bao cao|ho so|dang ky)\b|:\s*$/;

/** "… ban hành kế hoạch như sau:", "Căn cứ kế hoạch năm, … thông báo:" ask for no plan. */
const IS_ITSELF =
  /^\W*(?:can cu|thuc hien|theo|trien khai|tiep tuc)\b|\bke hoach[^;.]{0,160}?\b(?:nhu sau|cu the)\b/;

/** What a heading names, for the deadlines listed under it. */
export function askedOf(plain: string, headings: readonly Block[]): Named[] {
  for (const { from, to } of headings) {
    if (to - from > LONGEST_HEADING || !OF_SENDING.test(plain.slice(from, to))) continue;
    const words = plain.slice(from, to).replace(/\s/g, ' ');
    const asked = askedIn(words).filter(
      ({ kind }) => kind !== 'other' && !(kind === 'plan' && IS_ITSELF.test(words)),
    );
    if (asked.length > 0) return asked;
  }
  return [];
}

const LONGEST_TITLE = 60;
const IS_REPORT = /^\W*bao cao\b/;

/** How often the report of a heading recurs, for what stands under it: "2. Báo cáo Quý I". */
export function periodOf(plain: string, headings: readonly Block[]): Recurrence[] {
  for (const { from, to } of headings) {
    const words = to - from < LONGEST_TITLE ? plain.slice(from, to) : '';
    const often = IS_REPORT.test(words) ? recurrencesIn(words) : [];
    if (often.length > 0) return often;
  }
  return [];
}

export function recipientOf(layout: Layout, headings: readonly Block[]): Place | null {
  for (const heading of headings) {
    const found = placed(layout, heading, recipientIn);
    if (found) return found;
  }
  return null;
}

/** Of a paragraph that opens a list it is the last sentence that speaks to somebody. */
function placed({ text }: Layout, heading: Block, find: (typed: string) => Place | null): Place | null {
  const { from, to } = heading.sentences.at(-1) ?? heading;
  const found = find(text.slice(from, Math.min(to, from + LONGEST_HEADING)).replace(/\s/gu, ' '));
  return found && { from: from + found.from, to: from + found.to };
}
