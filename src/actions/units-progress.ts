import type { Campaign, Requirement } from '../domain/campaign';
import { drawnTogether } from '../domain/consolidation';
import type { Obligation } from '../domain/obligation';
import type { Period } from '../domain/period';
import { type ReportName, reportName } from '../domain/report-name';
import { type Standing, standingOf } from '../domain/standing';
import type { Office } from './office';

/** How far the units are with a report that the lead unit's own draws together. JSON only. */
export interface UnitsProgress extends Pick<Standing, 'expected' | 'received' | 'accepted'> {
  name: ReportName | null;
  period: Period;
}

interface Own {
  obligation: Obligation;
  campaign: Campaign;
  requirement: Requirement;
}

/** Empty for a report of units, and where the units were asked for nothing yet that it could draw together. */
export async function unitsProgress(
  office: Office,
  { obligation, campaign, requirement }: Own,
  now: Date,
): Promise<UnitsProgress[]> {
  const { store, calendar } = office;
  const found: UnitsProgress[] = [];
  for (const ofUnits of drawnTogether(campaign.requirements, requirement)) {
    const keys = await periodsOf(office, ofUnits, { obligation, requirement });
    const reports = await store.obligations.ofPeriods(campaign.id, ofUnits.id, keys);
    const last = reports.at(-1);
    if (!last) continue;
    const round = reports.filter(({ period }) => period.key === last.period.key);
    const { expected, received, accepted } = standingOf(round, now, calendar);
    const name = reportName(campaign, ofUnits.id);
    found.push({ name, period: last.period, expected, received, accepted });
  }
  return found;
}

/** The same period where both recur alike; else that of the last report due no later than the lead's own. */
async function periodsOf(
  { store }: Office,
  ofUnits: Requirement,
  { obligation, requirement }: Pick<Own, 'obligation' | 'requirement'>,
): Promise<string[]> {
  const { campaign, period, deadline } = obligation;
  if (period.kind !== 'once' && ofUnits.recurrence === requirement.recurrence) return [period.key];
  const nearest = await store.obligations.nearestPeriods(campaign, ofUnits.id, deadline.lateAfter);
  return nearest.find(({ lateAfter }) => lateAfter <= deadline.lateAfter)?.keys ?? [];
}
