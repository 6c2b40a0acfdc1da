import { changeDirectiveDraft, type DraftChange } from '../../actions/change-directive-draft';
import { type CampaignView, directiveView } from '../../actions/directive-view';
import { launchDrafted } from '../../actions/launch-drafted';
import { previewCampaign } from '../../actions/preview-campaign';
import { editFields } from '../../domain/drafted/edit';
import { keptDraft } from '../../domain/drafted/reports';
import { done, type Outcome, type Refusal, refuse } from '../../domain/refusal';
import type { BotDeps, Ctx } from '../context';
import { enterForm } from '../enter-form';
import { reply } from '../reply';
import { show } from '../show';
import { blockedHtml, previewHtml } from '../views/campaign-preview';
import { draftedData, draftedScreen, editScreen } from '../views/directive-campaign';
import { openScreen } from '../views/directive-open';
import { sourcesPages } from '../views/directive-words';
import type { Looker } from './directive';

/** A button about a draft, taken apart. All of it comes from outside and proves nothing. */
export interface Pressed {
  /** Of the document. */
  id: string;
  campaign: string;
  what: string;
  args: readonly string[];
  looker: Looker;
}

/** A button under one campaign of a document. */
export async function pressedDrafted(deps: BotDeps, ctx: Ctx, pressed: Pressed): Promise<void> {
  const { id, what, args, looker } = pressed;
  const { t } = looker;
  const view = await campaignView(deps, pressed);
  if (!view.ok) return reply(ctx, { html: t.refusal(view.refusal) });
  const { campaign } = view.value;
  if (what === 's') {
    for (const html of sourcesPages(t, campaign)) await reply(ctx, { html });
    return;
  }
  // A button of before the launch, or of another device: the message is brought up to date.
  if (campaign.state === 'launched') return show(ctx, draftedScreen(t, id, view.value), 'turn');
  if (what === 'v') return show(ctx, draftedScreen(t, id, view.value), 'turn');
  if (what === 'e') return show(ctx, editScreen(t, id, view.value), 'turn');
  if (what === 'l') return preview(deps, ctx, pressed, view.value);
  if (what === 'L') return launch(deps, ctx, pressed);
  if (what === 'q' || what === 'f') return correct(ctx, pressed);
  const change = changeOf(what, args);
  if (!change) return stale(ctx);
  await decide(deps, ctx, pressed, change);
}

async function campaignView(
  { office }: BotDeps,
  { id, campaign, looker: { actor, now } }: Pressed,
): Promise<Outcome<CampaignView>> {
  const view = await directiveView(office, id, actor, now);
  if (!view.ok) return view;
  const found = view.value.campaigns.find((one) => one.campaign.draft.id === campaign);
  return found ? done(found) : refuse('directive.refusal.gone');
}

function changeOf(what: string, [argument = '']: readonly string[]): DraftChange | null {
  if (what === 'k') return { do: 'keep' };
  if (what === 'd') return { do: 'drop' };
  const report = Number(argument);
  if (!/^\d{1,2}$/.test(argument)) return null;
  if (what === 'r') return { do: 'keepReport', report };
  return what === 'x' || what === 'X' ? { do: 'dropReport', report, everywhere: what === 'X' } : null;
}

async function decide(deps: BotDeps, ctx: Ctx, pressed: Pressed, change: DraftChange): Promise<void> {
  const { id: directive, campaign, looker } = pressed;
  const { t, actor, now } = looker;
  const changed = await changeDirectiveDraft(deps.office, { directive, campaign }, change, actor, now);
  if (!changed.ok) return say(ctx, changed.refusal);
  const view = await campaignView(deps, pressed);
  if (!view.ok) return say(ctx, view.refusal);
  const screen = change.do === 'keep' || change.do === 'drop' ? draftedScreen : editScreen;
  await show(ctx, screen(t, directive, view.value), 'turn');
}

/** What a launch would do; with a question open, what is to be answered first. */
async function preview(deps: BotDeps, ctx: Ctx, pressed: Pressed, view: CampaignView): Promise<void> {
  const { id, looker } = pressed;
  const { t, now } = looker;
  if (view.campaign.state === 'dropped') return say(ctx, refuse('directive.refusal.dropped').refusal);
  if (view.open.length > 0) return reply(ctx, openScreen(t, id, view));
  const draft = keptDraft(view.campaign);
  if (!draft) return say(ctx, refuse('directive.refusal.noReport').refusal);
  const outcome = await previewCampaign(deps.office, draft, now);
  const go = { text: t('directive.button.go'), data: draftedData(id, view, 'L') };
  const edit = { text: t('directive.button.edit'), data: draftedData(id, view, 'e') };
  const back = { text: t('form.back'), data: draftedData(id, view, 'v') };
  await show(
    ctx,
    {
      html: outcome.ok ? previewHtml(t, draft, outcome.value) : blockedHtml(t, outcome.refusal),
      keyboard: [...(outcome.ok ? [[go]] : []), [edit, back]],
    },
    'turn',
  );
}

async function launch(deps: BotDeps, ctx: Ctx, pressed: Pressed): Promise<void> {
  const { id: directive, campaign, looker } = pressed;
  const { t, actor, now } = looker;
  const launched = await launchDrafted(deps.office, { directive, campaign }, actor, now);
  if (!launched.ok) return say(ctx, launched.refusal);
  deps.wake();
  const view = await campaignView(deps, pressed);
  if (!view.ok) return say(ctx, view.refusal);
  await show(ctx, draftedScreen(t, directive, view.value), 'turn');
  const title = view.value.campaign.draft.title ?? '';
  await reply(ctx, { html: t('directive.done', { title, count: launched.value.opened }) });
}

/** Opens the form: for one field, or for all that is open. */
async function correct(ctx: Ctx, { id: directive, campaign, what, args, looker }: Pressed): Promise<void> {
  const [name, place = ''] = args;
  const field = editFields.find((known) => known === name) ?? null;
  if (what === 'f' && (field === null || !/^\d{0,2}$/.test(place))) return stale(ctx);
  const report = place === '' ? null : Number(place);
  const one = what === 'f' ? { field, report } : null;
  await enterForm(ctx, 'correctDirective', { directive, campaign, one, actor: looker.actor });
}

function stale(ctx: Ctx): Promise<void> {
  return reply(ctx, { html: ctx.who.t('directive.refusal.gone') });
}

function say(ctx: Ctx, refusal: Refusal): Promise<void> {
  return reply(ctx, { html: ctx.who.t.refusal(refusal) });
}
