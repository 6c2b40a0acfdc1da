import { assumptionLines } from '../../src/bot/views/campaign-words';
import { longDay } from '../../src/bot/views/deadline';
import { readDocument } from '../../src/domain/campaign/document';
import { dayOf } from '../../src/domain/day';
import { refuse } from '../../src/domain/refusal';
import type { Form } from '../form';
import { outside } from '../form';
import { askStep, put, type Sheet, type Went } from './sheet';

/** Number and date of the document, in one answer or two. */
export async function askDocument(form: Form, sheet: Sheet): Promise<Went> {
  const { zone } = form.deps.office.calendar;
  for (;;) {
    const today = await outside(form, (now) => dayOf(now, zone));
    const { number: known, documentDay } = sheet.draft;
    const wanted = known && !documentDay ? 'documentDay' : 'document';
    const answered = await askStep(form, sheet, {
      html: questionHtml(form, sheet),
      earlier: earlierHtml(form, sheet),
      read: (input) =>
        input.kind === 'text' ? readDocument(input.text, today, wanted) : refuse('form.staleButton'),
    });
    if (answered.go !== 'value') return answered.go;
    const { number, day, assumed = [] } = answered.value;
    await put(form, sheet, { ...(number ? { number } : {}), ...(day ? { documentDay: day } : {}) });
    const assumptions = assumptionLines(form.t, assumed);
    if (sheet.draft.number && sheet.draft.documentDay) {
      sheet.notes.push([documentText(form, sheet), ...assumptions].join('\n'));
      return 'next';
    }
    sheet.notes.push(...assumptions);
  }
}

function questionHtml({ t }: Form, { draft }: Sheet): string {
  const { number, documentDay } = draft;
  if (number && !documentDay) return t('launch.documentDay', { number });
  if (!number && documentDay) return t('launch.documentNumber', { day: longDay(t, documentDay) });
  return t('launch.document');
}

function earlierHtml(form: Form, sheet: Sheet): string | undefined {
  const { number, documentDay } = sheet.draft;
  return number && documentDay ? documentText(form, sheet) : undefined;
}

function documentText({ t }: Form, { draft: { number = '', documentDay } }: Sheet): string {
  return t('launch.documentEcho', { number, day: documentDay ? longDay(t, documentDay) : '' });
}
