import type { Place } from '../directive';
import type { Reading } from '../reading';
import { spaced } from './pattern';

const SUBJECT = spaced('^(?:v/v|về việc|về)(?!\\p{L})');
const KIND =
  /^(?:kế hoạch|chỉ thị|quyết định|thông báo|hướng dẫn|nghị quyết|chương trình|thể lệ|công văn|kế hoạch liên tịch|công điện|lời kêu gọi)\.?$/iu;
const LAUNCH = spaced(
  '^(?:(?:về việc |v/v )?(?:tổ chức |triển khai |phát động |hưởng ứng |đẩy mạnh |tăng cường |tiếp tục ))',
);

/** Where the subject of a document stands; the line under its kind, or its first, when its head does not tell. */
export function subjectPlace({ layout: { text, blocks }, head }: Reading): Place | null {
  if (head.subject) return head.subject.place;
  const words = blocks.map(({ from, to }) => text.slice(from, Math.min(to, from + 400)));
  const limit = Math.min(blocks.length, 25);
  for (let at = 0; at < limit; at += 1) if (SUBJECT.test(words[at] ?? '')) return blocks[at] ?? null;
  for (let at = 0; at < limit; at += 1)
    if (KIND.test((words[at] ?? '').trim())) return blocks[at + 1] ?? null;
  const first = blocks.findIndex(({ part }) => part === 'body');
  const line = words[first] ?? '';
  if (blocks[first]?.mark === '' && (LAUNCH.test(line) || (first === 0 && !/[.;:]$/u.test(line))))
    return blocks[first] ?? null;
  return null;
}
