import { type Campaign, type Reporters, type Requirement, tellsResults } from './campaign';

/** What tells one report from the others of its campaign. JSON only. */
export interface ReportName extends Pick<Requirement, 'kind' | 'recurrence'> {
  /** `lead`: the lead unit's own report to the standing office. */
  by: Reporters['by'];
  /** The words of its deadline, where nothing else tells it from another one. */
  words: string | null;
}

/**
 * Null for one that is not there and for the only report of a campaign: that goes by the title, unless it is a plan, a
 * registration or the like, which nobody would take "report" for.
 */
export function reportName(
  { requirements }: Pick<Campaign, 'requirements'>,
  requirement: string,
): ReportName | null {
  const own = requirements.find(({ id }) => id === requirement);
  if (!own || (requirements.length === 1 && tellsResults(own.kind))) return null;
  const ambiguous = requirements.some((other) => other !== own && sounds(other) === sounds(own));
  const { kind, recurrence, deadline } = own;
  return { kind, recurrence, by: byOf(own), words: ambiguous ? deadline.words : null };
}

function sounds(requirement: Requirement): string {
  return `${requirement.kind} ${requirement.recurrence} ${byOf(requirement)}`;
}

function byOf({ reporters }: Requirement): Reporters['by'] {
  return reporters?.by ?? 'units';
}
