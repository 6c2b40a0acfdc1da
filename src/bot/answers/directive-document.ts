import { addDraftedUnits, unknownUnitsOf } from '../../actions/add-drafted-units';
import { type CampaignView, directiveView } from '../../actions/directive-view';
import { dropAskedReports } from '../../actions/drop-asked-reports';
import { launchAllDrafted } from '../../actions/launch-drafted';
import { previewCampaign } from '../../actions/preview-campaign';
import { isForAll } from '../../domain/drafted/for-all';
import { keptDraft } from '../../domain/drafted/reports';
import { allowed } from '../access';
import type { BotDeps, Ctx } from '../context';
import { enterForm } from '../enter-form';
import { reply } from '../reply';
import { show } from '../show';
import { lastScreen } from '../views/directive';
import { addUnitsScreen, allLaunchedText, allPreviewScreen, type Previewed } from '../views/directive-launch';
import { campaignScreens } from './directive';
import type { Pressed } from './directive-drafted';

/** A button about all campaigns of a document. */
export async function pressedDocument(deps: BotDeps, ctx: Ctx, pressed: Pressed): Promise<void> {
  const { what } = pressed;
  if (what === 'more') return more(deps, ctx, pressed);
  if (what === 'all') return previewAll(deps, ctx, pressed);
  if (what === 'All') return launchAll(deps, ctx, pressed);
  if (what === 'q') return answer(ctx, pressed);
  if (what === 'x') return dropAsked(deps, ctx, pressed);
  if (what === 'u' || what === 'U') return units(deps, ctx, pressed);
  await reply(ctx, { html: pressed.looker.t('directive.refusal.gone') });
}

async function more({ office }: BotDeps, ctx: Ctx, { id, args, looker }: Pressed): Promise<void> {
  const { t, actor, now } = looker;
  const view = await directiveView(office, id, actor, now);
  if (!view.ok) return reply(ctx, { html: t.refusal(view.refusal) });
  const from = Number(args[0]);
  if (!(Number.isInteger(from) && from >= 0 && from < view.value.campaigns.length))
    return reply(ctx, { html: t('directive.refusal.gone') });
  for (const screen of campaignScreens(t, view.value, from)) await reply(ctx, screen);
}

async function previewAll({ office }: BotDeps, ctx: Ctx, { id, looker }: Pressed): Promise<void> {
  const { t, actor, now } = looker;
  const view = await directiveView(office, id, actor, now);
  if (!view.ok) return reply(ctx, { html: t.refusal(view.refusal) });
  const open = view.value.campaigns.filter(({ campaign }) => isForAll(campaign));
  const previewed: Previewed[] = [];
  for (const { campaign } of open.filter(isReady)) {
    const draft = keptDraft(campaign);
    if (draft)
      previewed.push({
        id: draft.id,
        title: draft.title ?? '',
        preview: await previewCampaign(office, draft, now),
      });
  }
  if (previewed.length === 0) return reply(ctx, { html: t('directive.all.nothing') });
  const waiting = open
    .filter((one) => !isReady(one))
    .map(({ number, campaign, open: { length: count } }) =>
      t('directive.all.waits', { number, title: campaign.draft.title ?? t('launch.untitled'), count }),
    );
  await reply(ctx, allPreviewScreen(t, id, previewed, waiting));
}

function isReady({ campaign, open }: CampaignView): boolean {
  return open.length === 0 && keptDraft(campaign) !== null;
}

async function launchAll(deps: BotDeps, ctx: Ctx, { id, looker }: Pressed): Promise<void> {
  const { t, actor, now } = looker;
  const results = await launchAllDrafted(deps.office, id, actor, now);
  if (!results.ok) return reply(ctx, { html: t.refusal(results.refusal) });
  deps.wake();
  await show(ctx, { html: allLaunchedText(t, results.value) }, 'turn');
}

/** Opens the form for all that is open, in whichever campaign. */
async function answer(ctx: Ctx, { id: directive, looker: { actor } }: Pressed): Promise<void> {
  await enterForm(ctx, 'correctDirective', { directive, campaign: null, one: null, actor });
}

async function dropAsked({ office }: BotDeps, ctx: Ctx, { id, looker }: Pressed): Promise<void> {
  const { t, actor, now } = looker;
  const dropped = await dropAskedReports(office, id, actor, now);
  const view = await directiveView(office, id, actor, now);
  if (!dropped.ok || !view.ok) {
    const refused = dropped.ok ? view : dropped;
    return refused.ok ? undefined : reply(ctx, { html: t.refusal(refused.refusal) });
  }
  const last = lastScreen(t, view.value, { next: null });
  const said = t('directive.all.dropped', { count: dropped.value });
  await show(ctx, { ...last, html: dropped.value > 0 ? `${said}\n\n${last.html}` : last.html }, 'turn');
}

/** Units come into the register by the right to import them. */
async function units({ office }: BotDeps, ctx: Ctx, { id, what, looker }: Pressed): Promise<void> {
  const { t, actor, now } = looker;
  if (!allowed('importUnits', ctx.who.seats, false)) return reply(ctx, { html: t('import.refusal.mayNot') });
  const found = await (what === 'U' ? addDraftedUnits : unknownUnitsOf)(office, id, actor, now);
  if (!found.ok) return reply(ctx, { html: t.refusal(found.refusal) });
  if (found.value.length === 0) return reply(ctx, { html: t('directive.refusal.noUnits') });
  if (what === 'u') return reply(ctx, addUnitsScreen(t, id, found.value));
  await show(ctx, { html: t('directive.units.done', { count: found.value.length }) }, 'turn');
  const view = await directiveView(office, id, actor, now);
  if (!view.ok) return;
  for (const screen of campaignScreens(t, view.value, 0)) await reply(ctx, screen);
}
