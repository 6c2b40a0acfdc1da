import type { Layout } from '../layout';
import type { Naming } from './naming';
import { QUOTES, spaced } from './pattern';
import { firstSpan } from './phases';
import { type FoundSpan, spanAt } from './span';

/** How far behind a title its time may stand: "…” trên địa bàn thị xã Vĩnh Châu đến năm 2025". */
const REACH = 110;
const BETWEEN = spaced(
  `^[${QUOTES}\\s,(]*(?:(?:trên địa bàn|tỉnh|thành phố|thị xã|huyện|quận|xã|phường|của|trong|toàn) [^.;:()\\d${QUOTES}]{0,80}?)?[\\s,(]*(?=(?:trong )?(?:giai đoạn|các năm|năm|tháng|từ|đến|cho đến|hết năm|\\d{4} ?[-–])(?: |\\d|:))`,
);
const INSIDE = spaced('(?:giai đoạn|(?<!nhiệm kỳ |kỷ niệm |\\d )(?:từ |đến )?năm) (?=\\d{4})', 'giu');

/** A plan of five years that a campaign serves is not its own time. */
const FIVE_YEARS = spaced('(?<!\\d)0?5 năm');

/** A row of titles: what is said behind the last of them is said of each ("“A” và “B” năm 2023"). */
const ROW = spaced(
  `^[${QUOTES}]? ?(?:(?:, và|,|và) (?:(?:các )?(?:phong trào|cuộc vận động|cuộc thi|hội thi)(?: thi đua)? )?[${QUOTES}][^${QUOTES}]{3,200}[${QUOTES}] ?){1,5}`,
);
const ROW_REACH = 600;

/** The time a campaign's own name gives: in it, or right behind it or the row it stands in. */
export function titleSpan({ text, blocks }: Layout, naming: Naming): FoundSpan | null {
  const { whole, place } = naming;
  const end = blocks[naming.block]?.to ?? whole.to;
  const own = behind(text, whole.to, end) ?? inside(text.slice(place.from, place.to), place.from);
  if (own) return own;
  const row = ROW.exec(text.slice(whole.to, Math.min(end, whole.to + ROW_REACH)));
  return (
    (row && behind(text, whole.to + row[0].trimEnd().length, end)) ??
    inCells(text, whole.to, Math.min(end, whole.to + ROW_REACH))
  );
}

const CELL = new RegExp(`^[\\s${QUOTES}]{0,9}\\|`, 'u');

/** "“…” | Sở X | từ tháng 3 đến tháng 9/2022": in a further cell of the row of a table. */
function inCells(text: string, from: number, to: number): FoundSpan | null {
  const [rest = ''] = text.slice(from, to).split('\n', 1);
  return CELL.test(rest) ? firstSpan(rest, from) : null;
}

function behind(text: string, from: number, end: number): FoundSpan | null {
  const after = text.slice(from, Math.min(end, from + REACH));
  const gap = BETWEEN.exec(after);
  return gap && spanAt(after.slice(gap[0].length), from + gap[0].length);
}

function inside(title: string, offset: number): FoundSpan | null {
  if (FIVE_YEARS.test(title)) return null;
  let last: FoundSpan | null = null;
  for (const { index } of title.matchAll(INSIDE)) last = spanAt(title.slice(index), offset + index) ?? last;
  return last;
}
