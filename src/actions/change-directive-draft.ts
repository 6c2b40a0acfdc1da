import type { DraftedCampaign } from '../domain/directive-draft';
import { type Edit, withEdit } from '../domain/drafted/edit';
import { openQuestions } from '../domain/drafted/open';
import { sameQuestion } from '../domain/drafted/shared';
import { twinIn } from '../domain/drafted/twins';
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
  | ({ do: 'dropReport'; report: number } & Everywhere)
  | ({ do: 'edit'; edit: Edit } & Everywhere);

interface Everywhere {
  /** True: the same report of the other campaigns too, and whatever else they are asked the same. */
  everywhere?: boolean;
}

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
    const others = campaigns.map((one) => spread(one, { before: before.value, after: after.value }, change));
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
  return done(withKept(campaign, change.report, change.do === 'keepReport'));
}

function withKept(campaign: DraftedCampaign, report: number, kept: boolean): DraftedCampaign {
  const reports = campaign.reports.map((one, at) => (at === report ? { kept } : one));
  return { ...campaign, reports };
}

interface Change {
  before: DraftedCampaign;
  after: DraftedCampaign;
}

/** What a change of one campaign does to another one of the document. */
function spread(one: DraftedCampaign, { before, after }: Change, change: DraftChange): DraftedCampaign {
  if (one.draft.id === after.draft.id) return after;
  if (change.do === 'dropReport' && change.everywhere) {
    const report = twinIn(one, before, change.report);
    return report === null ? one : withKept(one, report, false);
  }
  return change.do === 'edit' ? spreadEdit(one, before, change) : one;
}

/** Number and date are the document's: said for one of its campaigns, they are said for all that lack them. */
function spreadEdit(
  one: DraftedCampaign,
  before: DraftedCampaign,
  { edit, everywhere }: { edit: Edit } & Everywhere,
): DraftedCampaign {
  const question = openQuestions(before).find(
    ({ field, report }) => field === edit.field && report === edit.report,
  );
  const same = everywhere && question ? sameQuestion(one, before, question) : undefined;
  if (same) return withEdit(one, { ...edit, report: same.report });
  const lacks = !one.draft.number || !one.draft.documentDay;
  return edit.field === 'document' && lacks && one.state !== 'launched' ? withEdit(one, edit) : one;
}
