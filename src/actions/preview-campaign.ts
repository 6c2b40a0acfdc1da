import { completeDraft, type ReadyCampaign } from '../domain/campaign/complete';
import type { CampaignDraft } from '../domain/campaign/draft';
import { type ScheduleWarning, scheduleWarnings } from '../domain/campaign/warnings';
import { type Day, dayOf } from '../domain/day';
import type { Occurrence } from '../domain/deadline';
import type { Ladder } from '../domain/ladder';
import { isOpenOn } from '../domain/plan';
import { done, type Outcome } from '../domain/refusal';
import type { Clash } from '../domain/rehearsal-clashes';
import { unitSeats } from '../domain/seat';
import type { Unit } from '../domain/unit';
import type { Office } from './office';
import { rehearseReady } from './rehearse-campaign';

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
  const ready = completeDraft(draft, { units: register, today, calendar });
  if (!ready.ok) return ready;
  const { lead, units, schedule } = ready.value;
  const held = await store.people.heldSeats(now);
  const { moments, clashes } = await rehearseReady(office, ready.value, register, now);
  const reminder = moments.find(({ kind }) => kind === 'reminder');
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
    ladder: ready.value.campaign.ladder,
    firstReminder: reminder ? dayOf(reminder.at, calendar.zone) : null,
    clashes: clashes.slice(0, CLASHES),
    clashCount: clashes.length,
  });
}

function exceptedFrom({ campaign }: ReadyCampaign, register: readonly Unit[]): string[] {
  const { except } = campaign.scope;
  return register.filter(({ code }) => except.includes(code)).map(({ name }) => name);
}
