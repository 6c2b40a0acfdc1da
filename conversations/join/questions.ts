import { consentNotice } from '../../src/domain/consent';
import type { Consent } from '../../src/domain/person';
import { readPersonName } from '../../src/domain/person-name';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import { ask, type Form, type Input, outside } from '../form';

/** The notice with its two answers. Neither silence nor other words count: only the button does, pressed or typed word for word. Null when refused. */
export async function askConsent(form: Form, seat: string): Promise<Consent | null> {
  const { t, deps } = form;
  const answer = await ask(form, {
    html: [
      t('join.invited', { seat }),
      t('join.notice', { office: deps.office.name, version: consentNotice }),
    ].join('\n\n'),
    choices: [[{ text: t('join.agree'), value: 'agree' }], [{ text: t('join.disagree'), value: 'disagree' }]],
    read: readChoice,
  });
  if (answer !== 'agree') return null;
  const at = await outside(form, (now) => now.toISOString());
  return { at: new Date(at), notice: consentNotice };
}

export async function askWhetherToTake(form: Form, seat: string): Promise<boolean> {
  const { t } = form;
  const answer = await ask(form, {
    html: t('join.further', { seat }),
    choices: [[{ text: t('join.take'), value: 'take' }], [{ text: t('join.leave'), value: 'leave' }]],
    read: readChoice,
  });
  return answer === 'take';
}

export function askName(form: Form): Promise<string> {
  return ask(form, {
    html: form.t('join.name'),
    read: (input) => (input.kind === 'text' ? readPersonName(input.text) : refuse('refusal.name.letters')),
  });
}

function readChoice(input: Input): Outcome<string> {
  return input.kind === 'choice' ? done(input.value) : refuse('form.pressAButton');
}
