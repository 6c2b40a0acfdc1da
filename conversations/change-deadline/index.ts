import type { Conversation } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import { type ChangeableDeadlines, changeableDeadlines } from '../../src/actions/changeable-deadlines';
import type { BotDeps, Ctx } from '../../src/bot/context';
import { shortTitle } from '../../src/bot/views/pages';
import { reportText, titleWithReport } from '../../src/bot/views/report-name';
import type { Actor } from '../../src/domain/obligation';
import { type Form, type FormStart, openForm, outside, say } from '../form';
import { pressed } from '../launch/sheet';
import { confirmChange } from './confirm';
import { askDocument } from './document';
import { askStep, type Sheet, type Went } from './sheet';
import { askWords } from './words';

export interface ChangeDeadlineStart extends FormStart {
  campaign: string;
  actor: Actor;
}

/** An officer changes a deadline of a running campaign: by which document, to which words, after a look at what moves. */
export function changeDeadlineConversation(deps: BotDeps) {
  return async function changeDeadline(
    conversation: Conversation<Ctx, Context>,
    ctx: Context,
    start: ChangeDeadlineStart,
  ) {
    const form = await openForm(conversation, ctx, deps, start);
    const { campaign, actor } = start;
    const opened = await outside(form, async (now) => ({
      id: deps.office.newId(),
      deadlines: await changeableDeadlines(deps.office, campaign, actor, now),
    }));
    if (!opened.deadlines.ok) return say(form, form.t.refusal(opened.deadlines.refusal));
    const { requirements, title, phases } = opened.deadlines.value;
    for (let went: Filled = 'back'; went === 'back'; ) {
      const requirement = await choose(form, opened.deadlines.value);
      if (!requirement) return stop(form);
      const named = titleWithReport(form.t, title, requirement.name);
      const sheet: Sheet = { id: opened.id, campaign, actor, title: named, phases, requirement, notes: [] };
      went = await fill(form, sheet, requirements.length === 1);
      if (went === 'stop') await stop(form);
    }
  };
}

/** Null when the officer leaves it. One that is alone is not asked for. */
async function choose(form: Form, { title, requirements }: ChangeableDeadlines) {
  const [only] = requirements;
  if (only && requirements.length === 1) return only;
  const { t } = form;
  const answered = await askStep(
    form,
    { notes: [] },
    {
      html: t('deadlineChange.which', { title }),
      choices: requirements.map(({ id, kind, name, words }) => [
        {
          text: t('deadlineChange.requirement', {
            kind: name ? reportText(t, { ...name, words: null }) : t.data(`reportKind.${kind}`),
            words: shortTitle(words),
          }),
          value: id,
        },
      ]),
      first: true,
      read: pressed(requirements.map(({ id }) => id)),
    },
  );
  return answered.go === 'value' ? requirements.find(({ id }) => id === answered.value) : undefined;
}

type Filled = 'done' | 'stop' | 'back';

async function fill(form: Form, sheet: Sheet, only: boolean): Promise<Filled> {
  for (let at: 'document' | 'words' | 'confirm' = 'document'; ; ) {
    if (at === 'confirm') {
      const confirmed = await confirmChange(form, sheet);
      if (confirmed === 'done' || confirmed === 'stop') return confirmed;
      at = confirmed;
      continue;
    }
    const went: Went = at === 'document' ? await askDocument(form, sheet, only) : await askWords(form, sheet);
    if (went === 'stop' || (went === 'back' && at === 'document')) return went;
    if (went === 'back') at = 'document';
    else at = at === 'document' ? 'words' : 'confirm';
  }
}

async function stop(form: Form): Promise<void> {
  await say(form, form.t('deadlineChange.stopped'));
}
