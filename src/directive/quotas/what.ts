import { oneLine, spaced } from '../campaigns/pattern';

/** What is counted, and where its words end. */
export interface What {
  name: string;
  to: number;
}

/** Measures, copies and papers: no work that a unit is to bring. */
const NOTHING = spaced(
  '^(?:ngày|tháng|năm|tuần|giờ|phút|giây|quý|lần|kỳ|bộ|bản|quyển|cuốn|trang|từ|chữ|ký tự|dòng|triệu|nghìn|ngàn|tỷ|tỉ|đồng|điểm|km|ha|m2|mét|mb|gb|tuổi|điều(?! dưỡng)|khoản|mục|phần(?! việc)|chương|phụ lục|vòng|đợt|giai đoạn|bước|cấp|hồ sơ|báo cáo|tờ trình|biên bản|danh sách|văn bản|phiếu|mẫu|bằng khen|giấy khen|cờ|huân chương|huy chương|danh hiệu|giải|nội dung|tiêu chí|nhiệm vụ|mục tiêu|chỉ tiêu|lĩnh vực|nhóm|loại|hình thức|phong trào|cuộc|đại hội|khâu|đột phá|dự án|đầu mối|phần trăm|số|tổng|đến|tới|trong|và|là|bên|mặt|chiều|cỡ|suất|dân tộc|người trở|trường hợp|của|ý kiến|nguyên tắc|yêu cầu|hội nghị|buổi|lớp|phương án|tháng|bậc|bài thi trắc|câu)(?!\\p{L})',
);
const END = spaced(
  '[.;:,()“”"«»]| (?:gửi|gởi|về|trước|để|trong|được|theo|nhằm|cho|tại|ở|vào|do|mỗi|có|từ|đến|là|trở lên|và|hoặc|thì|khi|nếu|\\/|[-–]|trên địa bàn)(?!\\p{L})',
);
const LONGEST = 110;

/** What stands behind a number; null when it is none of what units bring ("03 bộ hồ sơ", "05 ngày"). */
export function whatAt(words: string, at: number): What | null {
  const rest = words.slice(at, at + LONGEST);
  const gap = rest.length - rest.trimStart().length;
  const named = rest.slice(gap);
  if (NOTHING.test(named) || !/^\p{Ll}/u.test(named)) return null;
  const end = named.search(END);
  const name = (end < 0 ? named : named.slice(0, end)).trimEnd();
  return name.length < 2 ? null : { name: oneLine(name), to: at + gap + name.length };
}
