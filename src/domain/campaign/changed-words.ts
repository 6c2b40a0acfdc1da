import type { Day } from '../day';
import { type DeadlineRule, type ParsedDeadline, parseDeadline, ruleFor } from '../deadline';
import type { Phase, Recurrence } from '../period';
import { recurrencesFor } from './recurrence';

/** `words`: not understood as a whole. `recurrence`: understood, but not as a day of a report that recurs as this one. */
export type ChangedWords =
  | { ok: true; rule: DeadlineRule }
  | { ok: false; why: 'words'; parsed: Extract<ParsedDeadline, { ok: false }> }
  | { ok: false; why: 'recurrence' };

/**
 * The words of a changed deadline as a rule for a report that recurs as before. What they leave out is filled in from
 * `today` and named in the rule's `assumed`.
 */
export function readChangedWords(
  words: string,
  { recurrence, phases }: { recurrence: Recurrence; phases: readonly Phase[] },
  today: Day,
): ChangedWords {
  const recurring = parseDeadline(words, today, recurrence);
  const parsed = recurring.ok ? recurring : parseDeadline(words, today);
  if (!parsed.ok) return { ok: false, why: 'words', parsed };
  const { rule, recurrence: said } = parsed;
  // Any rule can be worked out once; only words that name one day are meant so.
  const meant =
    (said === null && recurrence !== 'once') || recurrencesFor(rule, said, phases).includes(recurrence);
  const anew = meant ? ruleFor(rule, recurrence) : null;
  return anew ? { ok: true, rule: anew } : { ok: false, why: 'recurrence' };
}
