import type { Campaign } from '../domain/campaign';
import type { CampaignDraft } from '../domain/campaign/draft';
import type { Actor } from '../domain/obligation';
import { done, type Outcome, refuse } from '../domain/refusal';
import { completeCampaign } from './complete-campaign';
import { isOfficer } from './is-officer';
import type { Office } from './office';
import { planObligations } from './plan-obligations';

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
  const { store } = office;
  if (!(await isOfficer(office, actor, now))) return refuse('launch.refusal.notOfficer');
  const earlier = await store.campaigns.byId(draft.id);
  const campaign = earlier ? done(earlier) : await compose(office, draft, actor, now);
  if (!campaign.ok) return campaign;
  if (!earlier) await store.campaigns.add(campaign.value);
  await planObligations(office, campaign.value, now);
  await store.campaignDrafts.remove(actor.person, draft.id);
  const opened = await store.obligations.ofCampaigns([draft.id]);
  return done({ campaign: draft.id, opened: opened.length });
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
