import type { RestDay } from '../calendar';
import type { Day } from '../day';
import type { LegalDocument } from '../legal-document';
import type { Recurrence } from '../period';

export interface MonthDay {
  month: number;
  day: number;
  /** 1 when it falls in the year after the period's. */
  yearOffset: 0 | 1;
}

/** Which day the words name, once or in each period. JSON only: it is stored. A day beyond a month's end is its last. */
export type DueDay =
  | { at: 'date'; day: Day }
  /** A whole month, quarter, half-year or year is named: due on its last day. */
  | { at: 'window'; from: Day; to: Day }
  | ({ at: 'yearly' } & MonthDay)
  | { at: 'halfYearly'; first: MonthDay; second: MonthDay }
  | { at: 'quarterly'; monthOfQuarter: 1 | 2 | 3; day: number; quarterOffset: 0 | 1 }
  | { at: 'monthly'; day: number; monthOffset: 0 | 1 }
  /** A day of the last month of the period, whatever its length ("ngày 25 của tháng cuối kỳ"). */
  | { at: 'lastMonth'; day: number }
  /** Counted from a day, that day not included (Civil Code 2015 art. 147.2). */
  | { at: 'counted'; from: Day; count: number; unit: 'days' | 'workingDays' }
  /** The last day of the period itself ("khi kết thúc mỗi đợt"). */
  | { at: 'periodEnd' }
  /** Counted from the last day of the period ("sau khi kết thúc quý"), wherever its data end. */
  | { at: 'afterPeriod'; count: number; unit: 'days' | 'workingDays' }
  /** Counted from the end of the data window (chốt số liệu), which is that of the phase for a report on a phase. */
  | { at: 'afterData'; count: number; unit: 'days' | 'workingDays' };

/** What the words left out and the reader filled in from the reference day. To be shown before it is relied on. */
export type Assumption =
  | { kind: 'year'; value: number }
  /** The year was written with two digits. */
  | { kind: 'shortYear'; value: number }
  /** 29/02 of every year: the day of February, 28, that it is in the years that have no such day. */
  | { kind: 'leapDay'; value: number }
  | { kind: 'month'; value: string }
  /** The words are relative (ngày mai, thứ Sáu tuần sau): the day they were counted from. */
  | { kind: 'reference'; value: Day };

export interface DeadlineRule {
  /** As typed, trimmed. */
  words: string;
  /** The sentence of the document that the words stand in, where it was read from one. */
  sentence?: string;
  /** The office set the day: its document asks for the report and names no day, or another one. */
  byOffice?: true;
  /** Where the words stand, when it is not the document of the campaign: the one that changed the deadline. */
  document?: LegalDocument;
  /** False for "trước ngày": the day named is no longer in time. */
  inclusive: boolean;
  /** `HH:mm`, local time. */
  time?: string;
  on: DueDay;
  assumed: Assumption[];
}

/** A deadline in one period: what the words say, what the office accepts, and the working day to aim at. */
export interface ResolvedDeadline {
  /** What it was worked out from: it keeps its words when the rule of later periods is changed. */
  rule: DeadlineRule;
  /** "trước ngày 10/11" → 09/11. Never moved. */
  lastDay: Day;
  /** "trước ngày 10/11" → 10/11; otherwise `lastDay`. */
  toleratedDay: Day;
  /** Late begins after this day: `toleratedDay`, or the next working day when that is one of rest. */
  lateAfter: Day;
  /** `lastDay`, or the working day before it when that is one of rest. */
  aimDay: Day;
  /** Why `aimDay` differs from `lastDay`. */
  shift: null | { day: Day; rest: RestDay };
  time?: string;
  /** True while a day it stands on may still be decided otherwise. */
  provisional: boolean;
  /**
   * True while that may move the last day or the day to aim at, and not only when lateness begins. Left out in what
   * earlier versions stored: as `provisional`.
   */
  dueProvisional?: boolean;
}

/** What was understood of words that were not understood as a whole. */
export interface PartlyUnderstood {
  day?: number;
  month?: number;
  year?: number;
  time?: string;
  recurrence?: Recurrence;
}

/** What words that were all understood lack to be a deadline; `together`: they do not go together. */
export type Lack = 'monthOfQuarter' | 'month' | 'day' | 'together';

export type ParsedDeadline =
  | {
      ok: true;
      rule: DeadlineRule;
      /** What the words say; null when they say neither once nor how often. */
      recurrence: Recurrence | null;
    }
  | {
      ok: false;
      understood: PartlyUnderstood;
      /** The words that were not understood; all of them when it is the whole that makes no sense together. */
      rest: string;
      whole?: Lack;
    };
