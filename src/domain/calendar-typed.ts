import { addDays, type Day, daysBetween } from './day';
import { parseDay } from './deadline';
import { nfc } from './text';

export interface TypedDay {
  day: Day;
  kind: 'off' | 'work';
}

/** Days as somebody types them; what was not said is null. */
export interface TypedChange {
  days: TypedDay[];
  basis: string | null;
  provisional: boolean | null;
}

/** The part that was not understood, in its own words. */
export interface TypedFault {
  kind: 'empty' | 'noKind' | 'day' | 'backwards' | 'tooMany';
  words: string;
}

export type ReadChange =
  | { ok: true; change: TypedChange }
  | { ok: false; understood: TypedDay[]; fault: TypedFault };

/** More days than any plan of holidays has in a row: a longer span is a slip. */
export const mostDays = 31;

const basisWords = /(?:^|[\s,;])(?:căn cứ|can cu|theo|according to|under)(?:\s+theo)?[\s:]+(.+)$/isu;
const expectedWords = /[\s,;(]*(?:dự kiến|du kien|provisional|expected)\)?/iu;
const officialWords = /[\s,;(]*(?:chính thức|chinh thuc|official)\)?/iu;
const offWords =
  /^(?:được\s+|duoc\s+|cho\s+)?(?:nghỉ|nghi|off)(?:\s+(?:bù|bu|lễ|le|thêm|them|hoán đổi|hoan doi))*(?=[\s:\d]|$)\s*:?/iu;
const workWords =
  /^(?:đi\s+|di\s+)?(?:làm|lam|bù|bu|work(?:ing)?)(?:\s+(?:bù|bu|việc|viec|instead|on))*(?=[\s:\d]|$)\s*:?/iu;

/** "nghỉ 23/11 bù 28/11": in a hurry no comma stands before the next kind of day. */
const nextKind = /(?<=\d)\s+(?=(?:(?:đi|di)\s+)?(?:nghỉ|nghi|làm|lam|bù|bu|off|work)(?:\s+[^\d,;]*)?\s\d)/giu;
/** "24/11 nghỉ". */
const kindBehind =
  /^(?<days>\d.*\d)\s+(?<kind>(?:(?:đi|di)\s+)?(?:nghỉ|nghi|làm|lam|bù|bu|off|work)(?:\s+(?:bù|bu|việc|viec|lễ|le))?)$/iu;
const between = /^(?:từ|tu|from)?\s*(.+?)\s*(?:\s(?:đến|den|tới|toi|to)\s|[–—-])\s*(?:hết\s+|het\s+)?(.+)$/iu;

/** "Thứ Bảy, 22/08": one day, written as the bot itself writes it. */
const weekdayBefore =
  /((?:thứ|thu)\s+(?:\d|[\p{L}]+)|chủ nhật|chu nhat|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s*,\s*(?=(?:ngày\s+|ngay\s+)?\d)/giu;

/**
 * "nghỉ 31/8, làm bù 22/8 theo 12345/VPCP-KGVX, dự kiến". A day without a year is one of `year`, and "ngày mai" is
 * counted from `today`. Strict: what is left over is a fault, and what was understood before it is said.
 */
export function readCalendarChange(typed: string, { year, today }: { year: number; today: Day }): ReadChange {
  const words = typed.normalize('NFC').trim();
  const provisional = expectedWords.test(words) ? true : officialWords.test(words) ? false : null;
  const said = words.replace(expectedWords, '').replace(officialWords, '');
  const basis = basisWords.exec(said)?.[1];
  const clauses = said
    .replace(basisWords, '')
    .replace(weekdayBefore, '$1 ')
    .replace(nextKind, ', ')
    .split(/[,;\n]+|\s(?:và|va|and)\s/iu)
    .map((clause) => nfc(clause).replace(kindBehind, '$<kind> $<days>'))
    .filter((clause) => clause !== '');
  const days: TypedDay[] = [];
  const failed = (kind: TypedFault['kind'], at: string): ReadChange => ({
    ok: false,
    understood: days,
    fault: { kind, words: at },
  });
  let kind: TypedDay['kind'] | null = null;
  for (const clause of clauses) {
    const marked = kindOf(clause);
    kind = marked?.kind ?? kind;
    if (!kind) return failed('noKind', clause);
    const named = daysIn(marked?.rest ?? clause, { year, today });
    if (typeof named === 'string') return failed(named, clause);
    for (const day of named) days.push({ day, kind });
    if (days.length > mostDays) return failed('tooMany', clause);
  }
  if (days.length === 0) return failed('empty', words);
  return { ok: true, change: { days, basis: basis === undefined ? null : trimmed(basis), provisional } };
}

function kindOf(clause: string): { kind: TypedDay['kind']; rest: string } | null {
  for (const [kind, pattern] of [
    ['off', offWords],
    ['work', workWords],
  ] as const)
    if (pattern.test(clause)) return { kind, rest: clause.replace(pattern, '').trim() };
  return null;
}

function daysIn(words: string, at: { year: number; today: Day }): Day[] | TypedFault['kind'] {
  const single = dayIn(words, at);
  if (single) return [single];
  const span = between.exec(words);
  const [from, to] = [dayIn(span?.[1] ?? '', at), dayIn(span?.[2] ?? '', at)];
  if (!from || !to) return 'day';
  const length = daysBetween(from, to) + 1;
  if (length < 1) return 'backwards';
  if (length > mostDays) return 'tooMany';
  return Array.from({ length }, (_, after) => addDays(from, after));
}

function dayIn(words: string, { year, today }: { year: number; today: Day }): Day | null {
  const day = dateIn(words, today);
  if (day !== 'yearless') return day;
  for (const whole of [`${words}/${year}`, `${words} năm ${year}`, `${words} ${year}`]) {
    const dated = dateIn(whole, today);
    if (dated && dated !== 'yearless') return dated;
  }
  return null;
}

function dateIn(words: string, today: Day): Day | 'yearless' | null {
  const parsed = words === '' ? null : parseDay(words, today, 'future');
  if (!parsed?.ok || parsed.assumed.some(({ kind }) => kind === 'month')) return null;
  return parsed.assumed.some(({ kind }) => kind === 'year') ? 'yearless' : parsed.day;
}

function trimmed(basis: string): string {
  return nfc(basis).replace(/[\s,;.]+$/u, '');
}
