import type { DirectiveJson, ObligationJson } from '../../../src/cli/directive-json';
import { alike, shared } from './alike';
import { dueWords, isDue, isKind } from './due';
import { pairUp } from './pair';
import { count, type Score } from './tally';
import type { Truth, TruthObligation } from './truth';

/** What is to be sent: right when kind and due agree; the rest of those that are paired is counted apart. */
export function scoreObligations(score: Score, read: DirectiveJson, truth: Truth): void {
  const { pairs, missed, extra } = pairUp(truth.obligations, read.obligations, fit);
  for (const [expected, found] of pairs)
    if (!expected.optional || !isKind(expected, found) || !isDue(expected, found))
      scorePair(score, expected, found);
  for (const expected of missed) {
    if (expected.optional) continue;
    count(score, 'obligations', { expected: wordsOf(expected), found: null, right: false });
    count(score, 'kinds', { expected: expected.kind, found: null, right: false });
    const due = expected.due_accept?.includes(null) ? null : dueWords(expected);
    count(score, 'due', { expected: due, found: null, right: false });
  }
  for (const found of extra) {
    count(score, 'obligations', { expected: null, found: wordsOf(found), right: false });
    count(score, 'kinds', { expected: null, found: found.kind, right: false });
    count(score, 'due', { expected: null, found: dueWords(found), right: false });
  }
}

const SAME_WORDS = 0.7;

/** The same demand when its words overlap, or kind and a day that is named agree. */
function fit(expected: TruthObligation, found: ObligationJson): number {
  const [kind, due] = [isKind(expected, found), isDue(expected, found)];
  const words = shared(expected.evidence, found.evidence);
  if (words < SAME_WORDS && !(kind && due)) return 0;
  const named = due && expected.due !== null ? 2 : 0;
  const who =
    informed(expected.reporters) && found.reporters ? alike(expected.reporters, found.reporters) : 0;
  const campaign = expected.campaign && found.campaign ? alike(expected.campaign, found.campaign) : 0;
  const side =
    (expected.inclusive === found.inclusive ? 0.5 : 0) + who + campaign + (expected.optional ? 0 : 0.5);
  return (kind ? 2 : 0) + (due ? 2 : 0) + named + words * 2 + side;
}

function scorePair(score: Score, expected: TruthObligation, found: ObligationJson): void {
  const [kind, due] = [isKind(expected, found), isDue(expected, found)];
  const named = due && found.due === null ? null : (dueWords(expected) ?? (due ? found.due : null));
  count(score, 'obligations', { expected: wordsOf(expected), found: wordsOf(found), right: kind && due });
  count(score, 'kinds', { expected: expected.kind, found: `${found.kind}: ${found.evidence}`, right: kind });
  count(score, 'due', { expected: named, found: dueWords(found), right: due });
  if (!due || !kind) return;
  if (found.due !== null) scoreDue(score, expected, found);
  const recurrences = [expected.recurrence, ...(expected.recurrence_accept ?? [])];
  const often = recurrences.includes(found.recurrence);
  count(score, 'recurrence', { expected: expected.recurrence, found: found.recurrence, right: often });
  for (const field of ['reporters', 'recipient'] as const) {
    const meant = informed(expected[field]) ? expected[field] : null;
    const named = informed(found[field]) ? found[field] : null;
    const right = meant !== null && named !== null && isNamedAs(meant, named);
    count(score, field, { expected: meant, found: named, right });
  }
}

function scoreDue(score: Score, expected: TruthObligation, found: ObligationJson): void {
  const inclusive = [expected.inclusive, ...(expected.inclusive_accept ?? [])];
  count(score, 'inclusive', {
    expected: String(expected.inclusive),
    found: String(found.inclusive),
    right: inclusive.includes(found.inclusive),
  });
  const [time, timed] = [expected.time ?? null, found.time ?? null];
  if (time !== null || timed !== null)
    count(score, 'time', { expected: time, found: timed, right: time === timed });
  const [opens, opened] = [expected.window_start ?? null, found.window_start ?? null];
  if (opens !== null || opened !== null)
    count(score, 'opens', { expected: opens, found: opened, right: opens === opened });
}

const SAME_NAMES = 0.6;

function isNamedAs(expected: string, found: string): boolean {
  return alike(expected, found) >= SAME_NAMES || shared(expected, found) === 1;
}

/** "Không nêu": the text does not say, in the words of the truth. */
function informed(who: string | null): who is string {
  return who !== null && !/^không nêu/i.test(who);
}

function wordsOf(one: TruthObligation | ObligationJson): string {
  return `${one.kind} ${dueWords(one)} “${one.evidence.slice(0, 90)}”`;
}
