import type { DraftedCampaign, DraftField, OpenQuestion } from '../directive-draft';
import { isForAll } from './for-all';
import { openQuestions } from './open';
import { twinIn } from './twins';

/** What campaigns of one document may have in common. */
const COMMON: readonly DraftField[] = ['document', 'span', 'lead', 'scope'];

type Asked = Pick<OpenQuestion, 'field' | 'report' | 'doubt'>;

/**
 * The place of the report by which another campaign is asked the same, null for a question about the campaign itself;
 * undefined when it is not asked the same, or not any more: what was answered there stays.
 */
export function sameQuestion(
  other: DraftedCampaign,
  campaign: DraftedCampaign,
  { field, report, doubt }: Asked,
): { report: number | null } | undefined {
  if (other.draft.id === campaign.draft.id || other.state !== 'open') return undefined;
  const open = openQuestions(other).filter((question) => question.field === field);
  if (report === null) {
    const same = open.some(
      (one) => one.report === null && JSON.stringify(one.doubt) === JSON.stringify(doubt),
    );
    return same && COMMON.includes(field) ? { report } : undefined;
  }
  const at = twinIn(other, campaign, report);
  return at !== null && open.some((one) => one.report === at) ? { report: at } : undefined;
}

/** How many other campaigns of a document are asked the same. */
export function askedAlso(
  all: readonly DraftedCampaign[],
  campaign: DraftedCampaign,
  question: Asked,
): number {
  return all.filter((other) => sameQuestion(other, campaign, question)).length;
}

export interface Pending {
  campaign: DraftedCampaign;
  question: OpenQuestion;
}

/** All that keeps a document from being launched as a whole, in order; what several campaigns are asked stands once. */
export function pendingOf(all: readonly DraftedCampaign[]): Pending[] {
  const campaigns = all.filter(isForAll);
  return campaigns.flatMap((campaign, at) =>
    openQuestions(campaign)
      .filter((question) => askedAlso(campaigns.slice(0, at), campaign, question) === 0)
      .map((question) => ({ campaign, question })),
  );
}
