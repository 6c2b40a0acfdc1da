import type { CampaignDraft, RequirementDraft } from '../campaign/draft';
import type { DraftedCampaign } from '../directive-draft';

const ofReport: ReadonlySet<string> = new Set<keyof RequirementDraft>([
  'kind',
  'deadline',
  'said',
  'recurrence',
  'dataWindow',
  'questions',
  'reporters',
]);

/** The reports of a draft in order: its own, then those of `also`. */
export function reportsOf(draft: CampaignDraft): RequirementDraft[] {
  return [parts(draft, true), ...(draft.also ?? [])];
}

/** The draft with these reports in the place of its own; the first of them is the draft's own. */
export function withReports(draft: CampaignDraft, reports: readonly RequirementDraft[]): CampaignDraft {
  const [own = {}, ...also] = reports;
  const { also: _, ...rest } = parts(draft, false);
  return { ...rest, id: draft.id, ...own, ...(also.length > 0 ? { also } : {}) };
}

/** What is launched of a drafted campaign: its kept reports. Null when none is kept. */
export function keptDraft({
  draft,
  reports,
}: Pick<DraftedCampaign, 'draft' | 'reports'>): CampaignDraft | null {
  const kept = reportsOf(draft).filter((_, at) => reports[at]?.kept !== false);
  return kept.length > 0 ? withReports(draft, kept) : null;
}

/** A campaign of this one report only, as the steps of the guided form see it: their scope is who reports it. */
export function focused(draft: CampaignDraft, report: number | null): CampaignDraft {
  if (report === null) return draft;
  const own = reportsOf(draft)[report] ?? {};
  const alone = withReports(draft, [own]);
  return own.reporters?.by === 'units' ? { ...alone, scope: own.reporters.scope } : alone;
}

function parts(draft: CampaignDraft, wanted: boolean): Partial<CampaignDraft> {
  return Object.fromEntries(Object.entries(draft).filter(([key]) => ofReport.has(key) === wanted));
}
