import type { Place } from '../directive';
import { unitAt, unitsIn } from './units';

/** Somebody is asked, by these words. */
const TOLD = /(?:đề nghị|yêu cầu|giao|phân công|đối với|kính đề nghị)(?: cho)?\s+$/iu;
/** Those who are to be rewarded. */
const REWARDED = /^đối với (?:các )?(?:tập thể|cá nhân)/iu;
/** Somebody is to see to it that others do. */
const LED = /(?:chỉ đạo|đôn đốc|hướng dẫn|nhắc nhở)\s+$/iu;
/** Somebody is named, and not as the one who acts. */
const OTHER_ROLE =
  /(?:của|về|cho|để|tại|với|do|thuộc|đến|tới|từ|là|trên|theo|trong|ngoài|qua|gửi|gởi|nộp|trình|tham mưu|giúp|báo cáo|chỉ đạo|đôn đốc|hướng dẫn|và|\scấp|khen|danh hiệu|phong trào|kiểm tra|\/|-|–|“|")\s*$/iu;
const AT_EACH = /^tại (?:mỗi|từng)/iu;

const SENDING = /(?<!không|không thể)(?:^|[\s,(])(?:gửi|gởi|nộp|báo cáo|đăng ký|trình|tham mưu)(?=[\s,:])/iu;

/** What is sent stands first: units after it are those it is addressed to, or speaks of. */
export const THING_FIRST =
  /^\W*(?:đối với )?(?:(?:tất cả |toàn bộ )?(?:các |những )?)?(?:hồ sơ|bản |tờ trình|danh sách|báo cáo(?! viên)|bài |khen |tác phẩm|“)/iu;
/** "Đăng ký thi đua: các đơn vị gửi …" */
const LABEL = /^[^:;.]{2,60}:\s+(?:[-–+•]\s+)?(?=\p{L})/u;
/** The office that sets a deadline anew is not the one that keeps it. */
const EXTENDS = /^\s+(?:gia hạn|lùi|kéo dài|điều chỉnh)(?:\s|$)/iu;
const RECEIVES = /^\s+(?:sẽ )?(?:tiếp )?nhận\s/iu;
/** Those who run a contest send nothing to it; an office that speaks asks others. */
const ORGANISERS =
  /^(?:ban tổ chức|ban giám khảo|btc)(?!\s+(?:\p{L}+\s)?(?:cấp|cơ sở|tỉnh|huyện|thành|quận|thị|đảng|khối))/iu;
const SPEAKS =
  /^\s+(?:(?:vừa|đã|nay|kính|trân trọng) )?(?:(?:thông báo|đề nghị|yêu cầu|quyết định)\s|phát động (?:hưởng ứng |\p{L}+ ){0,2}(?:cuộc|hội) thi|hướng dẫn (?=các|ubnd|ủy ban|hội |phòng |trường ))/iu;
/** What comes first when an office works with what others have sent. */
const GROUND =
  /^(?:trên cơ sở|sau khi (?:nhận|có)) [^;:]{3,160}?, (?=(?:sở|phòng|ban|ubnd|ủy ban|văn phòng|thường trực|hội đồng|cơ quan thường trực|liên đoàn|khối trưởng|cụm trưởng)\s)/iu;
/** "Đối với khen thưởng đột xuất, các đơn vị …" */
const IN_CASE =
  /^(?:đối với|riêng|trường hợp) [^;:,.]{3,80}, (?=(?:các|mỗi|từng|đề nghị|yêu cầu|thủ trưởng|giám đốc|hiệu trưởng) )/iu;
const EACH_UNIT = /^(?:mỗi|từng)\s/iu;
const OF_SECTOR = /^(?:các )?(?:ngành|khối|cụm)\s/iu;

/** Words that name who is told to act; null where they only name somebody otherwise. */
export function toldIn(typed: string): Place | null {
  if (THING_FIRST.test(typed)) return null;
  return (
    unitsIn(typed).find(
      ({ from, to }) =>
        TOLD.test(typed.slice(Math.max(0, from - 16), from)) && !REWARDED.test(typed.slice(from - 8, to)),
    ) ?? null
  );
}

const ON_DOING =
  /^\s+(?:thực hiện|triển khai|lập|nộp|gửi|gởi|báo cáo|đăng ký|tổng kết|sơ kết|xây dựng|chuẩn bị|hoàn thiện)(?!\p{L})/iu;

/** "Sở X hướng dẫn các đơn vị lập hồ sơ như sau:" */
export function ledIn(typed: string): Place | null {
  return (
    unitsIn(typed).find(
      ({ from, to }) => LED.test(typed.slice(Math.max(0, from - 16), from)) && ON_DOING.test(typed.slice(to)),
    ) ?? null
  );
}

const CHARGED = /trách nhiệm[^,;:.]{0,40}? của\s+(?=\p{L})/iu;

/** "Trách nhiệm báo cáo của Sở X như sau:" */
export function chargedIn(typed: string): Place | null {
  const found = CHARGED.exec(typed);
  const at = found ? found.index + found[0].length : -1;
  return unitsIn(typed).find(({ from }) => from === at) ?? null;
}

/**
 * Who acts in a clause: who is told to, or who stands before what is done.
 * @param each false: units spoken of one by one ("mỗi đơn vị") have no precedence over who acts first
 */
export function actorIn(typed: string, each = true): Place | null {
  const label = (LABEL.exec(typed) ?? GROUND.exec(typed) ?? IN_CASE.exec(typed))?.[0] ?? '';
  const at = unitsIn(label).length > 0 && !GROUND.test(typed) ? 0 : label.length;
  const found = actorAfter(typed.slice(at), each);
  return found && { from: found.from + at, to: found.to + at };
}

function actorAfter(typed: string, each: boolean): Place | null {
  const before = typed.slice(0, SENDING.exec(typed)?.index ?? typed.length);
  const units = unitsIn(before).filter(
    ({ from, to }) =>
      ![RECEIVES, EXTENDS, SPEAKS].some((role) => role.test(before.slice(to))) &&
      !ORGANISERS.test(before.slice(from, to)) &&
      !isQuoted(before, from) &&
      !isCited(before, from),
  );
  if (THING_FIRST.test(typed)) return units.find((one) => isOfSector(before, one)) ?? null;
  const lead = ({ from }: Place) => before.slice(Math.max(0, from - 16), from);
  const led = units.find((one) => LED.test(lead(one)) && isNextToDo(before, one));
  return (
    led ??
    units.find((one) => TOLD.test(lead(one))) ??
    units.find(({ from, to }) => each && EACH_UNIT.test(before.slice(from, to))) ??
    units.find((one) => !OTHER_ROLE.test(lead(one)) || AT_EACH.test(before.slice(one.from - 4, one.to))) ??
    null
  );
}

/** A unit in the title of a campaign. */
function isQuoted(words: string, at: number): boolean {
  return words.lastIndexOf('“', at) > words.lastIndexOf('”', at);
}

const CITED = /^\W*(?:căn cứ|theo(?! đó)|thực hiện)\s[^,;:]*$/iu;

/** "Theo khoản 3 Điều 5 các đơn vị lập hồ sơ, …": whom a cited rule speaks of. */
function isCited(words: string, at: number): boolean {
  const before = words.slice(0, at);
  return CITED.test(before) && !TOLD.test(before);
}

/** "Chỉ đạo các trường lập báo cáo gửi …": what they are led to do is the sending itself. */
function isNextToDo(before: string, { to }: Place): boolean {
  return before.length - to < 40 && !/,\s/u.test(before.slice(to));
}

function isOfSector(before: string, { from, to }: Place): boolean {
  return (
    OF_SECTOR.test(before.slice(from, to)) ||
    /đối với (?:các )?$/iu.test(before.slice(Math.max(0, from - 14), from))
  );
}

const TO = /(?<=\s)(?:về:?|cho|đến|tới|lên|qua|tại|(?<!đối )với)\s+(?=\p{L})/giu;
const REPORTED_TO =
  /(?:báo cáo|tham mưu|trình|gửi|gởi|nộp)\s+(?:kết quả\s+|trực tiếp\s+)?(?:lên\s+|cho\s+|tại\s+|về\s+)?(?=\p{L})/giu;

const ONWARD = /(?<!\p{L})để (?:(?!tổng)[^,;.]{2,40}? tổng hợp,? |kịp thời )?(?:báo cáo|trình)\s/iu;

const ADVISED = /tham mưu\s+$/iu;

/** "Hồ sơ trình Thủ tướng … gửi đến Ban …": whom it is laid before gets it from whom it is sent to. */
const LAID_BEFORE = /hồ sơ trình [^;.]{2,200}?(?=\s(?:gửi|gởi|nộp)\s+(?:đến|về|tới)\s)/iu;

/** To whom something is sent: the first hop where there are several. */
export function recipientIn(typed: string): Place | null {
  const laid = LAID_BEFORE.exec(typed);
  const sends = laid ? laid.index + laid[0].length : SENDING.exec(typed)?.index;
  if (sends === undefined) return receiverIn(typed) ?? backTo(typed);
  const starts: number[] = [];
  for (const pattern of [TO, REPORTED_TO])
    for (const { index, 0: words } of typed.matchAll(pattern))
      if (index >= sends) starts.push(index + words.length);
  const units = new Set(unitsIn(typed).flatMap((one) => (isPlace(typed, one) ? [] : [one.from])));
  // "gửi báo cáo … để Đảng ủy tổng hợp báo cáo Huyện ủy": the second hop receives nothing of the first.
  const onward = typed.search(ONWARD);
  const at = starts
    .sort((a, b) => a - b)
    .filter((start) => units.has(start) && (onward < 12 || start < onward));
  // "Tham mưu cấp ủy sơ kết và gửi báo cáo về Ban …": who is advised receives nothing.
  const sent = at.find((start) => !ADVISED.test(typed.slice(Math.max(0, start - 10), start))) ?? at[0];
  return sent === undefined ? null : unitAt(typed, sent);
}

/** "Kỷ niệm chương … về Bộ X trước ngày …": that it is sent was said before. */
function backTo(typed: string): Place | null {
  const starts = new Set(
    [...typed.matchAll(/(?<=[\s”")])về\s+(?=\p{L})/giu)].map(({ index, 0: words }) => index + words.length),
  );
  return unitsIn(typed).find(({ from }) => starts.has(from)) ?? null;
}

/** "Báo cáo tình hình thực hiện tại đơn vị": where something is done, not to whom it is sent. */
function isPlace(typed: string, { from, to }: Place): boolean {
  const name = typed.slice(from, to);
  return (
    /\stại\s+$/iu.test(typed.slice(Math.max(0, from - 8), from)) &&
    /^(?:các )?(?:cơ quan|đơn vị|địa phương)(?:(?:,| và)? (?:cơ quan|đơn vị|địa phương)){0,2}$/iu.test(name)
  );
}

/** "Sở Nội vụ nhận hồ sơ …" */
function receiverIn(typed: string): Place | null {
  return (
    unitsIn(typed).find(({ from, to }) => RECEIVES.test(typed.slice(to)) && !isQuoted(typed, from)) ?? null
  );
}
