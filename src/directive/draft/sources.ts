import type { DraftField, FieldSource } from '../../domain/directive-draft';
import type { Span } from '../../domain/period';
import type { Directive, Fact, FoundCampaign } from '../directive';
import type { Lead } from './lead';
import type { ReadReport } from './report';
import { lastNamed } from './span';

export interface ReadCampaign {
  campaign: FoundCampaign | null;
  title: Fact<string> | null;
  lead: Lead | null;
  span: Span | null;
  reports: readonly ReadReport[];
}

/** The sentences the fields of a campaign and of its reports were read from, each once for its field. */
export function sourcesOf(read: ReadCampaign, directive: Directive): FieldSource[] {
  const { campaign, title, lead, reports } = read;
  const { number, day, addressees } = directive;
  const all = [
    ...of('title', [title]),
    ...of('document', [number, day]),
    ...of('span', [campaign?.from, campaign?.to, ...(campaign?.phases ?? [])]),
    ...assumedSpan(read, directive),
    ...of('lead', [lead]),
    ...of('scope', addressees),
    ...reports.flatMap((report, at) => report.sources.map((source) => ({ ...source, report: at }))),
  ];
  const keys = all.map((source) => JSON.stringify(source));
  return all.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

/** Days that the document does not name as the campaign's: its own, and the last something is due on. */
function assumedSpan({ campaign, span, reports }: ReadCampaign, { day }: Directive): FieldSource[] {
  if (!span) return [];
  const ends = reports.flatMap(({ draft: { deadline } }) =>
    deadline?.sentence && lastNamed(deadline) === span.to ? [{ sentence: deadline.sentence }] : [],
  );
  return [
    ...(campaign?.from || span.from !== day?.value ? [] : of('span', [day])),
    ...(campaign?.to ? [] : of('span', ends.slice(0, 1))),
  ];
}

function of(field: DraftField, facts: ReadonlyArray<{ sentence: string } | null | undefined>): FieldSource[] {
  return facts.flatMap((fact) => (fact ? [{ field, report: null, sentence: fact.sentence }] : []));
}
