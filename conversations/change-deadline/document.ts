import { assumptionLines } from '../../src/bot/views/campaign-words';
import { longDay } from '../../src/bot/views/deadline';
import { readDocument } from '../../src/domain/campaign/document';
import { dayOf } from '../../src/domain/day';
import { refuse } from '../../src/domain/refusal';
import { type Form, outside } from '../form';
import { askStep, type Sheet, type Went } from './sheet';

/** Number and date of the document that changes the deadline, in one answer or two. */
export async function askDocument(form: Form, sheet: Sheet, first: boolean): Promise<Went> {
  const { zone } = form.deps.office.calendar;
  for (;;) {
    const today = await outside(form, (now) => dayOf(now, zone));
    const wanted = sheet.number && !sheet.documentDay ? 'documentDay' : 'document';
    const answered = await askStep(form, sheet, {
      html: questionHtml(form, sheet),
      earlier: sheet.number && sheet.documentDay ? documentText(form, sheet) : undefined,
      first,
      read: (input) =>
        input.kind === 'text' ? readDocument(input.text, today, wanted) : refuse('form.staleButton'),
    });
    if (answered.go !== 'value') return answered.go;
    const { number, day, assumed = [] } = answered.value;
    if (number) sheet.number = number;
    if (day) sheet.documentDay = day;
    sheet.notes.push(...assumptionLines(form.t, assumed));
    if (sheet.number && sheet.documentDay) {
      sheet.notes.unshift(documentText(form, sheet));
      return 'next';
    }
  }
}

function questionHtml({ t }: Form, { number, documentDay, title, requirement }: Sheet): string {
  if (number && !documentDay) return t('launch.documentDay', { number });
  if (!number && documentDay) return t('launch.documentNumber', { day: longDay(t, documentDay) });
  const { words, recurrence } = requirement;
  return t('deadlineChange.document', { title, words, recurrence: t.data(`recurrence.${recurrence}`) });
}

function documentText({ t }: Form, { number = '', documentDay }: Sheet): string {
  return t('launch.documentEcho', { number, day: documentDay ? longDay(t, documentDay) : '' });
}
