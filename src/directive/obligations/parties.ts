import type { Place } from '../directive';
import { unitAt, unitsIn } from './units';

/** Somebody is asked, by these words. */
const TOLD =
  /(?:đề nghị|yêu cầu|giao|chỉ đạo|đôn đốc|phân công|hướng dẫn|đối với|kính đề nghị)(?: cho)?\s+$/iu;
/** Somebody is named, and not as the one who acts. */
const OTHER_ROLE =
  /(?:của|về|cho|tại|với|do|thuộc|đến|tới|từ|là|trên|theo|trong|qua|gửi|gởi|nộp|trình|tham mưu|giúp|báo cáo|và|phong trào|\/|“|")\s*$/iu;
const AT_EACH = /tại (?=(?:mỗi|từng))/iu;

const SENDING = /(?:^|[\s,(])(?:gửi|gởi|nộp|báo cáo|đăng ký|trình|tham mưu)(?=[\s,:])/iu;

/** Words that name who is told to act; null where they only name somebody otherwise. */
export function toldIn(typed: string): Place | null {
  return (
    unitsIn(typed)
      .filter(({ from }) => TOLD.test(typed.slice(Math.max(0, from - 16), from)))
      .at(-1) ?? null
  );
}

/** Who acts in a clause: who is told to, or who stands before what is done. */
export function actorIn(typed: string): Place | null {
  const sends = SENDING.exec(typed)?.index ?? typed.length;
  const before = typed.slice(0, sends);
  const told = toldIn(before);
  if (told) return told;
  const acting = unitsIn(before).find(({ from }) => {
    const lead = before.slice(Math.max(0, from - 16), from);
    return !OTHER_ROLE.test(lead) || AT_EACH.test(before.slice(Math.max(0, from - 4), from + 6));
  });
  return acting ?? null;
}

const TO = /\s(?:về|cho|đến|tới|qua|tại|với)\s+(?=\p{L})/giu;
const REPORTED_TO = /(?:báo cáo|tham mưu|trình|giúp)\s+(?:kết quả\s+)?(?:lên\s+|cho\s+)?(?=\p{L})/giu;

/** To whom something is sent: the first hop where there are several. */
export function recipientIn(typed: string): Place | null {
  const sends = SENDING.exec(typed)?.index;
  if (sends === undefined) return null;
  const starts: number[] = [];
  for (const pattern of [TO, REPORTED_TO])
    for (const { index, 0: words } of typed.matchAll(pattern))
      if (index >= sends) starts.push(index + words.length);
  const units = new Set(unitsIn(typed).map(({ from }) => from));
  const at = starts.sort((a, b) => a - b).find((start) => units.has(start));
  return at === undefined ? null : unitAt(typed, at);
}
