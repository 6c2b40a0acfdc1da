import type { Place } from '../directive';
import type { Layout } from '../layout';
import type { Reading } from '../reading';
import type { Naming } from './naming';
import { spaced } from './pattern';

/** What a document does with a campaign where it names it. */
export type Standing = 'own' | 'asked' | 'named' | 'passing' | 'cited';

const PASSING = spaced(
  '(?:như|gắn (?:với|liền)|lồng ghép|kết hợp|trong đó|trọng tâm|tiêu biểu|đặc biệt là|nhất là|thông qua|thực hiện tốt|học tập|nội dung|tinh thần)(?!\\p{L})[^.]{0,160}$',
);
const LAUNCH = spaced(
  '(?:phát động|tổ chức|triển khai|hưởng ứng|tham gia|đăng ký|báo cáo|sơ kết|tổng kết|thực hiện|thể lệ)(?: (?!và )[\\p{L}]{1,9}){0,5} $',
);
const DEMAND = spaced('(?:gửi|nộp|báo cáo|đăng ký|tham gia|hưởng ứng)(?!\\p{L})');

/** How a document speaks of a campaign at one of the places that name it. */
export function standingOf(reading: Reading, naming: Naming, subject: Place | null): Standing {
  const { layout, citations } = reading;
  const { whole } = naming;
  if (subject && subject.from <= whole.from && whole.from < subject.to) return 'own';
  if (citations.some(({ place }) => place.from <= whole.from && whole.from < place.to)) return 'cited';
  const block = layout.blocks[naming.block];
  const sentence = block?.sentences.find(({ from, to }) => from <= whole.from && whole.from < to);
  const before = layout.text.slice(sentence?.from ?? block?.from ?? 0, whole.from);
  if (naming.isPlural || PASSING.test(before) || isUnderPassing(layout, naming)) return 'passing';
  if (citedBefore(before)) return 'cited';
  if (before.trim() === '') return 'named';
  if (LAUNCH.test(before)) return 'asked';
  const after = layout.text.slice(whole.to, sentence?.to ?? whole.to);
  return DEMAND.test(before) || DEMAND.test(after) ? 'asked' : 'named';
}

/** A document that is cited has its subject behind its number: what stands there is that document's. */
function citedBefore(before: string): boolean {
  return spaced('số \\d{1,5}\\s*[/-][^.;]{0,200}$').test(before);
}

/** An item of a list that is announced by "như:", "các phong trào … do … phát động:". */
function isUnderPassing({ text, blocks }: Layout, naming: Naming): boolean {
  const parent = blocks[blocks[naming.block]?.parent ?? -1];
  if (!parent) return false;
  const words = text.slice(Math.max(parent.from, parent.to - 200), parent.to);
  return spaced('(?:như|trọng tâm|tiêu biểu)[^.;]{0,100}: *$').test(words);
}
