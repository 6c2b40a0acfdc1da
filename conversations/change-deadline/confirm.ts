import { changeDeadline, type DeadlineChangeOrder } from '../../src/actions/change-deadline';
import { previewDeadlineChange } from '../../src/actions/preview-deadline-change';
import { deadlineChangeHtml } from '../../src/bot/views/deadline-change';
import type { Refusal } from '../../src/domain/refusal';
import { type Form, outside, say } from '../form';
import { pressed } from '../launch/sheet';
import { askStep, type Sheet, type Went } from './sheet';

/** `document` and `words` go back to what was typed, to be corrected; `done` has changed the deadline, or may not. */
export type Confirmed = 'document' | 'words' | 'stop' | 'done';

const NOT_OFFICER = 'deadlineChange.refusal.notOfficer';

/** Shows what would move and what stays, and changes the deadline on one press. */
export async function confirmChange(form: Form, sheet: Sheet): Promise<Confirmed> {
  const { t, deps } = form;
  const { id, campaign, requirement, number, documentDay, rule, actor } = sheet;
  if (!number || !documentDay || !rule) return 'document';
  const document = { number, day: documentDay };
  const order = { campaign, requirement: requirement.id, rule: { ...rule, document } };
  const preview = await outside(form, (now) => previewDeadlineChange(deps.office, order, actor, now));
  if (!preview.ok) return refused(form, sheet, preview.refusal);
  const answered = await askStep(form, sheet, {
    html: deadlineChangeHtml(t, order.rule, { ...preview.value, title: sheet.title }),
    choices: [
      [{ text: t('deadlineChange.go'), value: 'go' }],
      [{ text: t('deadlineChange.editDocument'), value: 'document' }],
    ],
    read: pressed(['go', 'document'] as const),
  });
  if (answered.go !== 'value') return wayOut[answered.go];
  if (answered.value === 'document') return 'document';
  return change(form, sheet, { ...order, id, after: preview.value.after });
}

const wayOut: Record<Went, Confirmed> = { next: 'words', back: 'words', stop: 'stop' };

async function change(form: Form, sheet: Sheet, order: DeadlineChangeOrder): Promise<Confirmed> {
  const { t, deps } = form;
  const changed = await outside(form, (now) => changeDeadline(deps.office, order, sheet.actor, now));
  if (!changed.ok) return refused(form, sheet, changed.refusal);
  await form.conversation.external(() => deps.wake());
  const { moved, units } = changed.value;
  const { title } = sheet;
  await say(
    form,
    moved > 0 ? t('deadlineChange.done', { title, moved, units }) : t('deadlineChange.doneLater', { title }),
  );
  return 'done';
}

/** Nothing typed is lost: what cannot be done so is said, and the words are asked again. */
async function refused(form: Form, sheet: Sheet, refusal: Refusal): Promise<Confirmed> {
  const html = form.t.refusal(refusal);
  if (refusal.key === NOT_OFFICER) {
    await say(form, html);
    return 'done';
  }
  sheet.notes.push(html);
  return 'words';
}
