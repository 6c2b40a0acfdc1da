import { launchCampaign } from '../../src/actions/launch-campaign';
import { type CampaignPreview, previewCampaign } from '../../src/actions/preview-campaign';
import { blockedHtml, previewHtml } from '../../src/bot/views/campaign-preview';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import { ask, type Choice, type Form, type Input, outside, say } from '../form';
import { put, rowsOf, type Sheet } from './sheet';
import { type Step, type StepName, steps, walk } from './steps';

type Choose = { do: 'launch' } | { do: 'stop' } | { do: 'edit'; step: StepName };

/** Shows the whole until it is launched or left; any part can be typed anew from here. */
export async function confirmLaunch(form: Form, sheet: Sheet): Promise<'launched' | 'stopped'> {
  for (;;) {
    const { draft } = sheet;
    const preview = await outside(form, (now) => previewCampaign(form.deps.office, draft, now));
    const html = preview.ok
      ? previewHtml(form.t, draft, preview.value)
      : blockedHtml(form.t, preview.refusal);
    const notes = sheet.notes;
    sheet.notes = [];
    const chosen = await ask<Choose>(form, {
      html: [...notes, html].join('\n\n'),
      choices: choicesFor(form, sheet, preview),
      read: (input) => readChoice(input, preview.ok),
    });
    if (chosen.do === 'stop') return 'stopped';
    if (chosen.do === 'launch') {
      if (await launch(form, sheet)) return 'launched';
    } else {
      const went = await walk(form, sheet, pathTo(chosen.step), { at: 0, canLeave: true });
      if (went === 'stop') return 'stopped';
      if (went === 'back') await restore(form, sheet, draft);
      sheet.notes = [];
    }
  }
}

async function launch(form: Form, sheet: Sheet): Promise<boolean> {
  const { draft, actor } = sheet;
  const outcome = await outside(form, (now) => launchCampaign(form.deps.office, draft, actor, now));
  if (!outcome.ok) {
    sheet.notes.push(form.t.refusal(outcome.refusal));
    return false;
  }
  await form.conversation.external(() => form.deps.wake());
  await say(form, form.t('launch.done', { title: draft.title ?? '', count: outcome.value.opened }));
  return true;
}

/** Left backwards, a correction leaves nothing behind: half of a new deadline is none. */
async function restore(form: Form, sheet: Sheet, draft: Sheet['draft']): Promise<void> {
  sheet.draft = draft;
  await put(form, sheet, {});
}

/** What is asked again: a new deadline is understood anew, and so is how often it recurs. */
function pathTo(name: StepName): Step[] {
  const again: Partial<Record<StepName, StepName[]>> = {
    deadline: ['deadline', 'recurrence', 'window'],
  };
  const names = again[name] ?? [name];
  return steps.filter((step) => names.includes(step.name));
}

function choicesFor({ t }: Form, { draft }: Sheet, { ok }: Outcome<CampaignPreview>): Choice[][] {
  const launches = ok ? [[{ text: t('launch.preview.launch'), value: 'launch' }]] : [];
  const edits = editable
    .filter((name) => name !== 'window' || draft.recurrence !== 'once')
    .map((name) => ({ text: t(`launch.preview.edit.${name}`), value: `edit:${name}` }));
  return [...launches, ...rowsOf(edits, 2), [{ text: t('form.stop'), value: 'stop' }]];
}

const editable = [
  'title',
  'document',
  'span',
  'lead',
  'reporters',
  'kind',
  'deadline',
  'window',
  'questions',
  'naming',
] as const satisfies readonly StepName[];

function readChoice(input: Input, ready: boolean): Outcome<Choose> {
  if (input.kind !== 'choice') return refuse('form.pressAButton');
  const { value } = input;
  if (value === 'stop') return done({ do: 'stop' });
  if (value === 'launch' && ready) return done({ do: 'launch' });
  const step = editable.find((name) => value === `edit:${name}`);
  return step ? done({ do: 'edit', step }) : refuse('form.staleButton');
}
