import { changeCalendar } from '../../src/actions/change-calendar';
import { previewCalendarChange } from '../../src/actions/preview-calendar-change';
import { reply } from '../../src/bot/reply';
import { changedScreen, changeHtml, earlierLines } from '../../src/bot/views/calendar-change';
import type { CalendarChoice } from '../../src/domain/calendar-decision';
import { partsOf } from '../../src/domain/day';
import type { Refusal } from '../../src/domain/refusal';
import { type Form, outside, say } from '../form';
import { askStep, pressed, type Sheet, type Went } from './sheet';

const NOT_ADMINISTRATOR = 'refusal.calendar.notAdministrator';

/** Shows what would change, reports among it, and changes the calendar on one press. */
export async function confirmChange(form: Form, sheet: Sheet, choices: CalendarChoice[]): Promise<Went> {
  const { t, deps } = form;
  const { actor } = sheet;
  const looked = await outside(form, async (now) => ({
    // The same order pressed twice, or again after a crash, is one change.
    id: deps.office.newId(),
    preview: await previewCalendarChange(deps.office, choices, actor, now),
  }));
  if (!looked.preview.ok) return refused(form, sheet, choices, looked.preview.refusal);
  const preview = looked.preview.value;
  const answered = await askStep(form, sheet, {
    html: changeHtml(t, preview),
    choices: [[{ text: t('calendar.change.go'), value: 'go' }]],
    read: pressed(['go'] as const),
  });
  if (answered.go !== 'value') {
    if (answered.go === 'menu') sheet.notes.push(...earlierLines(t, choices));
    return answered.go;
  }
  const order = { id: looked.id, choices: preview.choices, by: actor };
  const changed = await outside(form, (now) => changeCalendar(deps.office, order, now));
  if (!changed.ok) return refused(form, sheet, choices, changed.refusal);
  await form.conversation.external(() => deps.wake());
  await reply(form.ctx, changedScreen(t, changed.value, yearOf(preview.choices) ?? sheet.year));
  return 'done';
}

/** The year that was changed, which may be another than the one the form was opened for. */
function yearOf(choices: readonly CalendarChoice[]): number | undefined {
  const [first] = choices.flatMap((choice) => (choice.about === 'day' ? [choice.day] : []));
  return first === undefined ? undefined : partsOf(first).year;
}

/** Nothing typed is lost: what cannot be written so is shown to be corrected. */
async function refused(
  form: Form,
  sheet: Sheet,
  choices: readonly CalendarChoice[],
  refusal: Refusal,
): Promise<Went> {
  const { t } = form;
  if (refusal.key === NOT_ADMINISTRATOR) {
    await say(form, t.refusal(refusal));
    return 'done';
  }
  sheet.notes.push(t.refusal(refusal), ...earlierLines(t, choices));
  return 'menu';
}
