import type { Campaign } from '../domain/campaign';
import { type Category, inCategory } from '../domain/category';
import { byName } from '../domain/order';
import { done, type Outcome, refuse } from '../domain/refusal';
import type { Seat } from '../domain/seat';
import type { Office } from './office';
import { describe, type Owed } from './owed';
import { reviewingSeat } from './review-report';
import { seenCampaigns } from './seen-campaigns';
import { type CampaignStanding, standingOfCampaign } from './standing-of-campaigns';

/** An obligation of a named unit. */
export interface OfUnit extends Owed {
  name: string;
}

/** A campaign's standing with what a screen about it names. */
export interface CampaignDetail extends CampaignStanding {
  leadName: string;
  /** The current obligations with the names of their units, in the order of a Vietnamese dictionary. */
  units: OfUnit[];
}

/** One campaign in detail; refused when the asker may see nothing of it, or it is not there. */
export async function campaignDetail(
  office: Office,
  { seats, campaign }: { seats: readonly Seat[]; campaign: string },
  now: Date,
): Promise<Outcome<CampaignDetail>> {
  const { campaigns } = await seenCampaigns(office, seats, now);
  const seen = campaigns.find((one) => one.campaign.id === campaign);
  if (!seen) return refuse('refusal.campaign.notYours');
  const standing = standingOfCampaign(office, seen, now);
  const units = await named(office, await describe(office, standing.current, now));
  return done({ ...standing, leadName: await leadName(office, seen.campaign), units });
}

export interface UnitsInCategory {
  campaign: Campaign;
  category: Category;
  units: OfUnit[];
  /** Obligations of which the report waits and the asker may review it: all, or all but those of their own unit. */
  reviewable: ReadonlySet<string>;
}

/** The units behind a figure of a campaign's standing: as many as the figure says. */
export async function unitsInCategory(
  office: Office,
  { category, ...which }: { seats: readonly Seat[]; campaign: string; category: Category },
  now: Date,
): Promise<Outcome<UnitsInCategory>> {
  const detail = await campaignDetail(office, which, now);
  if (!detail.ok) return detail;
  const { campaign, units } = detail.value;
  const chosen = units.filter(({ obligation }) => inCategory(obligation, category, now, office.calendar));
  const waiting = category === 'waiting' ? chosen.map(({ obligation }) => obligation) : [];
  const reviewable = waiting.filter((obligation) => reviewingSeat(which.seats, obligation) !== null);
  return done({ campaign, category, units: chosen, reviewable: new Set(reviewable.map(({ id }) => id)) });
}

/** Adds the names of the units, sorted by them. A unit that is no longer in the register is shown by its code. */
export async function named(office: Office, owed: readonly Owed[]): Promise<OfUnit[]> {
  const names = new Map((await office.store.units.all()).map(({ code, name }) => [code, name]));
  return owed
    .map((one) => ({ ...one, name: names.get(one.obligation.unit) ?? one.obligation.unit }))
    .sort(byName);
}

async function leadName(office: Office, { lead }: Campaign): Promise<string> {
  return (await office.store.units.byCode(lead))?.name ?? lead;
}
