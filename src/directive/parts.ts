import type { Place } from './directive';

type Part = 'head' | 'body' | 'foot';

const FOOT = /^(?:nơi nhận\s*:?|tm\.\s|kt\.\s|tl\.\s|tuq\.\s)/iu;
const TO = /^kính gửi/iu;
const HEAD =
  /^(?:số\s*:|v\/v|về việc|cộng h[oò]|độc lập|(?:chỉ thị|kế hoạch|quyết định|thông báo|hướng dẫn|nghị quyết|chương trình)$|[\p{L}\s.-]{2,40}, ngày\s)/iu;

/** Cuts a document into its head, up to the addressees or the subject, its body, and its foot. */
export function partsOf(text: string, blocks: ReadonlyArray<Place & { mark: { kind: number } }>): Part[] {
  const words = blocks.map(({ from, to }) => text.slice(from, to));
  const foot = words.findIndex((one, i) => (blocks[i]?.mark.kind ?? -1) < 0 && FOOT.test(one));
  const to = words.findIndex((one) => TO.test(one));
  let body = 0;
  if (to >= 0) {
    body = to + 1;
    while (body < blocks.length && (blocks[body]?.mark.kind ?? -1) >= 0) body += 1;
  } else while (body < blocks.length && body < 12 && isHead(words[body] ?? '')) body += 1;
  return words.map((_, i) => (i < body ? 'head' : foot >= 0 && i >= foot ? 'foot' : 'body'));
}

function isHead(words: string): boolean {
  return HEAD.test(words) || (words === words.toUpperCase() && /\p{Lu}/u.test(words));
}
