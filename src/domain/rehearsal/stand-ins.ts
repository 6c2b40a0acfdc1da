import { type Campaign, reportingUnits } from '../campaign';
import type { Day } from '../day';
import type { Unit } from '../unit';

/** Units that are asked and reminded alike, the first of them for all. Never empty. */
export interface StandIn {
  unit: Unit;
  units: Unit[];
}

/**
 * The units a campaign will ever ask, by what they are asked for and when they are valid: nothing else tells one from
 * another as long as nobody reports.
 */
export function standInsFor(
  campaign: Pick<Campaign, 'scope' | 'lead' | 'requirements'>,
  units: readonly Unit[],
  launchDay: Day,
): StandIn[] {
  const ever = units.map((unit) => ({ ...unit, validFrom: null, validTo: null }));
  const standIns = new Map<string, StandIn>();
  const owed = new Map<string, string[]>();
  for (const requirement of campaign.requirements)
    for (const { code } of reportingUnits(campaign, requirement, ever, launchDay))
      owed.set(code, [...(owed.get(code) ?? []), requirement.id]);
  for (const unit of units) {
    const asked = owed.get(unit.code);
    if (!asked || (unit.validTo ?? launchDay) < launchDay) continue;
    const key = `${joins(unit, launchDay) ?? ''}|${unit.validTo ?? ''}|${asked.join()}`;
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
