import type { DraftedCampaign } from '../domain/directive-draft';
import type { Actor } from '../domain/obligation';
import { done, type Outcome, refuse } from '../domain/refusal';
import type { KeptDirective } from '../store/directive-drafts';
import { isOfficer } from './is-officer';
import type { Office } from './office';

/**
 * The draft of a document as it stands now, for any officer: the office works on it together. A campaign that runs is
 * launched, even where a crash kept that from being noted.
 */
export async function loadDirective(
  office: Office,
  id: string,
  actor: Actor,
  now: Date,
): Promise<Outcome<KeptDirective>> {
  if (!(await isOfficer(office, actor, now))) return refuse('directive.refusal.notOfficer');
  const kept = await office.store.directiveDrafts.byId(id);
  if (!kept) return refuse('directive.refusal.gone');
  const running = await office.store.campaigns.byIds(kept.campaigns.map(({ draft }) => draft.id));
  const ids = new Set(running.map((campaign) => campaign.id));
  const campaigns = kept.campaigns.map(
    (campaign): DraftedCampaign =>
      ids.has(campaign.draft.id) ? { ...campaign, state: 'launched' } : campaign,
  );
  return done({ ...kept, campaigns });
}

/** The campaign a button names; the document may have been read anew since. */
export function campaignIn(directive: KeptDirective, id: string): Outcome<DraftedCampaign> {
  const campaign = directive.campaigns.find(({ draft }) => draft.id === id);
  return campaign ? done(campaign) : refuse('directive.refusal.gone');
}
