import type { Layout } from '../layout';
import { spaced } from './pattern';
import { firstSpan } from './phases';
import { type FoundSpan, spanAt } from './span';

const HEADING = spaced('^(?:\\p{L}+ )?thời gian(?!\\p{L})([^:.;]{0,70})');
/** Times of something else than the campaign. */
const OTHER = spaced(
  'báo cáo|hồ sơ|chốt|số liệu|đăng ký|xét|trả|họp|hội nghị|lễ|tập huấn|kiểm tra|tổng kết|sơ kết|chấm|trao|công bố|hiệu lực|qua(?!\\p{L})|tới(?!\\p{L})|nghỉ|làm việc',
);
const ENTRIES = spaced('nhận|nộp|gửi');
const LOOK = 300;

/** When the whole document says its campaign runs: "Thời gian tổ chức: từ … đến …". */
export function timelineOf({ text, blocks }: Layout): FoundSpan | null {
  let entries: FoundSpan | null = null;
  for (const [at, { part, sentences }] of blocks.entries()) {
    if (part !== 'body') continue;
    for (const { from, to } of sentences) {
      const words = text.slice(from, Math.min(to, from + LOOK));
      const heading = HEADING.exec(words);
      if (!heading || OTHER.test(heading[1] ?? '')) continue;
      const own = firstSpan(words.slice(heading[0].length), from + heading[0].length);
      const next = blocks[at + 1];
      const span =
        own ?? (next && spanAt(text.slice(next.from, Math.min(next.to, next.from + LOOK)), next.from));
      if (!span) continue;
      if (!ENTRIES.test(heading[1] ?? '')) return span;
      entries ??= span;
    }
  }
  return entries;
}
