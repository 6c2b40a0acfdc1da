import type { RequirementDraft } from '../campaign/draft';
import type { DraftedCampaign, FieldOf, OpenQuestion } from '../directive-draft';
import { type EditField, editFields } from './edit';
import { reportsOf } from './reports';

/**
 * What keeps a campaign from being launched, in the order it is best answered in: what was asked when the document was
 * read, but for the reports that were dropped, and whatever else is missing.
 */
export function openQuestions(campaign: DraftedCampaign): OpenQuestion[] {
  const { draft, questions } = campaign;
  const reports = reportsOf(draft).map((report, at) => ({ report, at }));
  const kept = reports.filter(({ at }) => isKept(campaign, at));
  const asked = questions.filter(({ report }) => report === null || isKept(campaign, report));
  const missing: FieldOf[] = [
    ...(draft.title ? [] : [of('title')]),
    ...(draft.number && draft.documentDay ? [] : [of('document')]),
    ...(draft.span ? [] : [of('span')]),
    ...(draft.lead ? [] : [of('lead')]),
    ...(draft.scope || kept.every(({ report }) => report.reporters) ? [] : [of('scope')]),
    ...kept.flatMap(({ report, at }) => missingOf(report, at)),
  ];
  const others = missing.filter((field) => !asked.some((question) => isSame(question, field)));
  return [...asked, ...others.map((field) => ({ ...field, doubt: { kind: 'missing' as const } }))].sort(
    (a, b) => order(a) - order(b),
  );
}

export function isKept({ reports }: Pick<DraftedCampaign, 'reports'>, at: number): boolean {
  return reports[at]?.kept !== false;
}

export function isSame(a: FieldOf, b: FieldOf): boolean {
  return a.field === b.field && a.report === b.report;
}

function missingOf({ kind, deadline, recurrence }: RequirementDraft, report: number): FieldOf[] {
  return [
    ...(kind ? [] : [{ field: 'kind' as const, report }]),
    ...(deadline && recurrence ? [] : [{ field: 'deadline' as const, report }]),
  ];
}

function of(field: FieldOf['field']): FieldOf {
  return { field, report: null };
}

/** What a campaign is comes before its reports: their deadlines are understood by its time. */
function order({ field, report }: FieldOf): number {
  const known: readonly EditField[] = editFields;
  return (report === null ? 0 : (report + 1) * editFields.length) + known.indexOf(field);
}
