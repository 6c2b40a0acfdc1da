import { spaced } from '../campaigns/pattern';
import type { Place } from '../directive';
import type { Who } from './who';

const NEAR = 140;

const ASKS = spaced(
  '(?<!\\p{L})(?:đăng ký|đăng kí|phải|cử|gửi|gởi|nộp|giới thiệu|lựa chọn|chọn|xây dựng|tham gia|phấn đấu|thực hiện|viết|đề xuất|đề cử|dự thi|hoàn thành|tuyển chọn|tổ chức|bình chọn|biểu dương|nhân rộng|mỗi|từng|số lượng)(?!\\p{L})',
);
/** What was done, what makes somebody worthy of a reward, what a body decides with. */
const TELLS = spaced(
  '(?<!\\p{L})(?:đã|trong đó|tiêu chuẩn|(?<!(?:căn cứ|theo|tùy|tuỳ|phù hợp|với|vào) )điều kiện|xét tặng|xét, tặng|được tặng|được công nhận|đạt danh hiệu|liên tục|khen thưởng cho|trao|cơ cấu giải|tổng cộng|gồm|bao gồm|trong số|so với|tăng|giảm|hội đồng có|phiếu|thời hạn|dung lượng|độ dài|kích thước|ban hành|(?<!thành )lập)(?!\\p{L})[^;]{0,90}$',
);

/** "Trong đó, mỗi đơn vị …": the first of these tells nothing of what each is to bring. */
const IN_ALL = spaced('(?<!\\p{L})(?:trong đó|trong số (?:đó|này)|bao gồm|gồm)[,:]? (?=(?:mỗi|từng) )');

/** True when a number is asked of somebody. A bare one has to follow "mỗi …" closely: "mỗi đơn vị 01 mô hình". */
export function isDemand(
  words: string,
  { from }: Place,
  { isBare, who }: { isBare: boolean; who: Who | null },
): boolean {
  const before = words.slice(Math.max(0, from - NEAR), from);
  if (TELLS.test(before.replace(IN_ALL, ''))) return false;
  if (!isBare) return who !== null || ASKS.test(before);
  const gap = who?.place ? words.slice(who.place.to, from) : null;
  return gap !== null && gap.length < 60 && !/[;:.]\s/u.test(gap);
}
