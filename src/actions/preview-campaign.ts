import type { ReadyCampaign } from '../domain/campaign/complete';
import type { CampaignDraft } from '../domain/campaign/draft';
import type { ScheduleWarning } from '../domain/campaign/warnings';
import { type Day, dayOf } from '../domain/day';
import type { Occurrence } from '../domain/deadline';
import type { Ladder } from '../domain/ladder';
import { byText } from '../domain/order';
import { done, type Outcome } from '../domain/refusal';
import type { Clash } from '../domain/rehearsal-clashes';
import { unitSeats } from '../domain/seat';
import { completeCampaign } from './complete-campaign';
import type { Office } from './office';
import { previewReport, type ReportPreview } from './preview-report';
import { rehearseReady } from './rehearse-campaign';

/** What a launch would do, as it stands now. JSON only. */
export interface CampaignPreview {
  /** Name of the lead unit. */
  lead: string;
  /** Units that report anything. */
  units: number;
  /** Names of the first ones. */
  names: string[];
  /** What it asks for, one by one: never empty. */
  reports: ReportPreview[];
  /** The first occurrences of all its reports; `dates` counts all. */
  upcoming: Occurrence[];
  dates: number;
  /** How many reports are asked for at once, each of each unit. */
  openNow: number;
  /** The day on which it was reckoned. */
  today: Day;
  /** Of all its reports. */
  warnings: ScheduleWarning[];
  /** Units whose focal point and head nobody is yet: reminders to them reach nobody. */
  vacant: number;
  leadVacant: boolean;
  ladder: Ladder;
  /** The first day on which a unit is reminded; null when the ladder reminds of nothing any more. */
  firstReminder: Day | null;
  /** The first clashes; `clashCount` counts all. */
  clashes: Clash[];
  clashCount: number;
}

/** The preview is to fit a phone's screen. */
const UPCOMING = 3;
const NAMES = 6;
const CLASHES = 3;

export async function previewCampaign(
  office: Office,
  draft: CampaignDraft,
  now: Date,
): Promise<Outcome<CampaignPreview>> {
  const { store, calendar } = office;
  const today = dayOf(now, calendar.zone);
  const register = await store.units.all();
  const ready = completeCampaign(office, draft, register, now);
  if (!ready.ok) return ready;
  const { lead, units } = ready.value;
  const held = await store.people.heldSeats(now);
  const { moments, clashes } = await rehearseReady(office, ready.value, register, now);
  const reminder = moments.find(({ kind }) => kind === 'reminder');
  const isVacant = (unit: string) => !unitSeats(unit).some((seat) => held.has(seat));
  const reports = ready.value.reports.map((report) =>
    previewReport(report, { campaign: ready.value.campaign, register, calendar, today }),
  );
  return done({
    lead: lead.name,
    units: units.length,
    names: units.slice(0, NAMES).map(({ name }) => name),
    reports,
    ...scheduleOf(ready.value),
    openNow: reports.reduce((sum, report) => sum + report.units * report.openNow, 0),
    today,
    warnings: reports.flatMap((report) => report.warnings),
    vacant: units.filter(({ code }) => isVacant(code)).length,
    leadVacant: isVacant(lead.code),
    ladder: ready.value.campaign.ladder,
    firstReminder: reminder ? dayOf(reminder.at, calendar.zone) : null,
    clashes: clashes.slice(0, CLASHES),
    clashCount: clashes.length,
  });
}

function scheduleOf({ reports }: ReadyCampaign): Pick<CampaignPreview, 'upcoming' | 'dates'> {
  const all = reports.flatMap(({ schedule }) => schedule);
  all.sort((a, b) => byText(a.deadline.lastDay, b.deadline.lastDay));
  return { upcoming: all.slice(0, UPCOMING), dates: all.length };
}
