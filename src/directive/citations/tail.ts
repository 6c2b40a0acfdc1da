import type { Day } from '../../domain/day';
import { KIND } from './kinds';
import { dayOfGroups, NO, ON_DATE } from './number';

export interface Tail {
  /** Where the citation ends. */
  to: number;
  day: Day | null;
}

const WHEN = new RegExp(
  String.raw`\s{0,3},?\s{0,3}\(?(?:(?:đã\s)?(?:ban hành|ký)\s)?(?:vào\s)?${ON_DATE}\)?`,
  'iuy',
);

/** Words that follow the issuer of a cited document and do not belong to its name. */
const STOPS =
  'về|v/v|phát động|ban hành|quy định|hướng dẫn|triển khai|kiểm tra|tổ chức|tại|đã|theo|là|có|ngày|thì|sẽ|đến|gửi|trong|trước|để|nhằm|yêu cầu|đề nghị|kèm|số|và (?:quy chế|quy định|kế hoạch|công văn|chỉ thị|quyết định|hướng dẫn|nghị quyết|thông báo|văn bản|các văn bản)';
const ISSUER = new RegExp(
  String.raw`\s{0,3},?\s{0,3}của\s{1,3}[^,;.:()“”"]{2,100}?(?=\s{0,3}[,;.:()“”"]|\s{1,3}(?:${STOPS})(?!\p{L})|\s{0,3}$)`,
  'iuy',
);
const QUOTED =
  /\s{0,3},?\s{0,3}(?:về\s{1,3})?(?:việc\s{1,3})?[“"][^”"]{2,400}[”"](?:,?\s{1,3}giai đoạn\s{1,3}\d{4}\s?[-–]\s?\d{4})?/iuy;
const ABOUT =
  /\s{0,3},?\s{0,3}(?:về việc|v\/v|về(?=\s{1,3}(?:tổ chức|triển khai|thực hiện|phát động|tăng cường|đẩy mạnh|hướng dẫn|ban hành|tiếp tục|công tác|quy định|nhiệm vụ|phát triển|xây dựng|thi đua|phong trào|nâng cao|đổi mới|phòng,? chống|chế độ|thể lệ|thẻ lệ|kế hoạch|chương trình|một số)(?!\p{L})))\s[^,;.:()“”"]{2,200}(?:[“"][^”"]{2,300}[”"](?:,?\s{1,3}giai đoạn\s{1,3}\d{4}\s?[-–]\s?\d{4})?)?/iuy;

const OTHER = new RegExp(String.raw`${KIND.source}\s{1,3}${NO}\s{0,3}\d`, 'iu');

/** What follows the number of a cited document and tells more of it: its date, issuer and subject. */
export function tailOf(words: string, at: number): Tail {
  const first = read(WHEN, words, at);
  let to = first?.to ?? at;
  to = read(ISSUER, words, to)?.to ?? to;
  const second = first ? null : read(WHEN, words, to);
  to = second?.to ?? to;
  to = read(ISSUER, words, to)?.to ?? to;
  const subject = (read(QUOTED, words, to) ?? read(ABOUT, words, to))?.to ?? to;
  if (!OTHER.test(words.slice(to, subject))) to = subject;
  return { to: trimmed(words, to), day: first?.day ?? second?.day ?? null };
}

function read(pattern: RegExp, words: string, at: number): Tail | null {
  pattern.lastIndex = at;
  const found = pattern.exec(words);
  return found && { to: at + found[0].length, day: dayOfGroups(found.groups) };
}

function trimmed(words: string, to: number): number {
  let end = to;
  while (end > 0 && /\s/u.test(words[end - 1] ?? '')) end -= 1;
  return end;
}
