import { type Day, partsOf } from '../day';
import { decide } from './decide';
import { english } from './english';
import type { Facts, Named } from './facts';
import { isLeapDay } from './leap-day';
import { notUnderstood } from './parse';
import type { Assumption, PartlyUnderstood } from './rule';
import { find, read } from './sentence';
import { vietnamese } from './vietnamese';

export type ParsedDay =
  | { ok: true; day: Day; assumed: Assumption[] }
  | { ok: false; understood: PartlyUnderstood; rest: string };

/** Which way incomplete words are meant: the last 10/11 that was, for the date of a document, or the next one. */
export type Toward = 'past' | 'future';

/**
 * Reads one calendar day in the words of deadlines ("ngày 08 tháng 8 năm 2019", "08/8", "thứ Hai tuần này", "hôm qua").
 * Strict, as `parseDeadline`; words for a span, a recurrence or a time of the day are no day.
 */
export function parseDay(words: string, reference: Day, toward: Toward): ParsedDay {
  const readings = [read(words, vietnamese), read(words, english)];
  for (const { facts, rest } of readings) {
    const found = rest === '' ? dayOf(facts, reference, toward) : null;
    if (found?.day) return { ok: true, day: found.day, assumed: found.assumed };
  }
  return notUnderstood(readings, words);
}

/** A day written out among other words. */
export interface DayAmongWords {
  /** The words for the day. */
  typed: string;
  /** Null when there is no such day (31/02). */
  day: Day | null;
  assumed: Assumption[];
  /** The words around it. */
  rest: string;
}

/** Looks for a day with its number among words that are not read; null when there is none. */
export function findDay(words: string, reference: Day, toward: Toward): DayAmongWords | null {
  const found = find(words, [...vietnamese.dates, ...english.dates]);
  if (!found) return null;
  const { facts, typed, rest } = found;
  const { day, assumed } = (facts && dayOf(facts, reference, toward)) ?? { day: null, assumed: [] };
  return { typed, rest, day, assumed };
}

/**
 * The words for a day that no calendar has (31/02), or not in the year they say (29/02/2027); null when there are none.
 * @param words those of a deadline that was not understood
 */
export function dayThatIsNot(words: string, reference: Day): string | null {
  const found = find(words, [...vietnamese.dates, ...english.dates]);
  if (!found) return null;
  const { facts, typed } = found;
  if (facts === null) return typed;
  const { named } = facts;
  const isNot = named?.kind === 'day' && isLeapDay(named) && dayOf(facts, reference, 'future') === null;
  return isNot ? typed : null;
}

const days: ReadonlyArray<Named['kind']> = ['day', 'dayOfMonth', 'quarterDay', 'inDays'];

function dayOf(facts: Facts, reference: Day, toward: Toward): Omit<DayAmongWords, 'typed' | 'rest'> | null {
  const { named, before, time, count } = facts;
  if (before || time !== undefined || count || (named && !days.includes(named.kind))) return null;
  const decision = decide({ facts: inYearMeant(facts, reference), reference, toward });
  if (decision?.on.at !== 'date') return null;
  const nextYear = named?.kind === 'day' && named.year === 'next';
  const assumed: Assumption[] = nextYear ? [{ kind: 'reference', value: reference }] : decision.assumed;
  return { day: decision.on.day, assumed };
}

/** In a deadline "năm sau" is the year after each period; for one day it is the year after the reference day. */
function inYearMeant(facts: Facts, reference: Day): Facts {
  const { named } = facts;
  if (named?.kind !== 'day' || named.year !== 'next') return facts;
  return { ...facts, named: { ...named, year: partsOf(reference).year + 1 } };
}
