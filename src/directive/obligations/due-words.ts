import type { Day } from '../../domain/day';
import { type DeadlineRule, parseDeadline } from '../../domain/deadline';
import type { Recurrence } from '../../domain/period';
import { nfc } from '../../domain/text';
import type { Place } from '../directive';

/** A deadline among the words of a clause. */
export interface DueWords {
  /** In the clause. */
  from: number;
  to: number;
  rule: DeadlineRule;
  recurrence: Recurrence | null;
  /** A period in which something happens ("trong tháng 12"), and not a day by which it is sent. */
  loose: boolean;
  /** A day and month of a year that nothing tells: the day is not known. */
  unsure: boolean;
}

/** What deadlines are read with. */
export interface DueContext {
  /** As typed, at the same length as the plain words. */
  typed: string;
  plain: string;
  /** The day of the document; null when it has none: what then lacks a year is not read. */
  reference: Day | null;
  /** How often the clause says it recurs. */
  recurrence: Recurrence | null;
}

const dayAhead = String.raw`(?=(?:ngay(?! nam\b)|thang|quy|thu|luc|het|cuoi|dau)\s|\d)`;

/** Words that begin a deadline. */
const STRICT = new RegExp(
  String.raw`\b(?:truoc (?:hoac trong )?${dayAhead}|(?:cham|muon) nhat\b|khong (?:muon|cham|tre) (?:hon|qua)\b|` +
    String.raw`khong qua (?=ngay \d)|den het (?=ngay|thang|quy|\d)|(?<!\bden )het (?=ngay \d)|(?:han|thoi han)(?: cuoi(?: cung)?| chot)?:? (?=ngay \d|\d{1,2}[/.-])|` +
    String.raw`den (?=ngay \d|\d{1,2} ?(?:gio|g|h))|(?=(?:ngay )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?(?!\d))(?<=\bhan [^;.:]{0,40}?\bla )|(?<=\d{4} va )ngay (?=\d{1,2}[/.-])|(?<=\( ?)ngay (?=\d{1,2}[/.-]\d)|(?=ngay \d{1,2}[/.-]\d)(?<=\bgia han (?:thoi (?:han|gian) )?(?:nhan|nop|gui|dang ky) [a-z ]{0,40})|(?<=\b(?:sang|thanh) )(?=ngay \d|\d{1,2}[/.-])|(?<=\btu (?:ngay )?[\d/.-]{3,10} ?(?:-|den) ?)(?=\d)|vao (?=(?:ngay )?\d{1,2}(?:[/.-]| thang| hang))|ngay (?=\d{1,2} (?:cua )?(?:hang|moi|thang (?:dau|cuoi|giua)))|` +
    String.raw`ngay (?=\d{1,2}[/.-]\d{1,2},? (?:hang|moi|nam sau))|` +
    // In a timetable the day comes first: "Ngày 11/7/2025: hạn cuối nộp …"
    String.raw`(?<=^\W*)ngay (?=\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})? ?: ?(?:la )?(?:han|thoi han|(?:cac [a-z ,]{2,60} )?(?:gui|nop)\b)))`,
  'g',
);

const LOOSE =
  /(?<=^\W{0,3})(?:nam|quy|thang) (?=[\divx/. ]{1,8}(?:nam \d{4})? ?:)|\b(?:(?:trong|vao) (?=(?:dau |cuoi |giua )?(?:thang|quy|nam|0?6 thang|0?9 thang) ?(?:\d|i|v|dau|cuoi|hang|moi))|(?:vao|nhan) dip |(?<!thang )(?<!\b(?:ky hop|phien hop|hoi nghi|danh gia|ket) )(?:dau|giua|cuoi) (?=(?:thang|quy|nam) ?(?:\d|i|v|hang|moi))|het (?=(?:thang|quy) ))/g;

/** What the grammar of deadlines may understand, word by word; where it ends is tried out. */
const WORD =
  /^\(?(?:\d{1,4}(?:[/.-]\d{1,4}){0,2}|[/.-]|\d{1,2}[gh:]\d{0,2}p?|truoc|ngay|thang|nam|quy|cham|muon|nhat|la|vao|luc|gio|phut|hang|moi|tung|cua|dau|cuoi|giua|cung|tien|sau|toi|nay|ke|tiep|theo|lien|hoc|han|chot|den|het|trong|hoac|dip|so|tong|ket|thu|hai|ba|tu|s6u|bay|chu|sang|chieu|(?:i{1,3}|iv)(?:[/-]\d{4})?|va|ky|khong|qua|hon|tre|mot|bon|lam|tam|chin|muoi|(?:nam|thang|quy|ky) bao cao)\)?$/;

/** "Của tháng báo cáo" is one word here: elsewhere "báo cáo" is what is done. */
const TOKEN = /(?<=\b(?:cua|lien ke|tiep theo|sau|toi|thuoc) )(?:nam|thang|quy|ky) bao cao\S*|\S+/g;

const LONGEST_WORDS = 16;

/** "11 giờ 30’" */
const MINUTES = /^\d{1,2}[’']$/;

/** Days that are no deadline: what stands before them says so. */
const NOT_DUE =
  /(?:(?:chốt|tính|có hiệu lực|hiệu lực thi hành|được ban hành|thành lập|tuyển dụng|sinh|thay cho|thay thế|thay vì|thay)(?: cho| thời hạn| thời điểm| kể| nộp| gửi)* ?\(?(?:kể )?(?:từ )?|chốt số liệu[^;.]{0,40})$/iu;

/** The deadlines in a clause, in order; where days are named to send by, periods named otherwise are none. */
export function dueWordsIn(context: DueContext): DueWords[] {
  const strict = found(context, STRICT, false);
  return strict.length > 0 ? strict : found(context, LOOSE, true);
}

function found(context: DueContext, openers: RegExp, loose: boolean): DueWords[] {
  const dues: DueWords[] = [];
  for (const { index } of context.plain.matchAll(openers)) {
    if (index < (dues.at(-1)?.to ?? 0)) continue;
    if (NOT_DUE.test(context.typed.slice(Math.max(0, index - 40), index))) continue;
    if (isOfContent(context.plain.slice(0, index))) continue;
    const due = dueAt(context, index);
    if (due && !(loose && due.unsure)) dues.push({ ...alike(context.plain, dues.at(-1), due), loose });
  }
  return dues;
}

/** The deadline a cell of a table gives, with or without words that begin one: "15/10/2022", "Trước ngày 20/3". */
export function dueInCell(context: DueContext, { from, to }: Place): DueWords | null {
  const plain = context.plain.slice(0, to);
  const at = from + plain.slice(from).search(/\S/);
  const bare = at < from ? null : dueAt({ ...context, plain }, at);
  if (bare) return { ...bare, loose: false };
  return dueWordsIn({ ...context, plain }).find((one) => one.from >= from && !one.loose) ?? null;
}

type At = Omit<DueWords, 'loose'>;

/** "Trước ngày 20/5/2022 và ngày 20/11/2022": what is said of the first day is said of the second. */
function alike(plain: string, last: At | undefined, due: At): At {
  if (!last || plain.slice(last.to, due.from).trim() !== 'va') return due;
  return { ...due, rule: { ...due.rule, inclusive: last.rule.inclusive } };
}

const RANGE = /\btu (?:(?:ngay|thang|quy|nam|dau|cuoi|giua) ){0,2}\d[^;,()]{0,60}$/;
const SENT_IN =
  /(?:\b(?:gui|nop|nhan|dang ky|thu)\b(?![^;:]*\b(?:bao cao|ket qua|so lieu|dot|giai doan)\b)[^;.]{0,40}|[:(]\s?|^[^a-z]*)$/;

const OF_PHASE =
  /\b(?:giai doan|dot|vong|thoi gian (?:thuc hien|to chuc|phat dong|thi dua|trien khai))[^:]{0,30}: ?$/;

/** "Từ 15/12 đến 14/6": the days of what is reported on, unless something is taken in them. */
function isOfContent(before: string): boolean {
  const range = RANGE.exec(before.slice(-82));
  if (!range) return false;
  const lead = before.slice(Math.max(0, before.length - 142), before.length - range[0].length);
  return OF_PHASE.test(lead) || !SENT_IN.test(lead);
}

/** "Ngày 28/02 của năm tổ chức Đại hội": which year it is nobody says. */
const OF_ITS_YEAR =
  /^,? (?:cua |trong )?nam (?!bao cao|sau|nay|hoc|truoc|toi|ke|tiep|lien|do\b|nao|ma|co\b|\d|phai|don vi)(?:to chuc|dien ra|co dai hoi|xet|de nghi|dang ky|binh chon)\b/;

/** The longest words from an opener on that are a deadline as a whole. */
function dueAt(context: DueContext, at: number): Omit<DueWords, 'loose'> | null {
  for (const end of endsFrom(context.plain, at).reverse()) {
    const words = context.typed.slice(at, end).replace(/(?:\.\/\.?|[\s,;:.()”"’])+$/u, '');
    const read = readDue(words, { ...context, isOfPeriod: OF_PERIOD.test(context.plain.slice(0, at)) });
    const unsure = OF_ITS_YEAR.test(context.plain.slice(at + words.length, at + words.length + 40));
    if (read) return { from: at, to: at + words.length, ...read, unsure: read.unsure || unsure };
  }
  return null;
}

function endsFrom(plain: string, at: number): number[] {
  const ends: number[] = [];
  for (const { 0: word, index } of plain.slice(at, at + 160).matchAll(TOKEN)) {
    const bare = word.replace(/(?:\.\/\.?|[,;:.)”"’])+$/, '');
    if (!WORD.test(bare) || ends.length >= LONGEST_WORDS) break;
    // "(trước đây là …)" says something else again.
    if (ends.length > 0 && word.startsWith('(truoc')) break;
    ends.push(at + index + word.length);
    if (/[;:.”"’]$/.test(word) && !MINUTES.test(word)) break;
  }
  return ends;
}

type Assumed = DeadlineRule['assumed'][number]['kind'];

const guessed: readonly Assumed[] = ['year', 'month', 'reference'];

/** "Vào dịp sơ kết 6 tháng đầu năm 2022": the review itself has no day, only the period it is of. */
const OCCASION = /^(?:vào|nhân) dịp (?:hội nghị )?(?:sơ|tổng) kết /iu;

/** "11 giờ 30’" */
const MINUTE_SIGN = /(?<=(?:giờ|[gh])\s?)(\d{1,2})[’']\s?/giu;

const OF_PERIOD = /\bquy (?:iv|i{1,3}|[1-4]) ?:? ?$/;

/** Null when the words are none, or lack a year that nothing tells. */
function readDue(
  words: string,
  { reference, recurrence, isOfPeriod }: Omit<DueContext, 'typed' | 'plain'> & { isOfPeriod: boolean },
): Pick<DueWords, 'rule' | 'recurrence' | 'unsure'> | null {
  // A text of no date that gives the third quarter a day gives it every year.
  const often = recurrence ?? (isOfPeriod && !reference ? 'yearly' : null);
  for (const cycle of cyclesToTry(often)) {
    const parsed = parseDeadline(
      nfc(words).replace(OCCASION, '').replace(MINUTE_SIGN, '$1 phút '),
      reference ?? '2000-01-01',
      cycle,
    );
    if (!parsed.ok) continue;
    if (parsed.rule.assumed.some(({ kind }) => kind === 'month')) continue;
    if (namesNoDay(parsed.rule)) continue;
    const said = { rule: { ...parsed.rule, words: nfc(words) }, recurrence: parsed.recurrence };
    const guesses = reference ? [] : parsed.rule.assumed.filter(({ kind }) => guessed.includes(kind));
    if (guesses.every(({ kind }) => kind === 'year')) return { ...said, unsure: guesses.length > 0 };
  }
  return null;
}

/** "Chậm nhất năm sau": on which day is not said. */
function namesNoDay({ on, words }: DeadlineRule): boolean {
  return on.at === 'yearly' && !/\d|đầu|giữa|cuối/iu.test(words);
}

/** Half-years and quarters that each have a day of their own ("6 tháng: trước 15/6") are due on a day of the year. */
function cyclesToTry(recurrence: Recurrence | null): Recurrence[] {
  if (!recurrence || recurrence === 'once') return ['once'];
  return recurrence === 'yearly' ? ['yearly', 'once'] : [recurrence, 'yearly', 'once'];
}
