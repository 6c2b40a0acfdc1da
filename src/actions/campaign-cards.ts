import type { Campaign } from '../domain/campaign';
import { dayOf } from '../domain/day';
import type { Obligation } from '../domain/obligation';
import { asked } from '../domain/plan';
import { remainingUntil } from '../domain/remaining';
import { currentRounds } from '../domain/round';
import type { Office } from './office';
import { type NextDeadline, nextDeadline } from './standing-of-campaigns';

/** A campaign as everybody who has joined may know it. */
export interface CampaignCard {
  campaign: Campaign;
  leadName: string;
  /** The deadline of the current round, the one that the figures are of; else the next that will be. */
  next: NextDeadline | null;
}

/** All campaigns, those with a deadline to come first, by that deadline; then those that are over. */
export async function campaignCards(office: Office, now: Date): Promise<CampaignCard[]> {
  const [campaigns, units] = await Promise.all([office.store.campaigns.all(), office.store.units.all()]);
  const opened = await office.store.obligations.ofCampaigns(campaigns.map(({ id }) => id));
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const cards = campaigns.map((campaign) => ({
    campaign,
    leadName: names.get(campaign.lead) ?? campaign.lead,
    next: nextOf(office, campaign, { opened, now }),
  }));
  return cards.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function order({ next }: CampaignCard): string {
  if (!next) return '2';
  return `${next.remaining.kind === 'overdue' ? 1 : 0}${next.deadline.lastDay}`;
}

/** Of the round that is shown wherever figures are; of what will be asked for while nothing has been opened. */
function nextOf(
  office: Office,
  campaign: Campaign,
  { opened, now }: { opened: readonly Obligation[]; now: Date },
): NextDeadline | null {
  const { calendar } = office;
  const today = dayOf(now, calendar.zone);
  const own = opened.filter((obligation) => obligation.campaign === campaign.id);
  if (own.length > 0) return nextDeadline(office, currentRounds(own, today), today);
  const launchDay = dayOf(campaign.launchedAt, calendar.zone);
  const all = campaign.requirements
    .flatMap((requirement) =>
      asked(campaign, requirement, launchDay, calendar).map((one) => ({
        ...one,
        requirement: requirement.id,
      })),
    )
    .sort((a, b) => (a.deadline.lastDay < b.deadline.lastDay ? -1 : 1));
  const next = all.find(({ deadline }) => deadline.lateAfter >= today) ?? all.at(-1);
  if (!next) return null;
  return { ...next, remaining: remainingUntil(next.deadline, today, calendar) };
}
