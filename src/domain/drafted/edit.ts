import type { CampaignDraft, RequirementDraft } from '../campaign/draft';
import { type DraftedCampaign, type DraftField, draftFields } from '../directive-draft';
import { fold } from '../text';
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
  const sentences = campaign.sources.map(({ sentence }) => sentence);
  const draft = edited(campaign.draft, { field, report, value }, sentences);
  const others = (campaign.typed ?? []).filter((one) => !isThis(one));
  const isNew = isRead(field) && !isEqual(draft, campaign.draft);
  return {
    ...campaign,
    draft,
    questions: campaign.questions.filter((question) => !isThis(question)),
    ...(isNew ? { typed: [...others, { field, report }] } : {}),
  };
}

/** Whatever the order of their parts. */
function isEqual(one: CampaignDraft, other: CampaignDraft): boolean {
  const sorted = (draft: CampaignDraft) =>
    JSON.stringify(Object.entries(draft).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(one) === sorted(other);
}

/** True for a field that is read from a document. */
function isRead(field: EditField): field is DraftField {
  return draftFields.some((known) => known === field);
}

/** A deadline is the document's where a sentence of it has the words, and otherwise the office's own. */
function attributed(value: CampaignDraft, sentences: readonly string[]): CampaignDraft {
  if (!value.deadline) return value;
  const { sentence: own = '', byOffice: _, ...rule } = value.deadline;
  const said = [own, ...sentences].find((sentence) =>
    ` ${fold(sentence)} `.includes(` ${fold(rule.words)} `),
  );
  return {
    ...value,
    deadline: said === undefined ? { ...rule, byOffice: true } : { ...rule, sentence: said },
  };
}

function edited(
  draft: CampaignDraft,
  { field, report, value }: Edit,
  sentences: readonly string[],
): CampaignDraft {
  if (report === null) return { ...replaced(draft, value, field), id: draft.id };
  const reports = reportsOf(draft);
  const own = reports[report] ?? {};
  const typed = field === 'deadline' ? attributed(value, sentences) : value;
  reports[report] = replaced(own, typed, field);
  return withReports(draft, reports);
}

function replaced<T extends RequirementDraft>(into: T, from: CampaignDraft, field: EditField): T {
  const keys: readonly string[] = written[field];
  const kept = Object.entries(into).filter(([key]) => !keys.includes(key));
  const taken = Object.entries(from).filter(([key]) => keys.includes(key));
  return Object.fromEntries([...kept, ...taken]) as T;
}
