import type { Conversation } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import { changeDirectiveDraft } from '../../src/actions/change-directive-draft';
import { directiveView } from '../../src/actions/directive-view';
import type { BotDeps, Ctx } from '../../src/bot/context';
import { reply } from '../../src/bot/reply';
import { lastScreen } from '../../src/bot/views/directive';
import { draftedScreen } from '../../src/bot/views/directive-campaign';
import { fieldName } from '../../src/bot/views/directive-words';
import type { EditField } from '../../src/domain/drafted/edit';
import type { Actor } from '../../src/domain/obligation';
import { refuse } from '../../src/domain/refusal';
import { ask, type Form, type FormStart, openForm, outside, say } from '../form';
import { pressed } from '../launch/sheet';
import { askField, type Correction } from './field';
import { type Standing, standingOf } from './standing';

export interface CorrectStart extends FormStart {
  directive: string;
  /** Null: all campaigns of the document, one question after another. */
  campaign: string | null;
  /** The field to be typed anew; null: all that is open, one after another. */
  one: { field: EditField; report: number | null } | null;
  actor: Actor;
}

/** Corrects one field of a drafted campaign, or answers what is open. Each answer is kept at once. */
export function correctDirectiveConversation(deps: BotDeps) {
  return async function correctDirective(
    conversation: Conversation<Ctx, Context>,
    ctx: Context,
    start: CorrectStart,
  ) {
    const form = await openForm(conversation, ctx, deps, start);
    const { t } = form;
    const notes: string[] = [];
    for (;;) {
      const standing = await outside(form, (now) => standingOf(form, start, now));
      if (!standing.ok) return say(form, t.refusal(standing.refusal));
      const asked = standing.value;
      if (!asked) return show(form, start, start.one ? notes : [...notes, t('directive.edit.answered')]);
      const change = await askField(form, { ...asked, actor: start.actor, notes });
      if (!change) return show(form, start, [t('directive.edit.stopped')]);
      const kept = await keep(form, start, asked, change);
      if (!kept.ok) return say(form, t.refusal(kept.refusal));
      notes.splice(0, notes.length, savedText(form, asked, change));
      if (start.one) return show(form, start, notes);
    }
  };
}

function savedText({ t }: Form, { which }: Standing, change: Correction): string {
  return change.do === 'edit'
    ? t('directive.edit.saved', { field: fieldName(t, which) })
    : t('directive.edit.dropped');
}

async function keep(form: Form, { directive, actor }: CorrectStart, asked: Standing, change: Correction) {
  const campaign = asked.campaign.draft.id;
  const everywhere = change.do !== 'drop' && (await askEverywhere(form, asked, change));
  return outside(form, (now) =>
    changeDirectiveDraft(
      form.deps.office,
      { directive, campaign },
      change.do === 'drop' ? change : { ...change, everywhere },
      actor,
      now,
    ),
  );
}

/** One sentence asks the same of several campaigns: what was answered may hold for all of them. */
async function askEverywhere(form: Form, asked: Standing, change: Correction): Promise<boolean> {
  const { t } = form;
  const count = !asked.question ? 0 : change.do === 'edit' ? asked.also : asked.twins;
  if (count === 0) return false;
  const choose = pressed(['all', 'one'] as const);
  const chosen = await ask(form, {
    html: t(asked.which.report === null ? 'directive.edit.others' : 'directive.edit.twins', { count }),
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
  const last = lastScreen(t, view.value, { next: null });
  if (which === null) return reply(form.ctx, { ...last, html: [...notes, last.html].join('\n\n') });
  const found = view.value.campaigns.find(({ campaign }) => campaign.draft.id === which);
  if (!found) return say(form, t('directive.refusal.gone'));
  const screen = draftedScreen(t, id, found);
  await reply(form.ctx, { ...screen, html: [...notes, screen.html].join('\n\n') });
  await reply(form.ctx, last);
}
