import { dayOf } from '../domain/day';
import { mayNameInGroup } from '../domain/naming';
import { byName } from '../domain/order';
import { OFFICE } from '../domain/seat';
import { isOverdue } from '../domain/standing';
import type { Office } from './office';
import { type CampaignStanding, standingOfCampaigns } from './standing-of-campaigns';

/** A campaign for the group: names of overdue units only where its policy lets them stand there. */
export interface SummaryFacts extends CampaignStanding {
  namedUnits: string[];
}

export async function summaryFacts(office: Office, now: Date): Promise<SummaryFacts[]> {
  const standings = await standingOfCampaigns(office, [{ unit: OFFICE, duty: 'officer' }], now);
  const names = new Map((await office.store.units.all()).map(({ code, name }) => [code, name]));
  const today = dayOf(now, office.calendar.zone);
  return standings.map((standing) => {
    const named = standing.current
      .filter((obligation) => isOverdue(obligation, today))
      .filter(({ deadline }) => mayNameInGroup(standing.campaign, deadline, today))
      .map(({ unit }) => ({ name: names.get(unit) ?? unit }));
    // Late with two reports of the campaign, a unit is named once.
    return { ...standing, namedUnits: [...new Set(named.sort(byName).map(({ name }) => name))] };
  });
}
