import type { Layout } from '../layout';
import { spaced } from './pattern';
import { firstSpan } from './phases';
import { type FoundSpan, spanAt } from './span';

/** A time that is said apart from any name. */
export interface TimeAt {
  block: number;
  span: FoundSpan;
  /** When entries are taken: the time of a contest where nothing better is said. */
  isEntries: boolean;
}

const HEADING = spaced(
  '^(?:\\p{L}+ )?thời gian(?!\\p{L})(?=([^:.;]{0,70}))[^:.;\\d]{0,70}?(?=[:.;(\\d]| (?:từ|đến|trong|ngày|tháng|năm|quý)(?!\\p{L})|$)',
);
/** Times of something else than the campaign. */
const OTHER = spaced(
  'báo cáo|hồ sơ|chốt|số liệu|đăng ký|xét|trả|họp|hội nghị|lễ|tập huấn|kiểm tra|tổng kết|sơ kết|chấm|trao|công bố|hiệu lực|qua(?!\\p{L})|tới(?!\\p{L})|nghỉ|làm việc',
);
const ENTRIES = spaced('nhận|nộp|gửi');
const RUNS = spaced(
  '(?:^|;)[^.;:]{0,40}?(?:cuộc thi|hội thi|đợt thi đua|chiến dịch|phong trào(?: thi đua)?)([^.;:]{0,60}?)(?:diễn ra|bắt đầu|(?:được )?(?:tổ chức|phát động|thực hiện|triển khai))(?: [^.;:\\d]{0,60}?)?(?=(?:từ|trong|giai đoạn) )',
);
const LASTS = spaced(
  '^[^.;:]{0,40}?(?:cuộc thi|hội thi|đợt thi đua|chiến dịch|phong trào)[^.;:]{0,60}? kéo dài (?=(?:từ|cho đến|đến|tới) )',
);
const LOOK = 300;

/** Every time a document states: "Thời gian tổ chức: từ … đến …", "Cuộc thi diễn ra từ … đến …". */
export function timesIn(layout: Layout): TimeAt[] {
  return layout.blocks.flatMap(({ part, sentences }, block) =>
    part === 'body' ? sentences.flatMap(({ from, to }) => timeIn(layout, { from, to, block }) ?? []) : [],
  );
}

function timeIn(
  { text, blocks }: Layout,
  { from, to, block }: { from: number; to: number; block: number },
): TimeAt | null {
  const words = text.slice(from, Math.min(to, from + LOOK));
  const heading = HEADING.exec(words);
  if (heading) {
    const about = heading[1] ?? '';
    if (OTHER.test(about)) return null;
    const next = blocks[block + 1];
    const span =
      firstSpan(words.slice(heading[0].length), from + heading[0].length) ??
      (next && spanAt(text.slice(next.from, Math.min(next.to, next.from + LOOK)), next.from));
    if (!span) return null;
    const isEntries = ENTRIES.test(about);
    // "… hạn cuối là ngày 05/8": one day is the last.
    const isLast = isEntries && span.from?.place.from === span.to?.place.from;
    return { block, span: isLast ? { ...span, from: null } : span, isEntries };
  }
  const more = text.slice(from, Math.min(to, from + 2 * LOOK));
  const runs = RUNS.exec(more);
  const behind = runs ? runs.index + runs[0].length : 0;
  const span = runs && firstSpan(more.slice(behind, behind + LOOK), from + behind);
  if (span?.from && span.to) return { block, span, isEntries: false };
  const lasts = LASTS.exec(words);
  const until = lasts && spanAt(words.slice(lasts[0].length), from + lasts[0].length);
  return until ? { block, span: until, isEntries: false } : null;
}
