import { upcoming } from '../../src/actions/upcoming';
import { formatDay } from '../../src/domain/day';
import { type DataWindow, dataWindows } from '../../src/domain/period';
import type { Form } from '../form';
import { outside } from '../form';
import { askStep, pressed, put, type Sheet, type Went } from './sheet';

/** Which data a recurring report takes; the decree's is offered first. */
export async function askWindow(form: Form, sheet: Sheet): Promise<Went> {
  const { t } = form;
  const { dataWindow } = sheet.draft;
  const spans = await outside(form, (now) => spansOf(form, sheet, now));
  const name = (window: DataWindow) => t.data(`launch.windowName.${window}`);
  const answered = await askStep(form, sheet, {
    html: t('launch.window', spans),
    choices: dataWindows.map((value) => [{ text: name(value), value }]),
    earlier: dataWindow && t('launch.earlier', { value: name(dataWindow) }),
    read: pressed(dataWindows),
  });
  if (answered.go !== 'value') return answered.go;
  await put(form, sheet, { dataWindow: answered.value });
  return 'next';
}

function spansOf({ deps }: Form, { draft }: Sheet, now: Date): Record<string, string> {
  const { recurrence = 'yearly' } = draft;
  const spanOf = (dataWindow: DataWindow) =>
    upcoming(deps.office, draft, { recurrence, dataWindow }, now)?.first.period;
  const [decree, calendar] = [spanOf('decree09'), spanOf('calendar')];
  return {
    decreeFrom: decree ? formatDay(decree.dataFrom) : '…',
    decreeTo: decree ? formatDay(decree.dataTo) : '…',
    calendarFrom: calendar ? formatDay(calendar.dataFrom) : '…',
    calendarTo: calendar ? formatDay(calendar.dataTo) : '…',
  };
}
