import type { CampaignDraft, RequirementDraft } from '../campaign/draft';
import { type DraftedCampaign, type DraftField, draftFields } from '../directive-draft';
import { reportsOf, withReports } from './reports';

/** What an officer can correct: what is read from the document, and how the office goes about it. */
export const editFields = [
  'title',
  'document',
  'span',
  'lead',
  'scope',
  'naming',
  'ladder',
  'kind',
  'deadline',
  'reporters',
  'questions',
] as const satisfies ReadonlyArray<DraftField | 'naming' | 'ladder' | 'questions'>;
export type EditField = (typeof editFields)[number];

/** The parts of a draft that each field is made of. */
const written: Record<EditField, ReadonlyArray<keyof CampaignDraft>> = {
  title: ['title'],
  document: ['number', 'documentDay'],
  span: ['span', 'phases'],
  lead: ['lead'],
  scope: ['scope'],
  naming: ['naming'],
  ladder: ['ladder'],
  kind: ['kind'],
  deadline: ['deadline', 'said', 'recurrence', 'dataWindow'],
  reporters: ['reporters'],
  questions: ['questions'],
};

export const reportFields: readonly EditField[] = ['kind', 'deadline', 'reporters', 'questions'];

/** A field typed anew; `value` is a draft that holds it, with whatever else it holds. JSON only. */
export interface Edit {
  field: EditField;
  /** The place of the report; null for a field of the campaign itself. */
  report: number | null;
  value: CampaignDraft;
}

/** Takes one field from the edit. What was asked about it is answered; its sentence said something else. */
export function withEdit(campaign: DraftedCampaign, { field, report, value }: Edit): DraftedCampaign {
  const isThis = (one: { field: string; report: number | null }) =>
    one.field === field && one.report === report;
  return {
    ...campaign,
    draft: edited(campaign.draft, { field, report, value }),
    questions: campaign.questions.filter((question) => !isThis(question)),
    typed: [
      ...(campaign.typed ?? []).filter((one) => !isThis(one)),
      ...(isRead(field) ? [{ field, report }] : []),
    ],
  };
}

/** True for a field that is read from a document. */
function isRead(field: EditField): field is DraftField {
  return draftFields.some((known) => known === field);
}

function edited(draft: CampaignDraft, { field, report, value }: Edit): CampaignDraft {
  if (report === null) return { ...replaced(draft, value, field), id: draft.id };
  const reports = reportsOf(draft);
  const own = reports[report] ?? {};
  reports[report] = replaced(own, value, field);
  return withReports(draft, reports);
}

function replaced<T extends RequirementDraft>(into: T, from: CampaignDraft, field: EditField): T {
  const keys: readonly string[] = written[field];
  const kept = Object.entries(into).filter(([key]) => !keys.includes(key));
  const taken = Object.entries(from).filter(([key]) => keys.includes(key));
  return Object.fromEntries([...kept, ...taken]) as T;
}
