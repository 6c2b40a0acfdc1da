import { oneLine, spaced } from '../campaigns/pattern';
import type { Place } from '../directive';

/** Whom a number binds; its place is null when it stands over the sentence, not in it. */
export interface Who {
  name: string;
  place: Place | null;
}

const VERB =
  'đăng ký|đăng kí|phải|cần|có|cử|gửi|gởi|nộp|giới thiệu|lựa chọn|chọn|xây dựng|tham gia|phấn đấu|thực hiện|viết|đề xuất|đề cử|dự thi|hoàn thành|được|tuyển chọn|tổ chức|triển khai|bình chọn|biểu dương|nhân rộng|vận động|hưởng ứng|ít nhất|tối thiểu|tối đa|không quá|từ|đạt|chủ động|ra mắt|duy trì|hỗ trợ|trực thuộc có|dạy|đóng góp|trồng|làm|ủng hộ|nhận|vẽ|chụp|treo|góp|nuôi|quyên góp|bố trí|mời|thu gom|sưu tầm|thiết kế|lập|thành lập|căn cứ|tùy|tuỳ|tuyên dương|tặng|giúp đỡ|trưng bày|sáng tác';
const EACH = spaced(`(?<!\\p{L})(?:mỗi|từng)((?:,? (?!(?:${VERB})(?!\\p{L}))[\\p{L}/&-]+){1,16})`, 'giu');
const ALL = spaced(
  `^(?:[-+] )?(?:đề nghị |yêu cầu |giao )?((?:các|toàn thể|những)(?:,? (?!(?:${VERB})(?!\\p{L}))[\\p{L}/&-]+){1,22})(?=[:,]? (?:${VERB})(?!\\p{L}))`,
);
/** "giao Trưởng các phòng hàng tháng …": within a sentence. */
const GIVEN = spaced(
  `(?<!\\p{L})(?:giao|yêu cầu|đề nghị) ((?:(?:thủ |hiệu )?trưởng |chủ tịch |bí thư )?các(?:,? (?!(?:${VERB}|hàng|hằng|định kỳ)(?!\\p{L}))[\\p{L}/&-]+){1,16})`,
  'giu',
);
const NEAR = 260;

/** The nearest "mỗi …" before a number, or the units the sentence begins with. */
export function whoBefore(words: string, at = words.length): Who | null {
  const from = Math.max(0, at - NEAR);
  const last = [...words.slice(from, at).matchAll(EACH)].at(-1);
  if (last) {
    const begin = from + last.index;
    return { name: oneLine(last[0]), place: { from: begin, to: begin + last[0].length } };
  }
  const given = [...words.slice(from, at).matchAll(GIVEN)].at(-1)?.[1];
  if (given !== undefined) return { name: oneLine(given), place: null };
  const all = ALL.exec(words.slice(0, Math.min(at, NEAR)));
  return all ? { name: oneLine(all[1] ?? ''), place: null } : null;
}

const UNITS = spaced('^(?:đối với )?((?:các|toàn thể|những|mỗi|từng) [^.:;]{3,160}?) ?:?$');
const DO = spaced(`(?<!\\p{L})(?:${VERB}|trước|sau|như|nội dung|tiêu chí|giải pháp|phong trào)(?!\\p{L})`);

/** "1. Các khoa, phòng và các trạm y tế:" over what is asked of them; null when a heading names something else. */
export function unitsIn(heading: string): Who | null {
  const name = UNITS.exec(heading.trim())?.[1];
  return name === undefined || DO.test(name) ? null : { name: oneLine(name), place: null };
}
