import { type DeadlineRule, ruleFor } from '../deadline';
import { type Phase, type Recurrence, recurrences } from '../period';

/**
 * How often a report may be asked for with these words: as they say themselves, else as they can be meant. A report of
 * nine months or of a school year has the day of a yearly one, and is only meant where the words say so. Phases are
 * meant where the campaign has them; one without is a single phase, and "mỗi đợt" is then once, at its end.
 */
export function recurrencesFor(
  rule: DeadlineRule,
  said: Recurrence | null,
  phases: readonly Phase[],
): Recurrence[] {
  if (said === 'perPhase' && phases.length === 0) return ['once'];
  if (said !== null) return [said];
  const onlyWhereSaid: Recurrence[] = ['nineMonthly', 'schoolYearly', ...noPhases(phases)];
  return recurrences
    .filter((recurrence) => !onlyWhereSaid.includes(recurrence))
    .filter((recurrence) => (recurrence === 'once' ? isOneDay(rule) : ruleFor(rule, recurrence) !== null));
}

function noPhases(phases: readonly Phase[]): Recurrence[] {
  return phases.length === 0 ? ['perPhase'] : [];
}

function isOneDay({ on }: DeadlineRule): boolean {
  return on.at === 'date' || on.at === 'window' || on.at === 'counted';
}
