import type { Conversation } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import { changeDirectiveDraft, type DraftChange } from '../../src/actions/change-directive-draft';
import { directiveView } from '../../src/actions/directive-view';
import type { BotDeps, Ctx } from '../../src/bot/context';
import { reply } from '../../src/bot/reply';
import { lastScreen } from '../../src/bot/views/directive';
import { draftedScreen } from '../../src/bot/views/directive-campaign';
import { fieldName } from '../../src/bot/views/directive-words';
import type { DraftedCampaign, OpenQuestion } from '../../src/domain/directive-draft';
import type { EditField } from '../../src/domain/drafted/edit';
import type { Actor } from '../../src/domain/obligation';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import { ask, type Form, type FormStart, openForm, outside, say } from '../form';
import { pressed } from '../launch/sheet';
import { askField } from './field';

export interface CorrectStart extends FormStart {
  directive: string;
  campaign: string;
  /** The field to be typed anew; null: all that is open, one after another. */
  one: { field: EditField; report: number | null } | null;
  actor: Actor;
}

/** What of a campaign is asked next, and the campaign as it stands. */
interface Standing {
  campaign: DraftedCampaign;
  open: OpenQuestion[];
  /** For each report, how many other campaigns are asked the same. */
  twins: number[];
}

/** Corrects one field of a drafted campaign, or answers what is open about it. Each answer is kept at once. */
export function correctDirectiveConversation(deps: BotDeps) {
  return async function correctDirective(
    conversation: Conversation<Ctx, Context>,
    ctx: Context,
    start: CorrectStart,
  ) {
    const form = await openForm(conversation, ctx, deps, start);
    const notes: string[] = [];
    for (;;) {
      const standing = await outside(form, (now) => look(form, start, now));
      if (!standing.ok) return say(form, form.t.refusal(standing.refusal));
      const { campaign, open, twins } = standing.value;
      const question = open.find(({ field, report }) => isAsked(start, field, report)) ?? null;
      const which = start.one ?? question;
      if (!which) return show(form, start, notes);
      const change = await askField(form, { campaign, which, question, actor: start.actor, notes });
      if (!change) return show(form, start, [form.t('directive.edit.stopped')]);
      const count = question && which.report !== null ? (twins[which.report] ?? 0) : 0;
      const everywhere = count > 0 && (await askEverywhere(form, count));
      const kept = await keep(form, start, { ...change, everywhere });
      if (!kept.ok) return say(form, form.t.refusal(kept.refusal));
      notes.splice(0, notes.length, form.t('directive.edit.saved', { field: fieldName(form.t, which) }));
      if (start.one) return show(form, start, notes);
    }
  };
}

function isAsked({ one }: CorrectStart, field: EditField, report: number | null): boolean {
  return one === null || (one.field === field && one.report === report);
}

async function look(form: Form, start: CorrectStart, now: Date): Promise<Outcome<Standing>> {
  const view = await directiveView(form.deps.office, start.directive, start.actor, now);
  if (!view.ok) return view;
  const found = view.value.campaigns.find(({ campaign }) => campaign.draft.id === start.campaign);
  if (!found) return refuse('directive.refusal.gone');
  if (found.campaign.state === 'launched') return refuse('directive.refusal.launched');
  const report = start.one?.report ?? null;
  if (report !== null && !found.reports[report]) return refuse('directive.refusal.gone');
  const twins = found.reports.map((one) => one.twins);
  return done({ campaign: found.campaign, open: found.open, twins });
}

function keep(form: Form, { directive, campaign, actor }: CorrectStart, change: DraftChange) {
  return outside(form, (now) =>
    changeDirectiveDraft(form.deps.office, { directive, campaign }, change, actor, now),
  );
}

/** One sentence asks the same of several campaigns: what was answered may hold for all of them. */
async function askEverywhere(form: Form, count: number): Promise<boolean> {
  const { t } = form;
  const choose = pressed(['all', 'one'] as const);
  const chosen = await ask(form, {
    html: t('directive.edit.twins', { count }),
    choices: [
      [{ text: t('directive.edit.everywhere', { count: count + 1 }), value: 'all' }],
      [{ text: t('directive.edit.here'), value: 'one' }],
    ],
    read: (input) => (input.kind === 'file' ? refuse('form.pressAButton') : choose(input)),
  });
  return chosen === 'all';
}

/** The campaign as it has become, and what can be launched by now. */
async function show(form: Form, start: CorrectStart, notes: readonly string[]): Promise<void> {
  const { t, deps } = form;
  const { directive: id, campaign: which, actor } = start;
  const view = await outside(form, (now) => directiveView(deps.office, id, actor, now));
  if (!view.ok) return say(form, t.refusal(view.refusal));
  const found = view.value.campaigns.find(({ campaign }) => campaign.draft.id === which);
  if (!found) return say(form, t('directive.refusal.gone'));
  const screen = draftedScreen(t, id, found);
  await reply(form.ctx, { ...screen, html: [...notes, screen.html].join('\n\n') });
  await reply(form.ctx, lastScreen(t, view.value, { next: null }));
}
