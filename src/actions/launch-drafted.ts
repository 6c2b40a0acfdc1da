import type { CampaignDraft } from '../domain/campaign/draft';
import type { DraftedCampaign } from '../domain/directive-draft';
import { isForAll } from '../domain/drafted/for-all';
import { openQuestions } from '../domain/drafted/open';
import { keptDraft } from '../domain/drafted/reports';
import type { Actor } from '../domain/obligation';
import { done, type Outcome, type Refusal, refuse } from '../domain/refusal';
import type { DraftedId } from './change-directive-draft';
import { type Launched, launchCampaign, launchCampaigns } from './launch-campaign';
import { campaignIn, loadDirective } from './load-directive';
import { ATTEMPTS, type Office } from './office';

/** One of the campaigns of a document, launched or not. */
export interface LaunchedDraft {
  title: string;
  /** Null when it was not launched; then `refusal` says why. */
  launched: Launched | null;
  refusal: Refusal | null;
}

/** Launches one campaign of a document, by its draft's own id: done twice, it is done once. */
export async function launchDrafted(
  office: Office,
  { directive: id, campaign: which }: DraftedId,
  actor: Actor,
  now: Date,
): Promise<Outcome<Launched>> {
  const directive = await loadDirective(office, id, actor, now);
  if (!directive.ok) return directive;
  const campaign = campaignIn(directive.value, which);
  if (!campaign.ok) return campaign;
  const draft = launchable(campaign.value);
  if (!draft.ok) return draft;
  const launched = await launchCampaign(office, draft.value, actor, now);
  if (launched.ok) await note(office, id, [which]);
  return launched;
}

/**
 * Launches what can be launched of a document, together: a unit hears of it once. What seems to run already is left to
 * be decided one by one.
 */
export async function launchAllDrafted(
  office: Office,
  id: string,
  actor: Actor,
  now: Date,
): Promise<Outcome<LaunchedDraft[]>> {
  const directive = await loadDirective(office, id, actor, now);
  if (!directive.ok) return directive;
  const all = directive.value.campaigns.filter(isForAll).map((campaign) => ({
    title: campaign.draft.title ?? '',
    draft: launchable(campaign),
  }));
  const drafts = all.flatMap(({ draft }) => (draft.ok ? [draft.value] : []));
  const outcomes = await launchCampaigns(office, drafts, actor, now);
  const launched = drafts.filter((draft) => outcomes.get(draft.id)?.ok);
  await note(
    office,
    id,
    launched.map((draft) => draft.id),
  );
  return done(
    all.flatMap(({ title, draft }) => {
      const outcome = draft.ok ? outcomes.get(draft.value.id) : draft;
      if (!outcome) return [];
      return outcome.ok
        ? { title, launched: outcome.value, refusal: null }
        : { title, launched: null, refusal: outcome.refusal };
    }),
  );
}

function launchable(campaign: DraftedCampaign): Outcome<CampaignDraft> {
  if (campaign.state === 'dropped') return refuse('directive.refusal.dropped');
  const draft = keptDraft(campaign);
  if (!draft) return refuse('directive.refusal.noReport');
  const open = campaign.state === 'launched' ? 0 : openQuestions(campaign).length;
  return open > 0 ? refuse('directive.refusal.open', { count: open }) : done(draft);
}

/** Only a note: whether a campaign runs is seen by the campaign itself. */
async function note({ store }: Office, id: string, launched: readonly string[]): Promise<void> {
  if (launched.length === 0) return;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const kept = await store.directiveDrafts.byId(id);
    if (!kept) return;
    const campaigns = kept.campaigns.map(
      (one): DraftedCampaign => (launched.includes(one.draft.id) ? { ...one, state: 'launched' } : one),
    );
    if (await store.directiveDrafts.change(id, kept.revision, campaigns)) return;
  }
}
