import type { Weekday } from '../day';
import type { Recurrence } from '../period';

/** A year as it is said: a number, or relative to the year of the reference day or of the reporting period. */
export type YearWord = number | 'last' | 'this' | 'next';

/** Beginning, middle and end of months and years: Civil Code 2015 art. 146. `whole`: the span itself is named. */
export type Part = 'whole' | 'start' | 'middle' | 'end';

export type CountUnit = 'days' | 'workingDays';

/** Days after a day, that day not included. */
export interface Counted {
  count: number;
  unit: CountUnit;
}

/** What words name, whatever the language they are in. Numbers are in range; whether the day exists is decided later. */
export type Named =
  | { kind: 'day'; day: number; month: number; year?: YearWord; shortYear?: boolean }
  | {
      kind: 'twoDays';
      first: { day: number; month: number };
      second: { day: number; month: number; year?: YearWord };
    }
  | { kind: 'dayOfMonth'; day: number; month?: 'this' | 'next' }
  | {
      kind: 'quarterDay';
      day: number;
      monthOfQuarter: 1 | 2 | 3;
      next: boolean;
      quarter?: number;
      year?: YearWord;
    }
  | { kind: 'lastMonthDay'; day: number; cycle?: Recurrence }
  | { kind: 'month'; month?: number | 'this' | 'next'; year?: YearWord; part: Part }
  | { kind: 'quarter'; quarter?: number | 'this' | 'next'; year?: YearWord; part: Part }
  | { kind: 'half'; half: number; year?: YearWord }
  | { kind: 'nineMonths'; year?: YearWord }
  | { kind: 'year'; year?: YearWord; part: Part }
  | { kind: 'inDays'; days: number }
  | ({ kind: 'afterData' } & Counted)
  /** The last day of a period, or one counted from it; `cycle` when the words say of which. */
  | ({ kind: 'end'; cycle?: Recurrence } & Partial<Counted>);

/** What may be said with a year. */
export type Dated = Extract<Named, { year?: YearWord }>;

/** Everything the words say, each fact at most once. */
export interface Facts {
  /** "trước": the moment named is no longer in time. */
  before?: true;
  /** `HH:mm`; `24:00` is the end of the day. */
  time?: string;
  recurrence?: Exclude<Recurrence, 'once'>;
  weekday?: Weekday;
  /** The week the weekday is in, seen from the reference day. */
  week?: 'this' | 'next';
  named?: Named;
  /** Counted from what is named, or from the reference day. */
  count?: Counted & { fromReference?: true };
}

export type Groups = Record<string, string | undefined>;

/** A phrase and the facts it gives; null when the numbers in it make no sense, and it is then not understood. */
export interface Phrase {
  pattern: RegExp;
  read(groups: Groups): Partial<Facts> | null;
}

export interface Grammar {
  /** In the order they are looked for, the specific before the general. */
  phrases: readonly Phrase[];
  /** Those of them that name one calendar day beyond doubt, even among words that are not read. */
  dates: readonly Phrase[];
  /** Words that add nothing, and those that include the day named, as every deadline does unless it says otherwise. */
  fillers: RegExp;
}
