import { longSpanText, phasesText } from '../../src/bot/views/campaign-words';
import type { CampaignDraft } from '../../src/domain/campaign/draft';
import { readSpan, type SpanWords } from '../../src/domain/campaign/span';
import { dayOf } from '../../src/domain/day';
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
    earlier: span && spanHtml(form, sheet.draft),
    read: (input) => (input.kind === 'text' ? readSpan(input.text, start) : refuse('form.staleButton')),
  });
  if (answered.go !== 'value') return answered.go;
  const { from, to, phases } = answered.value;
  const { phases: _, ...rest } = sheet.draft;
  sheet.draft = rest;
  await put(form, sheet, { span: { from, to }, ...(phases.length > 0 ? { phases } : {}) });
  sheet.notes.push([spanHtml(form, sheet.draft), ...assumptions(form, answered.value)].join(' '));
  return 'next';
}

function spanHtml({ t }: Form, { span, phases = [] }: CampaignDraft): string {
  if (!span) return '';
  const whole = t('launch.preview.span', { span: longSpanText(t, span) });
  return phases.length > 0 ? `${whole}\n${t('launch.phases', { phases: phasesText(t, phases) })}` : whole;
}

function assumptions({ t }: Form, { assumedFrom, schoolYear }: SpanWords): string[] {
  return [
    ...(assumedFrom ? [t('launch.spanAssumed')] : []),
    ...(schoolYear ? [t('launch.spanSchoolYear')] : []),
  ];
}
