import type { CampaignJson, DirectiveJson } from '../../../src/cli/directive-json';
import { alike, enough, isAlike } from './alike';
import { pairUp } from './pair';
import { count, type Score } from './tally';
import type { Truth, TruthCampaign } from './truth';

/** Titles, leads and periods of campaigns, and their phases. */
export function scoreCampaigns(score: Score, read: DirectiveJson, truth: Truth): void {
  const { pairs, missed, extra } = pairUp(truth.campaigns, read.campaigns, titleFit);
  for (const [expected, found] of pairs) scorePair(score, expected, found);
  for (const { title, lead, start, end, optional } of missed) {
    if (optional) continue;
    count(score, 'campaigns', { expected: title, found: null, right: false });
    count(score, 'titles', { expected: title, found: null, right: false });
    count(score, 'leads', { expected: lead, found: null, right: false });
    for (const day of [start, end]) count(score, 'periods', { expected: day, found: null, right: false });
  }
  for (const { title, lead, start, end } of extra) {
    count(score, 'campaigns', { expected: null, found: title, right: false });
    count(score, 'titles', { expected: null, found: title, right: false });
    count(score, 'leads', { expected: null, found: lead, right: false });
    for (const day of [start, end]) count(score, 'periods', { expected: null, found: day, right: false });
  }
  scorePhases(score, read, truth);
}

function titleFit({ title, title_accept = [] }: TruthCampaign, found: CampaignJson): number {
  const best = Math.max(...[title, ...title_accept].map((one) => alike(one, found.title)));
  return best >= enough ? best : 0;
}

function scorePair(score: Score, expected: TruthCampaign, found: CampaignJson): void {
  const { title, start_accept = [], end_accept = [] } = expected;
  const rightLead = isLead([expected.lead, ...(expected.lead_accept ?? [])], found.lead);
  count(score, 'campaigns', { expected: title, found: `${found.title} ← ${found.lead}`, right: rightLead });
  count(score, 'titles', { expected: title, found: found.title, right: true });
  count(score, 'leads', { ...neither(expected.lead, found.lead, rightLead), right: rightLead });
  const days = [
    [[expected.start, ...start_accept], found.start],
    [[expected.end, ...end_accept], found.end],
  ] as const;
  for (const [readings, day] of days) {
    const right = readings.includes(day);
    count(score, 'periods', { ...neither(readings[0] ?? null, day, right), right });
  }
}

/** A reading that is accepted instead of the first one stands for it. */
function neither(expected: string | null, found: string | null, right: boolean) {
  return right && (expected === null || found === null) ? { expected: found, found } : { expected, found };
}

/** The name of a unit, with or without what the text explains it by in parentheses. */
function isLead(readings: ReadonlyArray<string | null>, found: string | null): boolean {
  const bare = (name: string) => name.replace(/\s*\([^)]*\)/g, '');
  return readings.some((one) =>
    one !== null && found !== null ? isAlike(one, found) || isAlike(bare(one), bare(found)) : one === found,
  );
}

type Phase = DirectiveJson['phases'][number];

function scorePhases(score: Score, read: DirectiveJson, truth: Truth): void {
  const words = ({ name, start, end }: Phase) => `${name}: ${start} – ${end}`;
  const fit = (a: Phase, b: Phase) =>
    a.start === b.start && a.end === b.end ? 1 + alike(a.name, b.name) : 0;
  const { pairs, missed, extra } = pairUp(truth.phases, read.phases, fit);
  for (const [a, b] of pairs) count(score, 'phases', { expected: words(a), found: words(b), right: true });
  for (const a of missed) count(score, 'phases', { expected: words(a), found: null, right: false });
  for (const b of extra) count(score, 'phases', { expected: null, found: words(b), right: false });
}
