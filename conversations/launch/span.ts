import { spanText } from '../../src/bot/views/campaign-words';
import { readSpan } from '../../src/domain/campaign/span';
import { dayOf } from '../../src/domain/day';
import type { Span } from '../../src/domain/period';
import { refuse } from '../../src/domain/refusal';
import type { Form } from '../form';
import { outside } from '../form';
import { askStep, put, type Sheet, type Went } from './sheet';

export async function askSpan(form: Form, sheet: Sheet): Promise<Went> {
  const { zone } = form.deps.office.calendar;
  const { span, documentDay } = sheet.draft;
  const start = documentDay ?? (await outside(form, (now) => dayOf(now, zone)));
  const answered = await askStep(form, sheet, {
    html: form.t('launch.span'),
    earlier: span && spanHtml(form, span),
    read: (input) => (input.kind === 'text' ? readSpan(input.text, start) : refuse('form.staleButton')),
  });
  if (answered.go !== 'value') return answered.go;
  const { from, to, assumedFrom } = answered.value;
  await put(form, sheet, { span: { from, to } });
  const assumption = assumedFrom ? ` ${form.t('launch.spanAssumed')}` : '';
  sheet.notes.push(spanHtml(form, { from, to }) + assumption);
  return 'next';
}

function spanHtml({ t }: Form, span: Span): string {
  return t('launch.preview.span', { span: spanText(t, span) });
}
