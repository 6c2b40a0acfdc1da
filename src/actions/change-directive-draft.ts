import type { DraftedCampaign } from '../domain/directive-draft';
import { type Edit, withEdit } from '../domain/drafted/edit';
import type { Actor } from '../domain/obligation';
import { done, type Outcome, refuse } from '../domain/refusal';
import { campaignIn, loadDirective } from './load-directive';
import { ATTEMPTS, type Office } from './office';

/** A drafted campaign by the document it was read from. */
export interface DraftedId {
  directive: string;
  campaign: string;
}

/** What an officer decides about a drafted campaign. Each says what is to be, so that done twice it is done once. */
export type DraftChange =
  | { do: 'keep' }
  | { do: 'drop' }
  | { do: 'keepReport'; report: number }
  | { do: 'dropReport'; report: number }
  | { do: 'edit'; edit: Edit };

/** Changes a draft that has not been launched. A change that met another one is decided again from what that one left. */
export async function changeDirectiveDraft(
  office: Office,
  { directive: id, campaign }: DraftedId,
  change: DraftChange,
  actor: Actor,
  now: Date,
): Promise<Outcome<DraftedCampaign>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const directive = await loadDirective(office, id, actor, now);
    if (!directive.ok) return directive;
    const before = campaignIn(directive.value, campaign);
    if (!before.ok) return before;
    const after = changed(before.value, change);
    if (!after.ok) return after;
    const { campaigns, revision } = directive.value;
    const others = campaigns.map((one) => spread(one, after.value, change));
    if (await office.store.directiveDrafts.change(id, revision, others)) return after;
  }
  return refuse('directive.refusal.meanwhile');
}

function changed(campaign: DraftedCampaign, change: DraftChange): Outcome<DraftedCampaign> {
  if (campaign.state === 'launched') return refuse('directive.refusal.launched');
  if (change.do === 'keep') return done({ ...campaign, state: 'open' });
  if (change.do === 'drop') return done({ ...campaign, state: 'dropped' });
  if (change.do === 'edit') return done(withEdit(campaign, change.edit));
  if (!campaign.reports[change.report]) return refuse('directive.refusal.gone');
  const kept = change.do === 'keepReport';
  return done({
    ...campaign,
    reports: campaign.reports.map((report, at) => (at === change.report ? { kept } : report)),
  });
}

/** Number and date are the document's: said for one of its campaigns, they are said for all that lack them. */
function spread(one: DraftedCampaign, after: DraftedCampaign, change: DraftChange): DraftedCampaign {
  if (one.draft.id === after.draft.id) return after;
  const lacks = !one.draft.number || !one.draft.documentDay;
  if (change.do !== 'edit' || change.edit.field !== 'document' || !lacks || one.state === 'launched')
    return one;
  return withEdit(one, change.edit);
}
