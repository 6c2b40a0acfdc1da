import type { Campaign, Requirement } from '../domain/campaign';
import { dayOf } from '../domain/day';
import { isOpen, type Obligation } from '../domain/obligation';
import { byName } from '../domain/order';
import { type Remaining, remainingUntil } from '../domain/remaining';
import { isOfficeSeat, type Seat } from '../domain/seat';
import type { Office } from './office';
import { type UnitsProgress, unitsProgress } from './units-progress';

/** An obligation with what is needed to say it: its campaign, its requirement, and how it stands to the clock. */
export interface Owed {
  obligation: Obligation;
  campaign: Campaign;
  requirement: Requirement;
  /** The unit has something to do: nothing sent yet, or returned. */
  open: boolean;
  /** Open, and what comes in now is late. */
  overdue: boolean;
  remaining: Remaining;
  /** Of the lead unit's own report, where it is shown to that unit: how far the units are with theirs. */
  units?: UnitsProgress[];
}

/** What the units of these seats owe and have sent, most urgent first. Accepted ones are left out. */
export async function owedBy(office: Office, seats: readonly Seat[], now: Date): Promise<Owed[]> {
  const units = [...new Set(seats.filter((seat) => !isOfficeSeat(seat)).map(({ unit }) => unit))];
  const obligations = await office.store.obligations.ofUnits(units);
  const current = obligations.filter(({ state }) => state !== 'accepted' && state !== 'exempted');
  return withUnits(office, await describe(office, current, now), now);
}

/** With how far the units are, beside what the lead unit owes and draws together from theirs. */
export async function withUnits<T extends Owed>(office: Office, owed: readonly T[], now: Date): Promise<T[]> {
  return Promise.all(
    owed.map(async (item) => {
      const units = item.open ? await unitsProgress(office, item, now) : [];
      return units.length > 0 ? { ...item, units } : item;
    }),
  );
}

/** Joins obligations with their campaigns; most urgent first, what is open before what is not. */
export async function describe(office: Office, obligations: Obligation[], now: Date): Promise<Owed[]> {
  const campaigns = new Map((await office.store.campaigns.all()).map((campaign) => [campaign.id, campaign]));
  const today = dayOf(now, office.calendar.zone);
  const described = obligations.flatMap((obligation) => {
    const campaign = campaigns.get(obligation.campaign);
    const requirement = campaign?.requirements.find(({ id }) => id === obligation.requirement);
    if (!campaign || !requirement) return [];
    const remaining = remainingUntil(obligation.deadline, today, office.calendar);
    const open = isOpen(obligation);
    return [
      { obligation, campaign, requirement, open, overdue: open && remaining.kind === 'overdue', remaining },
    ];
  });
  return described.sort(byUrgency);
}

function byUrgency(a: Owed, b: Owed): number {
  if (a.open !== b.open) return a.open ? -1 : 1;
  const [first, second] = [a.obligation.deadline.aimDay, b.obligation.deadline.aimDay];
  if (first !== second) return first < second ? -1 : 1;
  return byName({ name: a.campaign.title }, { name: b.campaign.title });
}
