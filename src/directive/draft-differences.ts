import type { DirectiveDraft, DraftedCampaign } from '../domain/directive-draft';
import { reportsOf } from '../domain/drafted/reports';
import { changedFields } from './draft/changed-fields';
import type { Difference } from './draft/difference';
import { likeness } from './draft/likeness';
import { type Pair, paired } from './draft/paired';
import { closeness } from './draft/report-closeness';

export type { Difference, DraftValue } from './draft/difference';

/** Titles that agree less are those of two campaigns. */
const SAME = 0.6;
/** Reports that agree in their kind alone. */
const SAME_REPORT = 1;

type Compared = Pick<DirectiveDraft, 'campaigns'>;

/**
 * What another reading of a document says otherwise than the one before: campaigns and reports that were added or are
 * gone, and fields that changed. Empty when it says the same.
 */
export function compareDrafts(before: Compared, now: Compared): Difference[] {
  const pairs = paired(before.campaigns, now.campaigns, { score: titlesAgree, least: SAME });
  return pairs.flatMap((pair) => ofCampaign(pair));
}

function titlesAgree({ draft: one }: DraftedCampaign, { draft: other }: DraftedCampaign): number {
  return likeness(one.title ?? '', other.title ?? '');
}

function ofCampaign({ before, now }: Pair<DraftedCampaign>): Difference[] {
  const title = (now ?? before)?.draft.title ?? '';
  const of = { title, report: null, field: null, before: null, now: null };
  if (!before) return [{ ...of, change: 'added' }];
  if (!now) return [{ ...of, change: 'gone' }];
  return [
    ...changedFields(before.draft, now.draft).map((changed) => ({ ...of, ...changed })),
    ...ofReports(before, now, title),
  ];
}

function ofReports(before: DraftedCampaign, now: DraftedCampaign, title: string): Difference[] {
  const [earlier, later] = [reportsOf(before.draft), reportsOf(now.draft)];
  return paired(earlier, later, { score: closeness, least: SAME_REPORT }).flatMap((pair): Difference[] => {
    const report = (pair.now ?? pair.before)?.kind ?? null;
    const of = { title, report, field: null, before: null, now: null };
    if (!pair.before) return report === null ? [] : [{ ...of, change: 'added' }];
    if (!pair.now) return report === null ? [] : [{ ...of, change: 'gone' }];
    return changedFields(pair.before, pair.now, 'report').map((changed) => ({ ...of, ...changed }));
  });
}
