import type { Calendar, RestDay } from '../calendar';
import { addDays, type Day } from '../day';
import type { LegalDocument } from '../legal-document';
import type { Period } from '../period';
import type { CountUnit } from './facts';
import { endOf } from './resolve';
import type { Assumption, DueDay, ResolvedDeadline } from './rule';

/** A day nobody works on, and why. */
export interface Resting {
  day: Day;
  rest: RestDay;
}

/** Where a counted deadline is counted from: a day the words name, or the end of the period or of its data. */
export interface Count {
  from: Day;
  since: 'day' | 'dataEnd' | 'end';
  count: number;
  unit: CountUnit;
}

/** What a deadline stands on, fact by fact, in the order they follow from each other. */
export interface DeadlineExplanation {
  words: string;
  /** The sentence of the document they stand in, when it was read there. */
  sentence?: string;
  /** The words are the office's own, and stand in no document. */
  byOffice?: true;
  /** Where the words stand, when it is not the document of the campaign. */
  document?: LegalDocument;
  /** How the words name the day: once, on a day of each period, counted. */
  on: DueDay['at'];
  /** The day the words name; `exclusive` when they say "trước" and it is no longer in time. */
  named: { day: Day; exclusive: boolean };
  count?: Count;
  /** The days left out of a count of working days, weekends among them, in order. */
  countedRestDays?: Resting[];
  time?: string;
  lastDay: Day;
  toleratedDay: Day;
  /** The last day is one of rest, and `aimDay` the working day before it; null when they are the same day. */
  shift: ResolvedDeadline['shift'];
  aimDay: Day;
  /** The tolerated day is one of rest, and late begins only after the next working day (Civil Code 2015 art. 148.5). */
  extended: Resting | null;
  lateAfter: Day;
  provisional: boolean;
  assumed: readonly Assumption[];
}

/**
 * Why a deadline is the day it is. The days are those that were worked out when it was set; the calendar, as it is now,
 * only says why days were left out.
 */
export function explainDeadline(
  { rule, lastDay, toleratedDay, aimDay, shift, lateAfter, time, provisional }: ResolvedDeadline,
  period: Period,
  calendar: Calendar,
): DeadlineExplanation {
  const { words, sentence, byOffice, document, on, assumed, inclusive } = rule;
  const count = countOf(on, period);
  const rest = lateAfter === toleratedDay ? null : calendar.restDay(toleratedDay);
  return {
    words,
    ...(sentence === undefined ? {} : { sentence }),
    ...(byOffice ? { byOffice } : {}),
    ...(document ? { document } : {}),
    on: on.at,
    named: { day: toleratedDay, exclusive: !inclusive },
    ...(count ? { count } : {}),
    ...(count?.unit === 'workingDays'
      ? { countedRestDays: restDaysIn(calendar, count.from, toleratedDay) }
      : {}),
    ...(time === undefined ? {} : { time }),
    lastDay,
    toleratedDay,
    shift,
    aimDay,
    extended: rest && { day: toleratedDay, rest },
    lateAfter,
    provisional,
    assumed,
  };
}

function countOf(on: DueDay, period: Period): Count | null {
  switch (on.at) {
    case 'counted':
      return { from: on.from, since: 'day', count: on.count, unit: on.unit };
    case 'afterData':
      return { from: period.dataTo, since: 'dataEnd', count: on.count, unit: on.unit };
    case 'afterPeriod':
      return { from: endOf(period), since: 'end', count: on.count, unit: on.unit };
    default:
      return null;
  }
}

/** In `(from, to]`. */
function restDaysIn(calendar: Calendar, from: Day, to: Day): Resting[] {
  const resting: Resting[] = [];
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const rest = calendar.restDay(day);
    if (rest) resting.push({ day, rest });
  }
  return resting;
}
