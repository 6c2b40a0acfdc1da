const LONGEST = 120;

/** When a page was put online, and where it stands. */
const LABELLED =
  /^(?:(?:ngày (?:đăng|cập nhật|đưa tin)|đăng (?:ngày|lúc|vào)|cập nhật(?: lúc| ngày)?)\s{0,3}:?\s{0,3}(?:\p{L}+\s\p{L}+,?\s{0,3})?(?:ngày\s)?\d|lượt (?:xem|đọc)\s{0,3}:|trang chủ\s{0,3}[>»|/])/iu;
const MORE = String.raw`(?:[\s,|[(-]{0,4}(?:\d{1,2}:\d{2}(?::\d{2})?|GMT[^\n]{0,6}|print|e-?mail|in bài|lượt xem[\s:\d]{0,9}))*[\s|\])]*$`;
const WEEKDAY = new RegExp(
  String.raw`^(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\s?,?\s{0,3}(?:ngày\s)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}${MORE}`,
  'iu',
);
const CLOCK = new RegExp(
  String.raw`^(?:\d{1,2}:\d{2}(?::\d{2})?[\s|,-]{0,5}\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[\s|,-]{0,5}\d{1,2}:\d{2}(?::\d{2})?)${MORE}`,
  'iu',
);
/** The name of a section over that of its page, which is the same. */
const TWICE = /^(\p{L}[\p{L} ]{3,40})\s\1$/iu;

const SITE =
  /^(?:cổng (?:thông tin|tin tức|ttđt)|trang (?:thông tin|tin) điện tử|website(?!\p{L})|xuất bản thông tin|chi tiết (?:bài viết|tin)(?!\p{L})|liên kết website|thống kê truy cập|đang tải |skip to |đăng nhập$|tìm kiếm$|(?:tin tức|sự kiện|tin nổi bật|văn bản chỉ đạo)(?: [-–|»>/] ?\p{L}[\p{L} ]{2,30}){0,3}$)/iu;
/** The name of a site and of its section: "Sở X - Tin tức". */
const SECTION = /^\p{Lu}[^.;:"“”]{4,90}\s[-–|]\s(?:thông báo|tin tức|văn bản|sự kiện)$/iu;
const SAYS =
  /(?<!\p{L})(?:thông báo|phát động|triển khai|về việc|v\/v|hướng dẫn|tổ chức|đăng ký|kế hoạch)(?!\p{L})|[.;:]$/iu;

/** A line that a web page puts around a document: no words of it, and its dates are those of the page. */
export function isChrome(line: string): boolean {
  return (
    line.length <= LONGEST &&
    (LABELLED.test(line) ||
      WEEKDAY.test(line) ||
      CLOCK.test(line) ||
      TWICE.test(line) ||
      SECTION.test(line) ||
      (SITE.test(line) && !SAYS.test(line)))
  );
}
