import { readChangedWords } from '../../src/domain/campaign/changed-words';
import { type Day, dayOf } from '../../src/domain/day';
import type { DeadlineRule } from '../../src/domain/deadline';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import { refuseDeadline } from '../deadline-words';
import { type Form, outside } from '../form';
import { askStep, type Sheet, type Typed, type Went } from './sheet';

/** The new deadline in the words of the document. */
export async function askWords(form: Form, sheet: Sheet): Promise<Went> {
  const { t } = form;
  const { zone } = form.deps.office.calendar;
  const today = await outside(form, (now) => dayOf(now, zone));
  const { recurrence } = sheet.requirement;
  const answered = await askStep(form, sheet, {
    html: t('deadlineChange.words', { example: t.data(`deadlineChange.example.${recurrence}`) }),
    earlier: sheet.rule && t('launch.earlier', { value: sheet.rule.words }),
    read: (input) => readWords(form, sheet, input, today),
  });
  if (answered.go !== 'value') return answered.go;
  sheet.rule = answered.value;
  return 'next';
}

function readWords(
  { t }: Form,
  { requirement, phases }: Sheet,
  input: Typed,
  today: Day,
): Outcome<DeadlineRule> {
  if (input.kind === 'choice') return refuse('form.staleButton');
  const { recurrence } = requirement;
  const read = readChangedWords(input.text, { recurrence, phases }, today);
  if (read.ok) return done(read.rule);
  const example = t.data(`deadlineChange.example.${recurrence}`);
  if (read.why === 'recurrence')
    return refuse('deadlineChange.refusal.recurring', {
      words: input.text.slice(0, 60),
      recurrence: t.data(`recurrence.${recurrence}`),
      example,
    });
  return refuseDeadline(t, { words: input.text, today, example }, read.parsed);
}
