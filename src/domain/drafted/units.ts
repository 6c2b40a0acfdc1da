import type { Scope } from '../campaign';
import { emptyScope } from '../campaign/draft';
import { withoutPersons } from '../campaign/person-words';
import { withoutRole } from '../campaign/unit-names';
import type { DraftedCampaign, OpenQuestion } from '../directive-draft';
import { fold } from '../text';
import { reportsOf, withReports } from './reports';

interface Named {
  name: string;
  code: string;
}

/**
 * Answers with these units what was asked about their names: as the lead unit, or among those who report. A question
 * that names others too stays open with the others.
 */
export function withUnits(campaign: DraftedCampaign, units: readonly Named[]): DraftedCampaign {
  const byName = new Map(units.map(({ name, code }) => [fold(name), code]));
  let next = campaign;
  const questions = campaign.questions.flatMap((question) => {
    const { doubt } = question;
    if (doubt.kind !== 'units') return [question];
    const codes = doubt.unclear.flatMap(({ typed }) => byName.get(nameIn(typed)) ?? []);
    if (codes.length === 0) return [question];
    next = placed(next, question, codes);
    const unclear = doubt.unclear.filter(({ typed }) => !byName.has(nameIn(typed)));
    return unclear.length > 0 ? [{ ...question, doubt: { ...doubt, unclear } }] : [];
  });
  return { ...next, questions };
}

/** As the unit was named when it was added: without the person at its head, and without what it is for. */
function nameIn(typed: string): string {
  return fold(withoutRole(withoutPersons(typed)));
}

function placed(
  campaign: DraftedCampaign,
  { field, report }: OpenQuestion,
  codes: string[],
): DraftedCampaign {
  const { draft } = campaign;
  const [first] = codes;
  if (field === 'lead' && first !== undefined) return { ...campaign, draft: { ...draft, lead: first } };
  if (field === 'scope') return { ...campaign, draft: { ...draft, scope: joined(draft.scope, codes) } };
  if (field !== 'reporters' || report === null) return campaign;
  const reports = reportsOf(draft);
  const own = reports[report] ?? {};
  const scope = own.reporters?.by === 'units' ? own.reporters.scope : undefined;
  reports[report] = { ...own, reporters: { by: 'units', scope: joined(scope, codes) } };
  return { ...campaign, draft: withReports(draft, reports) };
}

function joined(scope: Scope = emptyScope, codes: readonly string[]): Scope {
  return { ...scope, units: [...new Set([...scope.units, ...codes])] };
}
