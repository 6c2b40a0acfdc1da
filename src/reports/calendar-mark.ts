import type { Day } from '../domain/day';

/**
 * `open` is a working day that may still become one of rest; `makeUp` a day of rest that is worked; `joined` a weekend
 * that makes a holiday longer. Other weekends are no marks: they follow from the calendar.
 */
export const markNames = ['holiday', 'dayOff', 'makeUp', 'open', 'joined'] as const;
export type MarkName = (typeof markNames)[number];

export interface DayMark {
  day: Day;
  name: MarkName;
  /** Not announced yet, and may come otherwise. */
  provisional: boolean;
}

/** A year on one page. All words come localised from the caller; only figures are written here. */
export interface CalendarPicture {
  year: number;
  title: string;
  /** One line. */
  subtitle: string;
  /** January first. */
  months: readonly string[];
  /** Two or three letters each, Monday first. */
  weekdays: readonly string[];
  marks: readonly DayMark[];
  /** Ringed when it lies in the year. */
  today: Day;
  /** Only what occurs in the year is explained. */
  legend: Record<Exclude<MarkName, 'joined'> | 'provisional' | 'today', string>;
}
