import { understoodText } from '../src/bot/views/campaign-words';
import type { Day } from '../src/domain/day';
import { dayThatIsNot, type ParsedDeadline } from '../src/domain/deadline';
import { type Outcome, refuse } from '../src/domain/refusal';
import type { Translate } from '../src/i18n';

/** What was typed for a deadline, and one that would have done. */
export interface TypedDeadline {
  words: string;
  today: Day;
  example: string;
}

/** Why the words are no deadline: a day that is not, what they lack for one, or what was not understood of them. */
export function refuseDeadline(
  t: Translate,
  { words, today, example }: TypedDeadline,
  parsed: Extract<ParsedDeadline, { ok: false }>,
): Extract<Outcome<never>, { ok: false }> {
  const day = dayThatIsNot(words, today);
  if (day !== null) return refuse('deadline.refusal.noSuchDay', { day: day.slice(0, 60), example });
  const rest = parsed.rest.slice(0, 60);
  const understood = understoodText(t, parsed.understood);
  if (understood === '') return refuse('deadline.refusal.unread', { rest, example });
  if (parsed.whole) return refuse(`deadline.refusal.lacks.${parsed.whole}`, { understood, example });
  return refuse('deadline.refusal.words', { understood, rest, example });
}
