/** What stands at the head or the foot of an official document (Decree 30/2020/NĐ-CP annex I); typed or scanned. */
const HEAD_OR_FOOT = [
  /(?:^|\n)[\s*_]*số\s*:[\s*_]*[\d.…]{0,8}[\s*_]*\/?[\s*_]*[\p{Lu}\d]/iu,
  /(?:^|\n)[\s*_]*kính gửi\s*:/iu,
  /(?:^|\n)[\s*_]*nơi nhận\s*:/iu,
  /cộng h[oòó]a?[àa]? xã hội chủ nghĩa việt nam/iu,
];

/** How documents speak, and what they speak of. */
const BODY = /căn cứ|thực hiện|đề nghị|yêu cầu|triển khai|trước ngày|chậm nhất|thời hạn/giu;
const LONG = 600;
const MOST_READ = 20_000;

/**
 * Whether a text is an official document or a part of one, and not a question or a list of units: `surely` with its
 * head and its foot, `perhaps` when it is long and speaks as documents do, and as reports do too.
 */
export function officialness(typed: string): 'surely' | 'perhaps' | 'no' {
  const text = typed.slice(0, MOST_READ).normalize('NFC');
  const marks = HEAD_OR_FOOT.filter((mark) => mark.test(text)).length;
  if (marks >= 2) return 'surely';
  const words = new Set(text.match(BODY)?.map((word) => word.toLowerCase()));
  return text.length > LONG && (marks === 1 || words.size >= 2) ? 'perhaps' : 'no';
}

/** A list of units has short lines; documents have paragraphs, whatever they are about. */
export function isProse(text: string): boolean {
  return text
    .split('\n')
    .some((line) => line.length > LONGEST_ROW && line.split(/[,;\t|]/u).length < line.length / 30);
}

const LONGEST_ROW = 150;
