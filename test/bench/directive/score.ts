import type { DirectiveJson } from '../../../src/cli/directive-json';
import { alike, isAlike, plain } from './alike';
import { pairUp } from './pair';
import { scoreCampaigns } from './score-campaigns';
import { scoreObligations } from './score-obligations';
import { scoreQuotas } from './score-quotas';
import { count, newScore, type Score } from './tally';
import type { Truth } from './truth';

/** Compares what was read of one document with its truth, field by field. */
export function scoreOf(read: DirectiveJson, truth: Truth): Score {
  const score = newScore();
  const same = (a: string, b: string) =>
    a.replace(/\s/g, '').toUpperCase() === b.replace(/\s/g, '').toUpperCase();
  one(score, 'number', [truth.number, ...(truth.number_accept ?? [])], read.number, same);
  one(score, 'date', [truth.date, ...(truth.date_accept ?? [])], read.date, (a, b) => a === b);
  one(score, 'issuer', [truth.issuer, ...(truth.issuer_accept ?? [])], read.issuer, isAlike);
  one(score, 'summary', [truth.summary, ...(truth.summary_accept ?? [])], read.summary, isAlike);
  list(score, 'addressees', truth.addressed_to, read.addressed_to);
  scoreCampaigns(score, read, truth);
  scoreObligations(score, read, truth);
  scoreQuotas(score, read, truth);
  return score;
}

/** A value of the document itself; '' and null are none. */
function one(
  score: Score,
  field: string,
  [expected, ...accepted]: ReadonlyArray<string | null | undefined>,
  found: string | null,
  isSame: (a: string, b: string) => boolean,
): void {
  const readings = [expected, ...accepted].map((reading) => reading || null);
  const right = readings.some((reading) => (reading && found ? isSame(reading, found) : !reading && !found));
  const meant = right && !found ? null : (readings[0] ?? (right ? found : null));
  count(score, field, { expected: meant, found: found || null, right });
}

function list(score: Score, field: string, expected: readonly string[], found: readonly string[]): void {
  const fit = (a: string, b: string) => (isAlike(a, b) || plain(a) === plain(b) ? alike(a, b) : 0);
  const { pairs, missed, extra } = pairUp(expected, found, fit);
  for (const [a, b] of pairs) count(score, field, { expected: a, found: b, right: true });
  for (const a of missed) count(score, field, { expected: a, found: null, right: false });
  for (const b of extra) count(score, field, { expected: null, found: b, right: false });
}
