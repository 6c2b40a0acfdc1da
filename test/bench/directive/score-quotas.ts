import type { DirectiveJson } from '../../../src/cli/directive-json';
import { alike, shared } from './alike';
import { pairUp } from './pair';
import { count, type Score } from './tally';
import type { Truth } from './truth';

type Quota = Omit<Truth['quotas'][number], 'optional'>;

const SAME_THING = 0.6;

/** How many of what: right when both numbers and the thing agree. Whom it binds is counted apart. */
export function scoreQuotas(score: Score, read: DirectiveJson, truth: Truth): void {
  const { pairs, missed, extra } = pairUp(truth.quotas, read.quotas, fit);
  for (const [expected, found] of pairs) {
    const right = isSameCount(expected, found);
    if (expected.optional && right) continue;
    count(score, 'quotas', { expected: wordsOf(expected), found: wordsOf(found), right });
    const who = alike(expected.who, found.who) >= SAME_THING || shared(expected.who, found.who) === 1;
    count(score, 'quotas: who', { expected: expected.who, found: found.who, right: who });
  }
  for (const one of missed)
    if (!one.optional) count(score, 'quotas', { expected: wordsOf(one), found: null, right: false });
  for (const one of extra) count(score, 'quotas', { expected: null, found: wordsOf(one), right: false });
}

function fit(expected: Quota, found: Quota): number {
  const what = Math.max(alike(expected.what, found.what), shared(expected.what, found.what));
  return what >= SAME_THING ? what + (isSameCount(expected, found) ? 1 : 0) : 0;
}

function isSameCount(expected: Quota, found: Quota): boolean {
  return expected.min === found.min && expected.max === found.max;
}

function wordsOf({ who, min, max, what }: Quota): string {
  return `${who}: ${min ?? ''}–${max ?? ''} ${what}`;
}
