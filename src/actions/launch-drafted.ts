import type { DraftedCampaign } from '../domain/directive-draft';
import { isForAll } from '../domain/drafted/for-all';
import { openQuestions } from '../domain/drafted/open';
import { keptDraft } from '../domain/drafted/reports';
import type { Actor } from '../domain/obligation';
import { done, type Outcome, type Refusal, refuse } from '../domain/refusal';
import type { KeptDirective } from '../store/directive-drafts';
import type { DraftedId } from './change-directive-draft';
import { type Launched, launchCampaign } from './launch-campaign';
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
  return campaign.ok ? launch(office, directive.value, campaign.value, { actor, now }) : campaign;
}

/** Launches what can be launched of a document. What seems to run already is left to be decided one by one. */
export async function launchAllDrafted(
  office: Office,
  id: string,
  actor: Actor,
  now: Date,
): Promise<Outcome<LaunchedDraft[]>> {
  const directive = await loadDirective(office, id, actor, now);
  if (!directive.ok) return directive;
  const results: LaunchedDraft[] = [];
  for (const campaign of directive.value.campaigns.filter(isForAll)) {
    const outcome = await launch(office, directive.value, campaign, { actor, now });
    results.push({
      title: campaign.draft.title ?? '',
      launched: outcome.ok ? outcome.value : null,
      refusal: outcome.ok ? null : outcome.refusal,
    });
  }
  return done(results);
}

async function launch(
  office: Office,
  directive: KeptDirective,
  campaign: DraftedCampaign,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<Launched>> {
  if (campaign.state === 'dropped') return refuse('directive.refusal.dropped');
  const draft = keptDraft(campaign);
  if (!draft) return refuse('directive.refusal.noReport');
  const open = campaign.state === 'launched' ? 0 : openQuestions(campaign).length;
  if (open > 0) return refuse('directive.refusal.open', { count: open });
  const launched = await launchCampaign(office, draft, actor, now);
  if (launched.ok) await note(office, directive.id, campaign.draft.id);
  return launched;
}

/** Only a note: whether a campaign runs is seen by the campaign itself. */
async function note({ store }: Office, id: string, launched: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const kept = await store.directiveDrafts.byId(id);
    if (!kept) return;
    const campaigns = kept.campaigns.map(
      (one): DraftedCampaign => (one.draft.id === launched ? { ...one, state: 'launched' } : one),
    );
    if (await store.directiveDrafts.change(id, kept.revision, campaigns)) return;
  }
}
