import type { Campaign } from '../domain/campaign';
import type { CampaignDraft } from '../domain/campaign/draft';
import type { Actor } from '../domain/obligation';
import { done, type Outcome, refuse } from '../domain/refusal';
import { completeCampaign } from './complete-campaign';
import { isOfficer } from './is-officer';
import type { Office } from './office';
import { planTogether } from './plan-obligations';

export interface Launched {
  campaign: string;
  /** Obligations open now; later periods are opened when they come. */
  opened: number;
}

/**
 * Launches a campaign from a draft, checked anew as a whole, and opens what it asks for now. The draft's id is the
 * campaign's: done twice, it is done once, and what a crash left undone is made up.
 */
export async function launchCampaign(
  office: Office,
  draft: CampaignDraft,
  actor: Actor,
  now: Date,
): Promise<Outcome<Launched>> {
  const campaign = await prepare(office, draft, actor, now);
  if (!campaign.ok) return campaign;
  await start(office, [campaign.value], now);
  return done(await conclude(office, campaign.value, actor));
}

/** The same for several at once, each whatever is refused of the others: a unit is told of all of them in one message. */
export async function launchCampaigns(
  office: Office,
  drafts: readonly CampaignDraft[],
  actor: Actor,
  now: Date,
): Promise<Map<string, Outcome<Launched>>> {
  const outcomes = new Map<string, Outcome<Launched>>();
  const campaigns: Campaign[] = [];
  for (const draft of drafts) {
    const campaign = await prepare(office, draft, actor, now);
    if (campaign.ok) campaigns.push(campaign.value);
    else outcomes.set(draft.id, campaign);
  }
  await start(office, campaigns, now);
  for (const campaign of campaigns) outcomes.set(campaign.id, done(await conclude(office, campaign, actor)));
  return outcomes;
}

async function prepare(
  office: Office,
  draft: CampaignDraft,
  actor: Actor,
  now: Date,
): Promise<Outcome<Campaign>> {
  if (!(await isOfficer(office, actor, now))) return refuse('launch.refusal.notOfficer');
  const earlier = await office.store.campaigns.byId(draft.id);
  return earlier ? done(earlier) : compose(office, draft, actor, now);
}

async function start(office: Office, campaigns: readonly Campaign[], now: Date): Promise<void> {
  const { store } = office;
  // In one write: what is launched together is opened together, by a later beat if need be.
  await store.campaigns.addAll(campaigns);
  // Two officers may launch one draft at once, the one before and the other after a correction: the first stands.
  const standing = new Map(
    (await store.campaigns.byIds(campaigns.map(({ id }) => id))).map((one) => [one.id, one]),
  );
  await planTogether(
    office,
    campaigns.map((one) => standing.get(one.id) ?? one),
    now,
  );
}

async function conclude({ store }: Office, { id }: Campaign, actor: Actor): Promise<Launched> {
  await store.campaignDrafts.remove(actor.person, id);
  const opened = await store.obligations.ofCampaigns([id]);
  return { campaign: id, opened: opened.length };
}

async function compose(
  office: Office,
  draft: CampaignDraft,
  actor: Actor,
  now: Date,
): Promise<Outcome<Campaign>> {
  const ready = completeCampaign(office, draft, await office.store.units.all(), now);
  return ready.ok ? done({ ...ready.value.campaign, launchedAt: now, launchedBy: { ...actor } }) : ready;
}
