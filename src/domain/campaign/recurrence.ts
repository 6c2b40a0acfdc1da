import { type DeadlineRule, ruleFor } from '../deadline';
import { type Recurrence, recurrences } from '../period';

/**
 * How often a report may be asked for with these words: as they say themselves, else as they can be meant. A report of
 * nine months has the day of a yearly one, and is only meant where the words say so.
 */
export function recurrencesFor(rule: DeadlineRule, said: Recurrence | null): Recurrence[] {
  if (said !== null) return [said];
  return recurrences
    .filter((recurrence) => !['nineMonthly', 'schoolYearly', 'perPhase'].includes(recurrence))
    .filter((recurrence) => (recurrence === 'once' ? isOneDay(rule) : ruleFor(rule, recurrence) !== null));
}

function isOneDay({ on }: DeadlineRule): boolean {
  return on.at === 'date' || on.at === 'window' || on.at === 'counted';
}
