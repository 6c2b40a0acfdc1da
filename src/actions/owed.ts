import { workingDaysBetween } from '../domain/calendar';
import type { Campaign, Requirement } from '../domain/campaign';
import { dayOf } from '../domain/day';
import { isOpen, type Obligation } from '../domain/obligation';
import { isOfficeSeat, type Seat } from '../domain/seat';
import { isOverdue } from '../domain/standing';
import type { Office } from './office';

/** An obligation with what is needed to say it: its campaign, its requirement, and how it stands to the clock. */
export interface Owed {
  obligation: Obligation;
  campaign: Campaign;
  requirement: Requirement;
  /** The unit has something to do: nothing sent yet, or returned. */
  open: boolean;
  overdue: boolean;
  /** Working days until the day to aim at; negative when it has passed. */
  workingDaysLeft: number;
}

/** What the units of these seats owe and have sent, most urgent first. Accepted ones are left out. */
export async function owedBy(office: Office, seats: readonly Seat[], now: Date): Promise<Owed[]> {
  const units = [...new Set(seats.filter((seat) => !isOfficeSeat(seat)).map(({ unit }) => unit))];
  const obligations = await office.store.obligations.ofUnits(units);
  const current = obligations.filter(({ state }) => state !== 'accepted' && state !== 'exempted');
  return describe(office, current, now);
}

/** Joins obligations with their campaigns; most urgent first, what is open before what is not. */
export async function describe(office: Office, obligations: Obligation[], now: Date): Promise<Owed[]> {
  const campaigns = new Map((await office.store.campaigns.all()).map((campaign) => [campaign.id, campaign]));
  const today = dayOf(now, office.calendar.zone);
  const described = obligations.flatMap((obligation) => {
    const campaign = campaigns.get(obligation.campaign);
    const requirement = campaign?.requirements.find(({ id }) => id === obligation.requirement);
    if (!campaign || !requirement) return [];
    const workingDaysLeft = workingDaysBetween(office.calendar, today, obligation.deadline.aimDay);
    const overdue = isOverdue(obligation, today);
    return [{ obligation, campaign, requirement, open: isOpen(obligation), overdue, workingDaysLeft }];
  });
  return described.sort((a, b) => urgency(a) - urgency(b));
}

function urgency({ open, workingDaysLeft }: Owed): number {
  return (open ? 0 : 1_000_000) + workingDaysLeft;
}
