import type { ChangeableDeadlines } from '../../src/actions/changeable-deadlines';
import type { Day } from '../../src/domain/day';
import type { DeadlineRule } from '../../src/domain/deadline';
import type { Actor } from '../../src/domain/obligation';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import { bearsSecretStamp } from '../../src/domain/secrecy';
import { ask, type Choice, type Form, type Input } from '../form';

/** A change of a deadline being typed. */
export interface Sheet {
  /** Becomes the change's id, so that the same form confirmed twice is one change. */
  id: string;
  campaign: string;
  actor: Actor;
  title: string;
  phases: ChangeableDeadlines['phases'];
  requirement: ChangeableDeadlines['requirements'][number];
  number?: string;
  documentDay?: Day;
  rule?: DeadlineRule;
  /** What the last answer was understood as, or why it is asked again. HTML. */
  notes: string[];
}

export type Went = 'next' | 'back' | 'stop';
export type Answered<T> = { go: 'value'; value: T } | { go: Went };
export type Typed = Exclude<Input, { kind: 'file' }>;

interface Question<T> {
  html: string;
  choices?: Choice[][];
  /** What was typed earlier, as HTML: it may then be kept. */
  earlier?: string | undefined;
  /** Nothing comes before it. */
  first?: boolean;
  read(input: Typed): Outcome<T>;
}

const leaving: Partial<Record<string, Went>> = { keep: 'next', back: 'back', stop: 'stop' };

/** One question, with the ways to leave it. */
export function askStep<T>(form: Form, sheet: Pick<Sheet, 'notes'>, step: Question<T>): Promise<Answered<T>> {
  const { t } = form;
  const html = [...sheet.notes, step.html, ...(step.earlier ? [step.earlier] : [])].join('\n\n');
  sheet.notes = [];
  const keep = step.earlier ? [[{ text: t('launch.keep'), value: 'keep' }]] : [];
  const back = step.first ? [] : [{ text: t('form.back'), value: 'back' }];
  const leave = [...back, { text: t('form.leave'), value: 'stop' }];
  return ask<Answered<T>>(form, {
    html,
    choices: [...(step.choices ?? []), ...keep, leave],
    read(input) {
      if (input.kind === 'file') return refuse('launch.refusal.file');
      if (input.kind === 'text' && bearsSecretStamp(input.text)) return refuse('refusal.secret');
      const went = input.kind === 'choice' ? leaving[input.value] : undefined;
      if (went) return done({ go: went });
      const outcome = step.read(input);
      return outcome.ok ? done({ go: 'value', value: outcome.value }) : outcome;
    },
  });
}
