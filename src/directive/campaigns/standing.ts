import type { Place } from '../directive';
import { headingsAbove, type Layout } from '../layout';
import type { Reading } from '../reading';
import type { Naming } from './naming';
import { spaced } from './pattern';

/**
 * What a document does with a campaign where it names it: its own subject; launched right there; something is asked for
 * it, in an item of its own or elsewhere; only named; one of a list in passing; what another is tied to; the subject of a document that is cited.
 */
export type Standing = 'own' | 'launched' | 'headed' | 'asked' | 'named' | 'listed' | 'tied' | 'cited';

/** How much of a sentence is looked at on either side. */
const REACH = 600;

const TIED = spaced('(?:gắn (?:với|liền)|lồng ghép|kết hợp|thông qua)(?!\\p{L})[^,;:.]{0,60}$');
const LIST = spaced(
  '(?:như(?! sau)|trong đó|trọng tâm|tiêu biểu|đặc biệt là|nhất là|thực hiện tốt|gồm|bao gồm)(?!\\p{L})',
);
const LAUNCH = spaced(
  '(?:phát động|tổ chức|triển khai|hưởng ứng|tham gia)(?: (?:tổ chức|phát động|thực hiện|kế hoạch|hưởng ứng|tham gia)){0,3} $',
);
const ASK = spaced(
  '(?:đăng ký|báo cáo|sơ kết|tổng kết|thực hiện|thể lệ|kết quả)(?: (?!và )[\\p{L}]{1,9}){0,5} $',
);
const DEMAND = spaced('(?:gửi|gởi|nộp|báo cáo|đăng ký|dự thi)(?!\\p{L})');

/** How a document speaks of a campaign at one of the places that name it. */
export function standingOf(reading: Reading, naming: Naming, subject: Place | null): Standing {
  const { layout, citations } = reading;
  const { whole } = naming;
  if (subject && subject.from <= whole.from && whole.from < subject.to) return 'own';
  if (citations.some(({ place }) => place.from <= whole.from && whole.from < place.to)) return 'cited';
  const block = layout.blocks[naming.block];
  const sentence = block?.sentences.find(({ from, to }) => from <= whole.from && whole.from < to) ?? block;
  const before = layout.text.slice(Math.max(sentence?.from ?? 0, whole.from - REACH), whole.from);
  if (citedBefore(before)) return 'cited';
  if (TIED.test(before)) return 'tied';
  const isListed = LIST.test(before) && !ISSUED.test(before);
  if (naming.isPlural || isListed || isUnderList(layout, naming)) return 'listed';
  if (LAUNCH.test(before)) return isPurpose(layout, naming, before) ? 'listed' : 'launched';
  const after = layout.text.slice(whole.to, Math.min(sentence?.to ?? whole.to, whole.to + REACH));
  if (before.trim() === '' && (DEMAND.test(after) || isHeading(layout, naming))) return 'headed';
  return ASK.test(before) || DEMAND.test(before) || DEMAND.test(after) ? 'asked' : 'named';
}

/** "UBND huyện đã ban hành Kế hoạch tổ chức cuộc thi …": whatever it says before of why. */
const ISSUED = spaced('(?:đã|vừa|mới) ban hành [^.,;:]{0,60}(?:tổ chức|phát động|triển khai) $');

const JOINS = spaced('hưởng ứng $');
const PURPOSE = spaced('mục đích|mục tiêu|yêu cầu|ý nghĩa');

/** "I. MỤC ĐÍCH … - Hưởng ứng Tháng hành động …": why something else is done. */
function isPurpose(layout: Layout, { block }: Naming, before: string): boolean {
  return (
    JOINS.test(before) &&
    headingsAbove(layout, block).some((above) => {
      const { from = 0, to = 0 } = layout.blocks[above] ?? {};
      return to - from < 60 && PURPOSE.test(layout.text.slice(from, to));
    })
  );
}

/** "1. Phong trào “…”" over items that tell of it. */
function isHeading({ text, blocks }: Layout, { block, whole }: Naming): boolean {
  const rest = text.slice(whole.to, blocks[block]?.to ?? whole.to);
  return blocks[block + 1]?.parent === block && rest.length < 90 && !/[.;]\s+\S/u.test(rest);
}

const CITED = spaced('số:? ?\\d{1,5} ?[/-][^.;,]{0,250}$');

/** A document that is cited has its subject behind its number: what stands there is that document's. */
function citedBefore(before: string): boolean {
  return CITED.test(before.slice(-280));
}

const ANNOUNCED = spaced('(?:như(?! sau)|trọng tâm|tiêu biểu)[^.;]{0,100}: ?$');

/** An item of a list that is announced in passing: "các phong trào … trọng tâm do … phát động:". */
function isUnderList({ text, blocks }: Layout, naming: Naming): boolean {
  const parent = blocks[blocks[naming.block]?.parent ?? -1];
  return (
    parent !== undefined && ANNOUNCED.test(text.slice(Math.max(parent.from, parent.to - 200), parent.to))
  );
}
