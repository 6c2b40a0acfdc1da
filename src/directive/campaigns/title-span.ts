import type { Layout } from '../layout';
import type { Naming } from './naming';
import { QUOTES, spaced } from './pattern';
import { type FoundSpan, spanAt } from './span';

/** How far behind a title its time may stand: "…” trên địa bàn thị xã Vĩnh Châu đến năm 2025". */
const REACH = 110;
const BETWEEN = spaced(
  `^[${QUOTES}\\s,(]*(?:(?:trên địa bàn|tỉnh|thành phố|thị xã|huyện|quận|xã|phường|của|trong|toàn) [^.;:()\\d${QUOTES}]{0,80}?)?[\\s,(]*(?=(?:trong )?(?:giai đoạn|các năm|năm|tháng|từ|đến|cho đến|hết năm|\\d{4} ?[-–])(?: |\\d|:))`,
);
const INSIDE = spaced('(?:giai đoạn|(?<!nhiệm kỳ |kỷ niệm |\\d )(?:từ |đến )?năm) (?=\\d{4})', 'giu');

/** A plan of five years that a campaign serves is not its own time. */
const FIVE_YEARS = spaced('(?<!\\d)0?5 năm');

/** The time a campaign's own name gives: in it, or right behind it. */
export function titleSpan({ text, blocks }: Layout, naming: Naming): FoundSpan | null {
  const limit = Math.min(blocks[naming.block]?.to ?? naming.whole.to, naming.whole.to + REACH);
  const after = text.slice(naming.whole.to, limit);
  const gap = BETWEEN.exec(after);
  const behind = gap && spanAt(after.slice(gap[0].length), naming.whole.to + gap[0].length);
  return behind ?? inside(text.slice(naming.place.from, naming.place.to), naming.place.from);
}

function inside(title: string, offset: number): FoundSpan | null {
  if (FIVE_YEARS.test(title)) return null;
  let last: FoundSpan | null = null;
  for (const { index } of title.matchAll(INSIDE)) last = spanAt(title.slice(index), offset + index) ?? last;
  return last;
}
