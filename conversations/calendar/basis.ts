import { checkBasis } from '../../src/domain/calendar-check';
import { refuse } from '../../src/domain/refusal';
import type { Form } from '../form';
import { askStep, pressed, type Sheet, type Step } from './sheet';

/** By which document, or by whose word. */
export function askBasis(form: Form, sheet: Sheet, about: string): Promise<Step<string>> {
  return askStep(form, sheet, {
    html: form.t('calendar.ask.basis', { about }),
    read: (input) => (input.kind === 'text' ? checkBasis(input.text) : refuse('form.staleButton')),
  });
}

export async function askProvisional(form: Form, sheet: Sheet): Promise<Step<boolean>> {
  const { t } = form;
  const answered = await askStep(form, sheet, {
    html: t('calendar.ask.provisional'),
    choices: [
      [
        { text: t('calendar.ask.official'), value: 'official' },
        { text: t('calendar.ask.expected'), value: 'expected' },
      ],
    ],
    read: pressed(['official', 'expected'] as const),
  });
  return answered.go === 'value' ? { go: 'value', value: answered.value === 'expected' } : answered;
}

/** What was said already needs no question. */
export async function unlessSaid<T>(said: T | null, asked: () => Promise<Step<T>>): Promise<Step<T>> {
  return said === null ? asked() : { go: 'value', value: said };
}
