import type { CampaignDraft } from '../domain/campaign/draft';
import { type Day, dayOf } from '../domain/day';
import type { Occurrence } from '../domain/deadline';
import type { DataWindow, Recurrence } from '../domain/period';
import { asked } from '../domain/plan';
import { type Remaining, remainingUntil } from '../domain/remaining';
import type { Office } from './office';

/** The next occurrence of a report that recurs so, and how many there are in the campaign. JSON only. */
export interface Upcoming {
  recurrence: Recurrence;
  first: Occurrence;
  /** The day on which it was reckoned. */
  today: Day;
  remaining: Remaining;
  count: number;
}

/** Null when a draft's deadline, recurring so, asks for nothing from today on. */
export function upcoming(
  office: Pick<Office, 'calendar'>,
  { span, phases = [], deadline }: CampaignDraft,
  { recurrence, dataWindow }: { recurrence: Recurrence; dataWindow: DataWindow },
  now: Date,
): Upcoming | null {
  if (!span || !deadline) return null;
  const { calendar } = office;
  const today = dayOf(now, calendar.zone);
  const schedule = asked({ ...span, phases }, { deadline, recurrence, dataWindow }, today, calendar);
  const [first] = schedule;
  if (!first) return null;
  return {
    recurrence,
    first,
    today,
    remaining: remainingUntil(first.deadline, today, calendar),
    count: schedule.length,
  };
}
