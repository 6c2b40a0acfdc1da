import { completeDraft, type ReadyCampaign } from '../domain/campaign/complete';
import type { CampaignDraft } from '../domain/campaign/draft';
import { type ScheduleWarning, scheduleWarnings } from '../domain/campaign/warnings';
import { type Day, dayOf } from '../domain/day';
import type { Occurrence } from '../domain/deadline';
import { upcomingRungs } from '../domain/ladder';
import { isOpenOn } from '../domain/plan';
import { done, type Outcome } from '../domain/refusal';
import { unitSeats } from '../domain/seat';
import type { Unit } from '../domain/unit';
import type { Office } from './office';

/** What a launch would do, as it stands now. JSON only. */
export interface CampaignPreview {
  /** Name of the lead unit. */
  lead: string;
  units: number;
  /** Names of the first units. */
  names: string[];
  /** Names of the units that are excepted. */
  excepted: string[];
  /** The first occurrences; `dates` counts all. */
  upcoming: Occurrence[];
  dates: number;
  /** How many of them are asked for at once. */
  openNow: number;
  /** The day on which it was reckoned. */
  today: Day;
  warnings: ScheduleWarning[];
  /** Units whose focal point and head nobody is yet: reminders to them reach nobody. */
  vacant: number;
  leadVacant: boolean;
  /** Null when every reminder before the first deadline would lie in the past. */
  firstReminder: Day | null;
}

/** The preview is to fit a phone's screen. */
const UPCOMING = 4;
const NAMES = 6;

export async function previewCampaign(
  office: Office,
  draft: CampaignDraft,
  now: Date,
): Promise<Outcome<CampaignPreview>> {
  const { store, calendar } = office;
  const today = dayOf(now, calendar.zone);
  const register = await store.units.all();
  const ready = completeDraft(draft, { units: register, today, calendar });
  if (!ready.ok) return ready;
  const { lead, units, schedule } = ready.value;
  const held = await store.people.heldSeats(now);
  const isVacant = (unit: string) => !unitSeats(unit).some((seat) => held.has(seat));
  return done({
    lead: lead.name,
    units: units.length,
    names: units.slice(0, NAMES).map(({ name }) => name),
    excepted: exceptedFrom(ready.value, register),
    upcoming: schedule.slice(0, UPCOMING),
    dates: schedule.length,
    openNow: schedule.filter((occurrence) => isOpenOn(occurrence, today)).length,
    today,
    warnings: scheduleWarnings(schedule, calendar, today),
    vacant: units.filter(({ code }) => isVacant(code)).length,
    leadVacant: isVacant(lead.code),
    firstReminder: firstReminder(office, ready.value, now),
  });
}

function exceptedFrom({ campaign }: ReadyCampaign, register: readonly Unit[]): string[] {
  const { except } = campaign.scope;
  return register.filter(({ code }) => except.includes(code)).map(({ name }) => name);
}

function firstReminder({ calendar }: Office, { campaign, schedule }: ReadyCampaign, now: Date): Day | null {
  const deadline = schedule[0]?.deadline;
  if (!deadline) return null;
  const [rung] = upcomingRungs(campaign.ladder, { deadline, openedAt: now }, now, calendar);
  return rung ? dayOf(rung.dueAt, calendar.zone) : null;
}
