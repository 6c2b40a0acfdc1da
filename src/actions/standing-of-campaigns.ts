import type { Campaign } from '../domain/campaign';
import { type Day, dayOf } from '../domain/day';
import type { ResolvedDeadline } from '../domain/deadline';
import type { Obligation } from '../domain/obligation';
import { byText } from '../domain/order';
import type { Period } from '../domain/period';
import { type Remaining, remainingUntil } from '../domain/remaining';
import { currentRounds } from '../domain/round';
import type { Seat } from '../domain/seat';
import { isOverdue, type Standing, standingOf } from '../domain/standing';
import type { Office } from './office';
import { type SeenCampaign, seenCampaigns } from './seen-campaigns';

export interface NextDeadline {
  requirement: string;
  period: Period;
  deadline: ResolvedDeadline;
  remaining: Remaining;
}

/** How a campaign stands as of a time. The figures count `current`, so that each can be shown as a list. */
export interface CampaignStanding {
  campaign: Campaign;
  /** False when only the asker's own units are counted. */
  whole: boolean;
  /** The obligations of the rounds that "now" means: see `currentRounds`. */
  current: Obligation[];
  standing: Standing;
  /** The earliest deadline of the current rounds that has not passed, else the last that has; null without rounds. */
  next: NextDeadline | null;
  /** Open and overdue in other rounds than the current ones. */
  earlier: Obligation[];
}

/** "Where do we stand?", for every campaign the asker may see, oldest first. */
export async function standingOfCampaigns(
  office: Office,
  seats: readonly Seat[],
  now: Date,
): Promise<CampaignStanding[]> {
  const { campaigns } = await seenCampaigns(office, seats, now);
  return campaigns.map((seen) => standingOfCampaign(office, seen, now));
}

export function standingOfCampaign(office: Office, seen: SeenCampaign, now: Date): CampaignStanding {
  const { calendar } = office;
  const today = dayOf(now, calendar.zone);
  const rounds = currentRounds(seen.obligations, today);
  const current = rounds.flatMap(({ obligations }) => obligations);
  const counted = new Set(current.map(({ id }) => id));
  return {
    campaign: seen.campaign,
    whole: seen.whole,
    current,
    standing: standingOf(current, now, calendar),
    next: nextDeadline(office, rounds, today),
    earlier: seen.obligations.filter(
      (obligation) => !counted.has(obligation.id) && isOverdue(obligation, today),
    ),
  };
}

/** Of these rounds: see `CampaignStanding`. */
export function nextDeadline(
  { calendar }: Office,
  rounds: ReadonlyArray<Omit<NextDeadline, 'remaining'>>,
  today: Day,
): NextDeadline | null {
  const sorted = [...rounds].sort((a, b) => byText(a.deadline.lastDay, b.deadline.lastDay));
  const round = sorted.find(({ deadline }) => deadline.lateAfter >= today) ?? sorted.at(-1);
  if (!round) return null;
  const { requirement, period, deadline } = round;
  return { requirement, period, deadline, remaining: remainingUntil(deadline, today, calendar) };
}
