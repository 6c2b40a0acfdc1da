import type { Calendar } from '../calendar';
import { type Campaign, reportingUnits } from '../campaign';
import { type Day, dayOf } from '../day';
import { isOpen, type Obligation } from '../obligation';
import { asked, opensOn } from '../plan';
import type { Due } from '../rehearsal-clashes';
import type { Unit } from '../unit';

/** What units owe now: each report by its own deadline, which may have been moved. */
export function owedNow(obligations: readonly Obligation[]): Due[] {
  return obligations
    .filter(isOpen)
    .map(({ unit, deadline }) => ({ lastDay: deadline.lastDay, units: [unit] }));
}

/** What a campaign asks for after a day, of the units it asks by today's register; all of it when the day is left out. */
export function dueAfter(campaign: Campaign, units: readonly Unit[], calendar: Calendar, after?: Day): Due[] {
  const launchDay = dayOf(campaign.launchedAt, calendar.zone);
  return campaign.requirements.flatMap((requirement) =>
    asked(campaign, requirement, launchDay, calendar)
      .map(({ period, deadline }) => ({ deadline, opens: opensOn({ period, deadline }) }))
      .filter(({ opens }) => after === undefined || opens > after)
      .map(({ deadline: { lastDay }, opens }) => ({
        lastDay,
        units: reportingUnits(campaign, requirement, units, notBefore(launchDay, opens)).map(codeOf),
      })),
  );
}

function notBefore(launchDay: Day, day: Day): Day {
  if (day < launchDay) return launchDay;
  return day;
}

function codeOf({ code }: Unit): string {
  return code;
}
