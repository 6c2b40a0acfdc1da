import { launchCampaign } from '../../src/actions/launch-campaign';
import { type CampaignPreview, previewCampaign } from '../../src/actions/preview-campaign';
import { blockedHtml, previewHtml } from '../../src/bot/views/campaign-preview';
import { hasDataWindow } from '../../src/domain/period';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import { ask, type Choice, type Form, type Input, outside, say } from '../form';
import { sendRehearsal } from './rehearsal';
import { put, rowsOf, type Sheet } from './sheet';
import { type Step, type StepName, steps, walk } from './steps';

type Choose = { do: 'launch' | 'rehearse' | 'stop' | 'edits' | 'whole' } | { do: 'edit'; step: StepName };

/** Whether the parts are offered, and whether they take the place of the message that was pressed. */
interface Open {
  edits: boolean;
  inPlace: boolean;
}

/** Shows the whole until it is launched or left; any part can be typed anew from here. */
export async function confirmLaunch(form: Form, sheet: Sheet): Promise<'launched' | 'stopped'> {
  for (let open: Open = { edits: false, inPlace: false }; ; ) {
    const { draft } = sheet;
    const preview = await outside(form, (now) => previewCampaign(form.deps.office, draft, now));
    const html = preview.ok
      ? previewHtml(form.t, draft, preview.value)
      : blockedHtml(form.t, preview.refusal);
    const notes = sheet.notes;
    sheet.notes = [];
    const chosen: Choose = await ask<Choose>(form, {
      html: [...notes, html].join('\n\n'),
      choices: open.edits || !preview.ok ? editsFor(form, sheet, preview) : choicesFor(form),
      inPlace: open.inPlace,
      read: (input) => readChoice(input, preview.ok),
    });
    open = { edits: chosen.do === 'edits', inPlace: chosen.do === 'edits' || chosen.do === 'whole' };
    if (chosen.do === 'stop') return 'stopped';
    if (chosen.do === 'launch') {
      if (await launch(form, sheet)) return 'launched';
    } else if (chosen.do === 'rehearse') {
      await sendRehearsal(form, sheet);
    } else if (chosen.do === 'edit') {
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
  const key = draft.ladder && draft.ladder.urgent !== null ? 'launch.doneUrgent' : 'launch.done';
  await say(form, form.t(key, { title: draft.title ?? '', count: outcome.value.opened }));
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

function choicesFor({ t }: Form): Choice[][] {
  return [
    [{ text: t('launch.preview.launch'), value: 'launch' }],
    [{ text: t('launch.preview.rehearse'), value: 'rehearse' }],
    [{ text: t('launch.preview.edits'), value: 'edits' }],
    [{ text: t('form.stop'), value: 'stop' }],
  ];
}

/** Every part that can be typed anew; the way back is to a preview that can be launched. */
function editsFor({ t }: Form, { draft }: Sheet, { ok }: Outcome<CampaignPreview>): Choice[][] {
  const back = ok ? [{ text: t('form.back'), value: 'whole' }] : [];
  const edits = editable
    .filter((name) => name !== 'window' || hasDataWindow(draft.recurrence ?? 'once'))
    .map((name) => ({ text: t(`launch.preview.edit.${name}`), value: `edit:${name}` }));
  return [...rowsOf(edits, 2), [...back, { text: t('form.stop'), value: 'stop' }]];
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
  'ladder',
] as const satisfies readonly StepName[];

function readChoice(input: Input, ready: boolean): Outcome<Choose> {
  if (input.kind !== 'choice') return refuse('form.pressAButton');
  const { value } = input;
  if (value === 'stop' || value === 'edits') return done({ do: value });
  if (ready && (value === 'launch' || value === 'rehearse' || value === 'whole')) return done({ do: value });
  const step = editable.find((name) => value === `edit:${name}`);
  return step ? done({ do: 'edit', step }) : refuse('form.staleButton');
}
