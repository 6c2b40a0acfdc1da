import type { Campaign } from '../domain/campaign';
import { dayOf } from '../domain/day';
import type { Seat } from '../domain/seat';
import { isOverdue } from '../domain/standing';
import type { Office } from './office';
import { describe } from './owed';
import { type SeenCampaign, seenCampaigns } from './seen-campaigns';
import { standingOfCampaign } from './standing-of-campaigns';
import { named, type OfUnit } from './units-in-category';

/** Who is overdue in a campaign, in all its periods, the longest overdue first. */
export interface LateInCampaign {
  campaign: Campaign;
  late: OfUnit[];
  /** Open and not overdue in the current rounds: what the standing counts so. */
  inTime: number;
  /** Nothing received in the current rounds: the category `missing`. */
  missing: number;
}

/** Overdue units of the campaigns that the asker reads as a whole, oldest campaign first. */
export async function lateUnits(
  office: Office,
  seats: readonly Seat[],
  now: Date,
): Promise<LateInCampaign[]> {
  const { campaigns } = await seenCampaigns(office, seats, now);
  const found: LateInCampaign[] = [];
  for (const seen of campaigns) if (seen.whole) found.push(await lateIn(office, seen, now));
  return found;
}

async function lateIn(office: Office, seen: SeenCampaign, now: Date): Promise<LateInCampaign> {
  const { campaign, obligations } = seen;
  const today = dayOf(now, office.calendar.zone);
  const overdue = obligations.filter((obligation) => isOverdue(obligation, today));
  const late = await named(office, await describe(office, overdue, now));
  const { standing } = standingOfCampaign(office, seen, now);
  const inTime = standing.missing + standing.returned - standing.overdue;
  return {
    campaign,
    late: late.sort((a, b) => daysOver(b) - daysOver(a)),
    inTime,
    missing: standing.missing,
  };
}

function daysOver({ remaining }: OfUnit): number {
  return remaining.kind === 'overdue' ? remaining.days : 0;
}
