import { type Requirement, tellsResults } from './campaign';

/**
 * The reports of the units that a report of the lead unit draws together: those of its kind, of them those that recur as
 * it does; else the only one that tells results, or the only one there is. Empty where none corresponds, and for a
 * report of units.
 */
export function drawnTogether(requirements: readonly Requirement[], own: Requirement): Requirement[] {
  if (own.reporters?.by !== 'lead') return [];
  const ofUnits = requirements.filter(({ reporters }) => reporters?.by !== 'lead');
  const alike = ofUnits.filter(({ kind }) => kind === own.kind);
  const inStep = alike.filter(({ recurrence }) => recurrence === own.recurrence);
  if (inStep.length > 0) return inStep;
  if (alike.length > 0) return alike;
  const results = ofUnits.filter(({ kind }) => tellsResults(kind));
  const corresponding = results.length > 0 ? results : ofUnits;
  return corresponding.length === 1 ? corresponding : [];
}
