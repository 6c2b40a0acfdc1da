import type { CalendarChoice } from '../../src/domain/calendar-decision';
import type { Actor } from '../../src/domain/obligation';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import { bearsSecretStamp } from '../../src/domain/secrecy';
import { ask, type Choice, type Form, type Input } from '../form';

/** A change of the calendar being typed. */
export interface Sheet {
  actor: Actor;
  /** Days typed without a year are of this one, and its decisions are the ones to take back. */
  year: number;
  /** Said at the head of the next question. HTML. */
  notes: string[];
}

/** `menu` goes back to what can be done, `stop` leaves, `done` has changed the calendar or may not. */
export type Went = 'menu' | 'stop' | 'done';

/** What one way of changing the calendar comes to: choices to be looked at, or a way out. */
export type Asked = { go: 'choices'; choices: CalendarChoice[] } | { go: 'menu' | 'stop' };

type Typed = Exclude<Input, { kind: 'file' }>;
export type Step<T> = { go: 'value'; value: T } | { go: 'menu' | 'stop' };

/** A question with the two ways out: back to what can be done, and stop. */
export function askStep<T>(
  form: Form,
  sheet: Sheet,
  step: { html: string; choices?: Choice[][]; read(input: Typed): Outcome<T> },
): Promise<Step<T>> {
  const { t } = form;
  const html = [...sheet.notes, step.html].join('\n\n');
  sheet.notes = [];
  return ask<Step<T>>(form, {
    html,
    choices: [
      ...(step.choices ?? []),
      [
        { text: t('form.back'), value: 'menu' },
        { text: t('form.leave'), value: 'stop' },
      ],
    ],
    read(input) {
      if (input.kind === 'file') return refuse('calendar.refusal.noFileHere');
      if (input.kind === 'text' && bearsSecretStamp(input.text)) return refuse('refusal.secret');
      if (input.kind === 'choice' && (input.value === 'menu' || input.value === 'stop'))
        return done({ go: input.value });
      const outcome = step.read(input);
      return outcome.ok ? done({ go: 'value', value: outcome.value }) : outcome;
    },
  });
}

/** For questions answered by a button only. */
export function pressed<T extends string>(values: readonly T[]): (input: Typed) => Outcome<T> {
  return (input) => {
    if (input.kind === 'text') return refuse('form.pressAButton');
    const value = values.find((known) => known === input.value);
    return value === undefined ? refuse('form.staleButton') : done(value);
  };
}
