import type { EventDue } from '../directive';

/** A due day that hangs on an event, among the words of a clause. */
export interface EventWords {
  from: number;
  to: number;
  /** `event` is '' where the words name none: it is the one named before. */
  after: EventDue;
  inclusive: boolean;
}

const EVENT = '(?<event>[^,;.:()]{2,80}?)';
const COUNT = String.raw`(?<count>\d{1,3})(?: \([^()]{1,20}\))? ngay(?<working> lam viec)?`;
/** What an event is called that words count towards with no "ít nhất". */
const HAPPENS =
  '(?:ngay|khi|hoi nghi|le|dai hoi|cuoc (?:hop|thi|kiem tra)|phien hop|ky hop|hoi thi|tong ket|so ket|khai mac|be mac|to chuc|dien ra|buoi (?:le|hop)|thoi diem|dot)';
const END = String.raw`(?=\s*(?:[,;.:()]|$| va | de | gui | nop | bao cao | ve (?:so|phong|ban|hoi|ubnd|uy ban|van phong|thuong truc|bo|cum|khoi|truong|lien doan|cong doan|dang|don vi|co quan)\b))`;

const FORMS: ReadonlyArray<{ pattern: RegExp; sign: 1 | -1 }> = [
  {
    sign: -1,
    pattern: new RegExp(
      String.raw`\btruoc (?:khi )?(?!\d|ngay \d)(?<event>[^,;.:()\d]{3,60}?),? (?:it nhat|toi thieu|cham nhat)(?: la)? ${COUNT}`,
    ),
  },
  {
    sign: -1,
    pattern: new RegExp(
      String.raw`\btruoc (?:khi )?(?!\d|ngay \d)(?<event>${HAPPENS}\b[^,;.:()\d]{0,60}?),? ${COUNT}${END}`,
    ),
  },
  {
    sign: -1,
    pattern: new RegExp(
      String.raw`(?<!\b(?:trong|vong|gian) )\b(?:(?:it nhat|toi thieu|cham nhat)(?: la)? )?${COUNT},? truoc (?:khi |ngay (?!\d))?${EVENT}${END}`,
    ),
  },
  { sign: -1, pattern: new RegExp(String.raw`\btruoc (?:it nhat |toi thieu )?${COUNT}(?! \d)`) },
  {
    sign: 1,
    pattern: new RegExp(
      String.raw`\b(?<event>ket thuc [^,;.:()\d]{2,60}?),? (?:cham nhat|muon nhat|trong vong|trong)(?: la)? ${COUNT}(?! \d)`,
    ),
  },
  {
    sign: 1,
    pattern: new RegExp(
      String.raw`\b(?:cham nhat|muon nhat|trong vong|trong|sau)(?: la)? (?=\d)(?<=\b(?<event>ket thuc [^,;.:()\d]{2,60}), [^;.:\d]{2,140})${COUNT}(?! \d)(?! ,?(?:ke tu|tinh tu|tu|sau)\b)`,
    ),
  },
  {
    sign: 1,
    pattern: new RegExp(
      String.raw`\b(?:(?:trong|cham nhat|khong qua|sau)[ a-z]{0,24}? )?${COUNT},? (?:ke tu|tinh tu|tu|sau)(?: ngay| khi)*(?! ?\d) ${EVENT}${END}`,
    ),
  },
  {
    sign: 1,
    pattern: new RegExp(
      String.raw`\bsau (?:khi )?(?!\d)(?<event>(?:ket thuc|to chuc|co|nhan|tong ket|so ket)[^,;.:()\d]{2,60}?) (?:khong qua |cham nhat |toi da )?${COUNT}`,
    ),
  },
  {
    sign: 1,
    pattern: new RegExp(
      String.raw`\b(?:ngay )?sau (?:khi )?(?!\d)(?<event>(?:ket thuc|hoan thanh|to chuc xong)[^,;.:()\d]{2,60}?)${END}`,
    ),
  },
  {
    sign: 1,
    pattern:
      /(?:^\W{0,3}|, |\bvao )(?<event>(?:cuoi|ket thuc|sau) (?:moi |tung |cac )?hoc ky(?: (?:i{1,2}|[12]|mot|hai)\b)?(?: va cuoi nam hoc)?)/,
  },
];

/** `typed` has the same length as `plain`. Null when no event with a count of days is named. */
export function eventDueIn(plain: string, typed: string): EventWords | null {
  for (const { pattern, sign } of FORMS) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const { event, count = '0', working } = found.groups ?? {};
    const at = event === undefined ? -1 : eventAt(plain, found, event);
    const named = at < 0 || event === undefined ? '' : typed.slice(at, at + event.length).trim();
    return {
      from: found.index,
      to: found.index + found[0].length,
      after: { event: named, count: sign * Number(count) || 0, unit: working ? 'workingDays' : 'days' },
      inclusive: true,
    };
  }
  return null;
}

/** Where the event stands in the words found, or before them. */
function eventAt(plain: string, found: RegExpExecArray, event: string): number {
  const within = found[0].indexOf(event);
  return within >= 0 ? found.index + within : plain.lastIndexOf(event, found.index);
}
