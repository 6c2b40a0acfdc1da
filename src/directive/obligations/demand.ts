import type { Recurrence } from '../../domain/period';
import { askedIn } from './asked';
import type { Named } from './kinds';
import { recurrencesIn } from './recurrence';
import type { Stretch } from './stretches';

/** What a stretch of a clause asks for. */
export interface Demand {
  asked: Named[];
  recurrences: Recurrence[];
  /** Whoever received it before sends it on: "để tổng hợp báo cáo UBND huyện trước ngày 10/11". */
  onward: boolean;
}

const DIRECTED = /\b(?:de nghi|yeu cau|phai|khan truong|giao|can|chiu trach nhiem|co trach nhiem)\b/;
/** "Báo cáo đột xuất khi có yêu cầu": of no day that could be given. */
const WHEN_ASKED =
  /\bbao cao dot xuat\b[^;.]{0,80}?\b(?:khi co|theo|khi duoc) (?:su )?(?:yeu cau|chi dao|de nghi)\b/;
const PAST =
  /\bda (?:nhan|gui|nop|bao cao|dang ky|ban hanh|xay dung|to chuc|trien khai|co|phat dong|dat)\b|\bvua (?:co|gui|ban hanh|ky|phat hanh|nhan)\b|\b(?:trong )?thoi gian (?:vua )?qua\b|\bvan con\b|^\W*tinh den (?:ngay|nay|thoi diem)\b|\bchi chu trong\b/;
const GENERAL =
  /(?<!\bkhen )(?<!\bkhen thuong )\bthuong xuyen\b|\bquan tam\b|\bkip thoi phat hien\b|\bvuong mac\b|\bkho khan\b/;
const SENT =
  /\b(?:lui|gia han|keo dai|gui|nop|trinh|chuyen|bao cao|dang ky|nhan|thu|lap|xay dung|ban hanh|hoan thanh|cung cap|phan hoi|tham gia|tham muu)\b|:/;
const SENT_AWAY = /\b(?:gui|nop|bao cao|phan hoi|dang ky|cung cap|trinh|chuyen)\b/;
const TO_SOMEBODY =
  /\b(?:gui|nop|bao cao|chuyen)\b[^;.:]{0,160}?\b(?:ve:?|cho|den(?! (?:ngay|het|nay|thang|nam|quy|\d))|toi|(?<!\bket )qua|tai|voi) \S|\bbao cao (?:ket qua )?(?:len )?(?:ubnd|uy ban|chu tich|so(?! ket| lieu| luong| bo| lan)|ban(?! hanh| dau| than)|phong(?! trao|,? chong)|thuong truc|hoi dong|bo(?! sung)|cap|tinh uy|huyen uy)\b/;
/** Something that is not named is sent to somebody. */
const SENT_TO =
  /\b(?:gui|nop)\b (?:ve |cho |den |toi |lai )?(?=(?:khoi truong|cum truong|so(?! dang| lieu| luong| tay| sach)|phong(?! trao)|ban(?! hanh)|ubnd|uy ban|van phong|hoi dong|thuong truc|bo(?! sung)|dang uy|huyen|tinh|truong|cong doan|lien doan|hoi)\b)/;
const COUNTED =
  /\b(?:tu )?\d{1,3} (?:den|-) \d{1,3}\b|\b(?:it nhat|toi thieu) (?:la )?\d|\b0?\d{1,2} (?:bai|tac pham|cong trinh|mo hinh|san pham|tap the|ca nhan|dien hinh|guong)\b/;

/** "Thời gian nhận bài: từ 25/11": how long is not said. */
const WHEN_TAKEN = /\b(?:thoi (?:gian|han)|han) (?:tiep )?(?:nhan|nop|gui) (?:bai|tac pham)\b/;

const ONWARD = /\btong hop\b[^;.]{0,60}?\b(?:bao cao|trinh|gui)\b/;

const FOR_OTHERS = /^\W*de (?:kip thoi )?tong hop\b[^;.]{0,40}?\b(?:bao cao|trinh|gui)\b/;

/** Work that is not sending something: its dates are not deadlines of reports. */
const WORK =
  /\b(?:to chuc|hoan thanh|phat dong|khai mac|be mac|trao|cham|xu ly|tra|cong bo|thong bao|trien khai|ket thuc|le|hoi nghi|hop|kiem tra|tham dinh|xet duyet|binh xet|khoi cong|ban hanh|lay y kien|dien ra|hieu luc|tap huan|thi (?:vong|chung)|(?:hoi|cuoc) thi|tong hop|thuc hien|binh chon|pho bien|bo phieu|quan triet|nghiem thu)\b/;
/** "Thời gian chốt số liệu: …", "tính từ ngày … đến ngày …": what is reported on, not when. */
const CUT_OFF =
  /\b(?:chot|lay) so lieu\b|\bso lieu\b[^;.]{0,40}\btinh tu\b|^[^;.:]{0,60}: ?tinh tu\b|\bduoc tinh (?:tu|theo)\b/;
/** "Thời hạn gửi báo cáo thực hiện theo quy định tại …" */
const ELSEWHERE = /\bthoi (?:han|gian) (?:gui|nop)\b[^;.:]{0,60}?\b(?:theo quy dinh|co the khac)\b/;
const PROCESSING =
  /\b(?:xu ly|tham dinh|tiep nhan|tra|giai quyet|thong bao|lay y kien|cham|binh chon)\b(?: (?:va|,))? ?(?:cho )?(?:cac )?(?:ho so|tac pham|san pham|ket qua|don vi|bang|lai|y kien|diem|giai|bai)/;
const MEETING =
  /\b(?:hoi nghi|le|hop|hoi thao|dai hoi|toa dam)(?: \w+){0,2} (?:so|tong) ket\b|\b(?:so|tong) ket(?: va|,)? (?:trao|cong bo)|\btong ket (?:cuoc|hoi) thi\b/;

/** `before`: what was asked for last, of which a bare deadline may speak. Null when nothing is asked for. */
export function demandIn(stretch: Stretch, before: readonly Named[]): Demand | null {
  const { plain, due, event } = stretch;
  const recurrences = recurrencesIn(plain);
  const dated = due !== null || event !== null;
  if (PAST.test(plain) && !DIRECTED.test(plain) && !(dated && /\bgia han\b/.test(plain))) return null;
  if (!dated && (CUT_OFF.test(plain) || ELSEWHERE.test(plain))) return null;
  if (dated && before.length > 0 && FOR_OTHERS.test(plain))
    return { asked: before.slice(0, 1), recurrences, onward: true };
  const asked = askedIn(outsideDue(stretch), (one) => isAsked(one, stretch, recurrences));
  if (asked.length > 0) return { asked, recurrences, onward: false };
  // "… trước ngày 10/11 để tổng hợp, báo cáo …": the day is that of the first hop.
  const untilDue = plain.slice(0, ((due ?? event)?.to ?? 0) - stretch.from);
  if (dated && before.length > 0 && ONWARD.test(untilDue))
    return { asked: before.slice(0, 1), recurrences, onward: true };
  const sent = due && !due.loose && !PROCESSING.test(plain) ? SENT_TO.exec(outsideDue(stretch)) : null;
  const thing = { kind: 'other', from: sent?.index ?? 0, to: (sent?.index ?? 0) + 3 } as const;
  if (sent && (before.length === 0 || WORK.test(outsideDue(stretch))))
    return { asked: [thing], recurrences, onward: false };
  if (!dated || before.length === 0 || due?.loose || WORK.test(outsideDue(stretch))) return null;
  if (askedIn(outsideDue(stretch)).some(({ kind }) => kind !== 'other')) return null;
  return { asked: [...before], recurrences, onward: false };
}

/** Something that is done, and nothing that is sent. */
export function isWork(plain: string): boolean {
  return (WORK.test(plain) || PROCESSING.test(plain)) && !/\b(?:gui|nop|bao cao|dang ky)\b/.test(plain);
}

/** The words of the stretch, those of its deadline left out: "vào dịp sơ kết" asks for no review. */
function outsideDue({ plain, from, due, event }: Stretch): string {
  const found = due ?? event;
  if (!found) return plain;
  const [begin, end] = [found.from - from, found.to - from];
  return plain.slice(0, begin) + '~'.repeat(end - begin) + plain.slice(end);
}

function isAsked(one: Named, stretch: Stretch, recurrences: readonly Recurrence[]): boolean {
  return stretch.due || stretch.event ? isAskedBy(one, stretch) : isAskedUndated(one, stretch, recurrences);
}

/** "Giáo viên đăng ký danh hiệu … nộp sáng kiến": who registers is told to send something else. */
const OF_WHO =
  /^dang ky(?:(?! va | hoac )[^,;:.]){2,60}? (?:gui|nop) (?:ho so|sang kien|bao cao|danh sach|minh chung)\b/;

/** "Tiếp nhận hồ sơ trước ngày …": until then it is sent, however it is said. */
const TAKEN_UNTIL = /\btiep nhan (?:cac )?ho so(?: [a-z]+){0,4},? $/;
/** "Hoàn thành việc xét khen thưởng trước ngày …": the day of those who decide. */
const DECIDED_UNTIL = /\bhoan thanh (?:viec )?(?:xet|tham dinh|cham|binh)\b[^,;.]{0,40} $/;

function isAskedBy({ kind, from }: Named, { plain, due, from: start }: Stretch): boolean {
  const untilDue = due ? plain.slice(0, due.from - start) : '';
  const isProcessing =
    PROCESSING.test(plain) &&
    !/\b(?:gui|nop|dang ky|bao cao|(?:han|gian) tiep nhan)\b/.test(plain) &&
    !TAKEN_UNTIL.test(untilDue);
  if (isProcessing || DECIDED_UNTIL.test(untilDue)) return false;
  switch (kind) {
    case 'interimReview':
    case 'finalReview':
      return /\bbao cao\b|\bgui\b|\bnop\b/.test(plain) || !MEETING.test(plain);
    case 'plan':
      return (
        /\b(?:gui|nop|xay dung|ban hanh|lap|trinh|dang ky)\b/.test(plain) && !isWholeYear(due?.rule.words)
      );
    case 'other':
      return SENT_AWAY.test(plain) && !due?.loose;
    case 'registration':
      if (OF_WHO.test(plain.slice(from))) return false;
      return SENT.test(plain) && !isWholeYear(due?.rule.words);
    default:
      return SENT.test(plain) && !isWholeYear(due?.rule.words);
  }
}

/** What a cited document is about. */
const IN_TITLE =
  /\b(?:van ban|cong van|ke hoach|thong bao|quyet dinh|chi thi|thong tu)\b[^;.,]{0,120}? (?:(?:ve viec|v\/v) [^;,]{0,80}|ve )$/;

/** "Trong năm 2025": when something is done, not when it is sent. */
function isWholeYear(words: string | undefined): boolean {
  return words !== undefined && /^(?:trong |vào |cuối )?năm/iu.test(words);
}

function isAskedUndated(
  { kind, from }: Named,
  { plain }: Stretch,
  recurrences: readonly Recurrence[],
): boolean {
  if (IN_TITLE.test(plain.slice(0, from))) return false;
  if (GENERAL.test(plain) || /\bse (?:tong hop|bao cao|co|gui|trinh)\b/.test(plain)) return false;
  const away = TO_SOMEBODY.test(plain);
  switch (kind) {
    case 'interimReview':
    case 'finalReview':
      return /\bbao cao\b/.test(plain) && /\b(?:gui|nop)\b[^;.]{0,60}?\b(?:ve|cho|den|qua)\b/.test(plain);
    case 'plan':
      return (
        /\b(?:gui|nop)\b(?: \w+){0,4} $/.test(plain.slice(0, from)) ||
        /^ke hoach[^;.,]{0,80}?\b(?:gui|nop)\b/.test(plain.slice(from))
      );
    case 'registration':
      return away || COUNTED.test(plain);
    case 'contestEntry':
      return (away && !/\b(?:tiep )?nhan bai\b/.test(plain)) || COUNTED.test(plain) || WHEN_TAKEN.test(plain);
    case 'report':
      if (/\bche do $/.test(plain.slice(0, from))) return false;
      return (recurrences.length > 0 && SENT_AWAY.test(plain)) || away || WHEN_ASKED.test(plain);
    case 'other':
      return false;
    default:
      return away;
  }
}
