import type { Question } from './campaign';
import { done, type Outcome, refuse } from './refusal';
import { bearsSecretStamp } from './secrecy';
import { nfc } from './text';

const NUMBER = /^-?\d{1,3}(?:[.\s]\d{3})+(?:,\d+)?$|^-?\d+(?:[.,]\d+)?$/;

/**
 * Reads a typed answer. Numbers are taken as Vietnamese write them (`1.250`, `12,5`) and kept as typed, so that nothing
 * is reinterpreted behind the writer's back.
 */
export function readAnswer(question: Pick<Question, 'kind' | 'text'>, typed: string): Outcome<string> {
  const text = typed.normalize('NFC').trim();
  if (text === '') return refuse('refusal.answer.empty');
  if (bearsSecretStamp(text)) return refuse('refusal.secret');
  if (question.kind === 'number' && !NUMBER.test(nfc(text)))
    return refuse('refusal.answer.notANumber', { typed: text.slice(0, 60) });
  return done(text);
}
