import type { CampaignDraft } from '../../domain/campaign/draft';
import type { Unclear } from '../../domain/campaign/reporters';
import type { Doubt, DraftField, OpenQuestion } from '../../domain/directive-draft';
import type { Known } from './known';
import type { Lead } from './lead';
import { isPast } from './register';
import type { ReadReport } from './report';
import { lastNamed } from './span';

export interface Doubtful {
  draft: CampaignDraft;
  lead: Lead | null;
  /** Of the addressees. */
  unclear: Unclear[];
  reports: readonly ReadReport[];
}

/** What is to be asked before a campaign can be launched: of itself first, then report by report. */
export function questionsOf({ draft, lead, unclear, reports }: Doubtful, known: Known): OpenQuestion[] {
  const { title, number, documentDay, span, scope } = draft;
  return [
    ...missing(title, 'title'),
    ...missing(number && documentDay, 'document'),
    ...missing(span, 'span'),
    ...(span && isPast(span.to, known) ? [of('span', { kind: 'past' })] : []),
    ...leadQuestions(lead),
    ...(unclear.length > 0 ? [of('scope', { kind: 'units', unclear })] : []),
    ...(unclear.length > 0 || namesOwnReporters(reports) ? [] : missing(scope, 'scope')),
    ...(reports.length > 0 ? reports.flatMap((report, at) => ofReport(report, at, known)) : ofNone),
  ];
}

const ofNone: OpenQuestion[] = (['kind', 'deadline'] as const).map((field) => ({
  field,
  report: 0,
  doubt: { kind: 'missing' },
}));

function ofReport({ draft, questions }: ReadReport, report: number, known: Known): OpenQuestion[] {
  const asked = questions.map((question) => ({ ...question, report }));
  const { deadline } = draft;
  const isOver = deadline !== undefined && isPast(lastNamed(deadline), known);
  return isOver ? [...asked, { field: 'deadline', report, doubt: { kind: 'past' } }] : asked;
}

function namesOwnReporters(reports: readonly ReadReport[]): boolean {
  return reports.length > 0 && reports.every(({ draft }) => draft.reporters !== undefined);
}

function leadQuestions(lead: Lead | null): OpenQuestion[] {
  if (!lead) return [of('lead', { kind: 'missing' })];
  return lead.code === null ? [of('lead', { kind: 'units', unclear: lead.unclear })] : [];
}

function missing(value: unknown, field: DraftField): OpenQuestion[] {
  return value === undefined || value === '' ? [of(field, { kind: 'missing' })] : [];
}

function of(field: DraftField, doubt: Doubt): OpenQuestion {
  return { field, report: null, doubt };
}
