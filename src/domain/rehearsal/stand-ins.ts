import { type Campaign, unitsInScope } from '../campaign';
import type { Day } from '../day';
import type { Unit } from '../unit';

/** Units that are asked and reminded alike, the first of them for all. Never empty. */
export interface StandIn {
  unit: Unit;
  units: Unit[];
}

/**
 * The units a campaign will ever ask, by when they are valid: nothing else tells one from another as long as nobody
 * reports.
 */
export function standInsFor(
  { scope, lead }: Pick<Campaign, 'scope' | 'lead'>,
  units: readonly Unit[],
  launchDay: Day,
): StandIn[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const ever = units.map((unit) => ({ ...unit, validFrom: null, validTo: null }));
  const standIns = new Map<string, StandIn>();
  for (const { code } of unitsInScope(scope, lead, ever, launchDay)) {
    const unit = byCode.get(code);
    if (!unit || (unit.validTo ?? launchDay) < launchDay) continue;
    const key = `${joins(unit, launchDay) ?? ''}|${unit.validTo ?? ''}`;
    const alike = standIns.get(key);
    if (alike) alike.units.push(unit);
    else standIns.set(key, { unit, units: [unit] });
  }
  return [...standIns.values()];
}

/** The day on which a unit joins after the launch; null when it is there already. */
export function joins({ validFrom }: Pick<Unit, 'validFrom'>, launchDay: Day): Day | null {
  return validFrom !== null && validFrom > launchDay ? validFrom : null;
}
