import type { Day } from '../day';
import type { Recurrence } from '../period';
import { fold, nfc } from '../text';
import { decide } from './decide';
import { english } from './english';
import type { Facts } from './facts';
import type { Lack, ParsedDeadline, PartlyUnderstood } from './rule';
import { type Reading, read } from './sentence';
import { vietnamese } from './vietnamese';

/**
 * Reads the words of a deadline, Vietnamese with or without diacritics, or English. Strict: every word must have been
 * understood, and what was left out is filled in from `reference` and named in `assumed`, never in silence.
 * `recurrence` is how often the report is known to recur when the words do not say: "10/11", once a year.
 */
export function parseDeadline(
  words: string,
  reference: Day,
  recurrence: Recurrence = 'once',
): ParsedDeadline {
  const readings = [read(words, vietnamese), read(words, english)];
  for (const { facts, rest } of readings) {
    const recurring = recurrence === 'once' ? facts : { recurrence, ...facts };
    const parsed = rest === '' ? understand(recurring, words, reference) : null;
    if (parsed) return parsed;
  }
  const whole = readings.find(({ rest }) => rest === '');
  const failed = notUnderstood(readings, words);
  return whole ? { ...failed, whole: lackOf(whole.facts) } : failed;
}

function understand(facts: Facts, words: string, reference: Day): ParsedDeadline | null {
  const decision = decide({ facts, reference, toward: 'future' });
  if (!decision) return null;
  const { on, recurrence, assumed } = decision;
  // With a time, "trước 16g30 ngày 05/05" excludes what comes after half past four, not the day.
  const inclusive = !facts.before || facts.time !== undefined;
  const time = facts.time === undefined || facts.time === '24:00' ? {} : { time: facts.time };
  return { ok: true, recurrence, rule: { words: nfc(words), inclusive, ...time, on, assumed } };
}

/** The reading that left less over; when nothing was left over, it is the whole that makes no sense together. */
export function notUnderstood(
  readings: readonly Reading[],
  words: string,
): Extract<ParsedDeadline, { ok: false }> {
  const [best] = [...readings].sort((a, b) => fold(a.rest).length - fold(b.rest).length);
  return { ok: false, understood: best ? partly(best.facts) : {}, rest: best?.rest || nfc(words) };
}

/** "Ngày 5, hằng quý": of which month is not said. */
function lackOf({ named, weekday, count, recurrence }: Facts): Lack {
  if (!named && !weekday && !count) return 'day';
  if (named?.kind !== 'dayOfMonth' || named.month !== undefined) return 'together';
  if (recurrence === 'quarterly') return 'monthOfQuarter';
  return recurrence === 'yearly' || recurrence === 'nineMonthly' ? 'month' : 'together';
}

function partly({ named, time, recurrence }: Facts): PartlyUnderstood {
  const { day, month, year } = { ...named } as Partial<Record<keyof PartlyUnderstood, unknown>>;
  return {
    ...(typeof day === 'number' ? { day } : {}),
    ...(typeof month === 'number' ? { month } : {}),
    ...(typeof year === 'number' ? { year } : {}),
    ...(time === undefined ? {} : { time }),
    ...(recurrence ? { recurrence } : {}),
  };
}
